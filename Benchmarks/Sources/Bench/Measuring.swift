import Glibc

/// Seconds a piece of work took.
struct Cost {
  var wall = 0.0
  /// Processor time of all threads, in user and kernel mode.
  var processor = 0.0

  static func + (left: Cost, right: Cost) -> Cost {
    Cost(wall: left.wall + right.wall, processor: left.processor + right.processor)
  }
}

/// Runs the work once and returns what it cost.
func measured(_ work: () throws -> Void) rethrows -> Cost {
  let (wall, processor) = (wallClock(), processorClock(ofChildren: false))
  try work()
  return Cost(wall: wallClock() - wall, processor: processorClock(ofChildren: false) - processor)
}

func wallClock() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

/// Processor time of this process, or of its ended children.
func processorClock(ofChildren: Bool) -> Double {
  var usage = rusage()
  getrusage(ofChildren ? RUSAGE_CHILDREN.rawValue : RUSAGE_SELF.rawValue, &usage)
  return seconds(usage.ru_utime) + seconds(usage.ru_stime)
}

private func seconds(_ time: timeval) -> Double {
  Double(time.tv_sec) + Double(time.tv_usec) / 1e6
}

extension [Double] {
  var median: Double {
    let sorted = sorted()
    guard !sorted.isEmpty else { return 0 }
    let middle = sorted.count / 2
    return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
  }
}

extension [Cost] {
  /// The median of each figure by itself.
  var median: Cost {
    Cost(wall: map(\.wall).median, processor: map(\.processor).median)
  }
}
