/// How fair and how good a division is: what a planner compares rules by, the most telling first.
public struct AllocationMeasures: Hashable, Sendable {
  /// The smallest share of its need that any site has afterwards, at most 1; 1 where nobody needs any.
  public let minimumFill: Double
  /// One site of twenty has no more than this share.
  public let fifthPercentile: Double
  /// Sites with nothing at all.
  public let atZero: Int
  /// The mean share.
  public let meanFill: Double
  /// Sites with less than so many days of cover, in the order of `days`.
  public let under: [Int]
  /// The days of cover that sites are counted by.
  public static let days: [Int64] = [3, 7, 14]
  /// Gini of the shares: 0 where all are alike.
  public let gini: Double

  /// The measures of some lines.
  public init(_ lines: [AllocationLine]) {
    let fills = lines.filter { $0.need > 0 }
      .map { min(1, Double($0.onHand + $0.share) / Double($0.need)) }.sorted()
    let count = Double(fills.count)
    minimumFill = fills.first ?? 1
    fifthPercentile = fills.isEmpty ? 1 : fills[(fills.count + 19) / 20 - 1]
    atZero = lines.count { $0.onHand + $0.share == 0 }
    let sum = fills.reduce(0, +)
    meanFill = fills.isEmpty ? 1 : sum / count
    let covers = lines.compactMap(\.coverAfter)
    under = Self.days.map { days in covers.count { $0 < days } }
    let weighted = fills.enumerated().reduce(0) { $0 + Double($1.offset + 1) * $1.element }
    gini = sum > 0 ? 2 * weighted / (count * sum) - (count + 1) / count : 0
  }
}
