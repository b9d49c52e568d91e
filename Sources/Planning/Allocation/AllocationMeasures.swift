/// How fair and how good a division is: what a planner compares rules by, the most telling first.
public struct AllocationMeasures: Hashable, Sendable {
  /// The smallest share of its need that any site has afterwards, at most 1; 1 where nobody needs any.
  public let minimumFill: Double
  /// One request of twenty has no more than this share.
  public let fifthPercentile: Double
  /// Requests with nothing at all.
  public let atZero: Int
  /// The mean share.
  public let meanFill: Double
  /// Requests with less than so many days of cover, in the order of `days`.
  public let under: [Int]
  /// The days of cover that requests are counted by.
  public static let days: [Int64] = [3, 7, 14]
  /// Requests of a later tier that have a larger share than one of an earlier tier that still lacks some.
  public let tierBreaches: Int
  /// Gini of the shares: 0 where all are alike (Gini 1912).
  public let gini: Double
  /// Jain's index of the shares: 1 where all are alike (Jain, Chiu & Hawe 1984).
  public let jain: Double

  /// The measures of some lines; those that need nothing do not count.
  public init(_ lines: [AllocationLine]) {
    let lines = lines.filter { $0.need > 0 }
    let fills = lines.map(\.fill).sorted()
    minimumFill = fills.first ?? 1
    fifthPercentile = fills.isEmpty ? 1 : fills[(fills.count + 19) / 20 - 1]
    atZero = lines.count { $0.after == 0 }
    meanFill = fills.isEmpty ? 1 : fills.reduce(0, +) / Double(fills.count)
    let covers = lines.compactMap(\.coverAfter)
    under = Self.days.map { days in covers.count { $0 < days } }
    tierBreaches = Self.breaches(lines)
    gini = Self.gini(ofSorted: fills)
    jain = Self.jain(fills)
  }

  /// Gini of figures in order: Σ(2k − n − 1)x ÷ (n Σx); 0 for no figures.
  public static func gini(ofSorted figures: [Double]) -> Double {
    let (count, sum) = (Double(figures.count), figures.reduce(0, +))
    guard sum > 0 else { return 0 }
    let weighted = figures.enumerated().reduce(0) { $0 + Double($1.offset + 1) * $1.element }
    return 2 * weighted / (count * sum) - (count + 1) / count
  }

  /// Jain's index: (Σx)² ÷ (n Σx²); 1 for no figures.
  public static func jain(_ figures: [Double]) -> Double {
    let sum = figures.reduce(0, +)
    let squares = figures.reduce(0) { $0 + $1 * $1 }
    return squares > 0 ? sum * sum / (Double(figures.count) * squares) : 1
  }

  private static func breaches(_ lines: [AllocationLine]) -> Int {
    var lowest = 2.0
    var breaches = 0
    for (_, tier) in Dictionary(grouping: lines, by: \.tier).sorted(by: { $0.key < $1.key }) {
      breaches += tier.count { $0.fill > lowest }
      lowest = tier.filter { $0.fill < 1 }.map(\.fill).reduce(lowest, min)
    }
    return breaches
  }
}
