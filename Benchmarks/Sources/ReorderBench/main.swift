import Glibc
import Planning

/// Times of the exact (s,S) per item and of guaranteed service on a district, one JSON line.
///
/// `Benchmarks/Python/reorder_stockpyl.py` runs it in turns with stockpyl on the same inputs.

/// Processor seconds of this process.
func processorClock() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

/// Seconds of one run of the work: the least of nine rounds, each of so many runs.
func seconds(_ runs: Int, _ work: () throws -> Void) rethrows -> Double {
  var least = Double.infinity
  for _ in 0..<9 {
    let start = processorClock()
    for _ in 0..<runs { try work() }
    least = min(least, (processorClock() - start) / Double(runs))
  }
  return least
}

/// Zheng & Federgruen 1991: K = 64, h = 1, p = 9, Poisson demand, no lead time.
let costs = try OrderCosts(order: 64, holding: 1, shortage: 9)
let means = [1, 2, 3, 4, 5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55, 60, 65]

let levels = means.map { mean in
  var best: LeastCostLevels?
  let time = seconds(2000) {
    // Table and search: all that an item takes.
    let table = DemandTable(.poisson(mean: Double(mean)))
    best = LeastCostLevels(period: table, covered: table, costs: costs)
  }
  let (point, level) = (best?.reorderPoint ?? 0, best?.orderUpTo ?? 0)
  return """
    {"mean": \(mean), "seconds": \(time), "s": \(point), "S": \(level), "cost": \(best?.cost ?? 0)}
    """
}

/// A centre, ten townships, 170 clinics; lead times 7, 3 and 2 days.
let centre = ServiceStage(leadTime: 7, holding: 1, bound: 1.645)
let townships = (0..<10).map {
  ServiceStage(leadTime: 3, holding: 1.3 + 0.05 * Double($0 % 5), bound: 1.645, suppliers: [0])
}
let clinics = (0..<170).map {
  ServiceStage(
    leadTime: 2, holding: 1.6 + 0.1 * Double($0 % 4), bound: 1.645,
    deviation: 2 + Double(37 * $0 % 31) / 10, suppliers: [1 + $0 % 10], longestService: 0)
}
let stages = [centre] + townships + clinics
var service = 0.0
let serviceTime = try seconds(200) { service = try GuaranteedService(stages).cost }

/// The order-up-to level at a service level, as every line of a plan with that rule needs it.
let situations = try (1...50).map {
  try ReorderSituation(
    demand: DailyDemand(mean: Double($0) / 5, shape: 0.7), leadDays: 3, reviewDays: 30)
}
var sum: Int64 = 0
let levelTime = try seconds(20) {
  for situation in situations {
    sum &+= try ReorderRule.serviceLevel(0.95).levels(situation).orderUpTo
  }
}

print(
  """
  {"levels": [\(levels.joined(separator: ", "))], "service": {"seconds": \(serviceTime), \
  "cost": \(service)}, "service_level": {"seconds": \(levelTime / 50)}}
  """)
