/// How much stock there was on days, over many replications, in 64 equal bins a row and a last one for more.
public struct StockBins: Hashable, Sendable {
  /// The upper end of the bins, by row: item and level.
  public let tops: [Int64]
  /// How many days are kept.
  public let days: Int
  /// By row, day and bin.
  public private(set) var counts: [UInt32]

  /// How many bins a row has on a day, the one beyond its top with them.
  public static let bins = 65

  /// Nothing yet.
  public init(tops: [Int64], days: Int) {
    self.tops = tops.map { max(64, $0) }
    self.days = days
    counts = Array(repeating: 0, count: tops.count * days * Self.bins)
  }

  /// One replication's stock on a day.
  @inline(__always)
  mutating func add(_ stock: Int64, row: Int, day: Int) {
    let bin = min(Int64(Self.bins - 1), stock * Int64(Self.bins - 1) / tops[row])
    counts[(row * days + day) * Self.bins + Int(bin)] += 1
  }

  /// Takes counts that were written down.
  mutating func restore(_ counts: [Int64]) { self.counts = counts.map { UInt32(clamping: $0) } }

  /// Other replications.
  static func + (one: StockBins, other: StockBins) -> StockBins {
    var sum = one
    for place in sum.counts.indices { sum.counts[place] += other.counts[place] }
    return sum
  }

  /// The stock that so many thousandths of the replications stay at or below, as the upper end of its bin; of
  /// more than the top the top. Nil of no replications.
  public func quantile(thousandths: Int64, row: Int, day: Int) -> Int64? {
    let first = (row * days + day) * Self.bins
    let all = counts[first..<first + Self.bins].reduce(0) { $0 + Int64($1) }
    guard all > 0 else { return nil }
    var sum: Int64 = 0
    for bin in 0..<Self.bins {
      sum += Int64(counts[first + bin])
      if sum * 1000 >= all * thousandths, sum > 0 {
        return bin == Self.bins - 1 ? tops[row] : tops[row] * Int64(bin + 1) / Int64(Self.bins - 1)
      }
    }
    return nil
  }
}
