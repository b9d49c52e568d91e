/// What many replications say of one whole figure: how many, their sum and the sum of their squares, exactly.
///
/// Adding up is the same in any order, so that threads and parts of a run on other machines change nothing.
public struct Moments: Hashable, Sendable {
  /// How many replications.
  public private(set) var count: Int64 = 0
  /// Σ x.
  public private(set) var sum: Int128 = 0
  /// Σ x².
  public private(set) var squares: Int128 = 0

  /// Of nothing yet.
  public init() {}

  /// As they were written down.
  public init(count: Int64, sum: Int128, squares: Int128) {
    self.count = count
    self.sum = sum
    self.squares = squares
  }

  /// One replication more.
  @inline(__always)
  public mutating func add(_ value: Int64) {
    count += 1
    sum += Int128(value)
    squares += Int128(value) * Int128(value)
  }

  /// Other replications of the same figure.
  public static func + (one: Moments, other: Moments) -> Moments {
    Moments(
      count: one.count + other.count, sum: one.sum + other.sum,
      squares: one.squares + other.squares)
  }

  /// The mean; nil of nothing.
  public var mean: Double? { count > 0 ? Double(sum) / Double(count) : nil }

  /// The variance of a replication, from one less than their number; nil of fewer than two.
  public var variance: Double? {
    guard count > 1 else { return nil }
    // n·Σx² − (Σx)² without rounding where it fits, which it does below about 10¹⁸ each.
    let (left, tooLarge) = squares.multipliedReportingOverflow(by: Int128(count))
    let (right, alsoTooLarge) = sum.multipliedReportingOverflow(by: sum)
    guard tooLarge || alsoTooLarge else {
      return Double(left - right) / (Double(count) * Double(count - 1))
    }
    let mean = Double(sum) / Double(count)
    return max(0, Double(squares) - Double(count) * mean * mean) / Double(count - 1)
  }

  /// Half the width of the 95 % confidence interval of the mean, by Student's t; nil of fewer than two.
  public var halfWidth: Double? {
    variance.map { ($0 / Double(count)).squareRoot() * Self.student(count - 1) }
  }

  /// The 97.5 % quantile of Student's t: as tabulated to 30 degrees of freedom, beyond by the first terms of
  /// Cornish & Fisher's expansion (1938), right to four digits.
  static func student(_ freedom: Int64) -> Double {
    guard freedom > 30 else { return tabulated[Int(freedom) - 1] }
    let (z, n) = (1.959964, Double(freedom))
    let square = z * z
    return z + z * (square + 1) / (4 * n) + z * (5 * square * square + 16 * square + 3)
      / (96 * n * n)
  }

  private static let tabulated = [
    12.7062, 4.3027, 3.1824, 2.7764, 2.5706, 2.4469, 2.3646, 2.3060, 2.2622, 2.2281, 2.2010, 2.1788,
    2.1604, 2.1448, 2.1314, 2.1199, 2.1098, 2.1009, 2.0930, 2.0860, 2.0796, 2.0739, 2.0687, 2.0639,
    2.0595, 2.0555, 2.0518, 2.0484, 2.0452, 2.0423,
  ]
}
