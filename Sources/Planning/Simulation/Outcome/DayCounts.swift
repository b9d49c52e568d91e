/// On which day something happened first, over many replications: how many for each day, and in how many it
/// never did.
public struct DayCounts: Hashable, Sendable {
  /// How many replications, by day from 0.
  public private(set) var days: [Int64]
  /// In how many it never happened.
  public private(set) var never: Int64 = 0

  /// Of so many days.
  public init(days: Int) { self.days = Array(repeating: 0, count: days) }

  /// As they were written down.
  public init(days: [Int64], never: Int64) {
    self.days = days
    self.never = never
  }

  /// One replication more; what did not happen within the days never did.
  @inline(__always)
  public mutating func add(_ day: Int) {
    if days.indices.contains(day) { days[day] += 1 } else { never += 1 }
  }

  /// Other replications of the same days.
  public static func + (one: DayCounts, other: DayCounts) -> DayCounts {
    DayCounts(days: zip(one.days, other.days).map { $0 + $1 }, never: one.never + other.never)
  }

  /// In how many it happened.
  public var happened: Int64 { days.reduce(0, +) }

  /// How many replications there are.
  public var count: Int64 { happened + never }

  /// The first and the last day; nil where it never happened.
  public var range: ClosedRange<Int>? {
    guard let first = days.firstIndex(where: { $0 > 0 }),
      let last = days.lastIndex(where: { $0 > 0 })
    else { return nil }
    return first...last
  }

  /// The day by which it had happened in so many thousandths of those in which it happened.
  public func quantile(thousandths: Int64) -> Int? {
    let all = happened
    guard all > 0 else { return nil }
    // The smallest day with count × 1000 ≥ all × thousandths.
    var sum: Int64 = 0
    for (day, count) in days.enumerated() {
      sum += count
      if sum * 1000 >= all * thousandths, sum > 0 { return day }
    }
    return nil
  }

  /// Where 95 in 100 of those in which it happened lie, from 40 of them on; of fewer all of them.
  public var usualDays: (days: ClosedRange<Int>, isRange: Bool)? {
    guard let range else { return nil }
    guard happened >= 40, let low = quantile(thousandths: 25), let high = quantile(thousandths: 975)
    else { return (range, true) }
    return (low...high, false)
  }
}
