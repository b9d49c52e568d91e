public import Stockpile

/// A figure that is not known exactly: how little, how much is expected, and how much it may be.
public struct Spread: Hashable, Sendable {
  /// At least.
  public let low: Rational
  /// As expected.
  public let mid: Rational
  /// At most.
  public let high: Rational

  /// A spread; nil unless 0 ≤ low ≤ mid ≤ high.
  public init?(low: Rational, mid: Rational, high: Rational) {
    guard Rational(0) <= low, low <= mid, mid <= high else { return nil }
    (self.low, self.mid, self.high) = (low, mid, high)
  }

  /// A figure that is known.
  public init(_ value: Rational) { (low, mid, high) = (value, value, value) }

  /// Whether it is known.
  public var isCertain: Bool { low == high }

  /// The figure that so large a share of possible ones stays below, of a triangular distribution from `low` to
  /// `high` with its peak at `mid` (Johnson 1997: what to take where only three figures are known).
  ///
  /// - Parameter share: Within 0...1.
  /// - Returns: Reckoned with sums, products and a square root alone, so that it is the same on any processor.
  func value(at share: Double) -> Double {
    let (low, mid, high) = (low.double, mid.double, high.double)
    guard low < high else { return mid }
    let width = high - low
    return share * width < mid - low
      ? low + (share * width * (mid - low)).squareRoot()
      : high - ((1 - share) * width * (high - mid)).squareRoot()
  }

  /// The figures times a factor; as they are where the product is beyond all figures.
  func times(_ factor: Rational) -> Spread {
    guard let low = low.multiplied(by: factor), let mid = mid.multiplied(by: factor),
      let high = high.multiplied(by: factor)
    else { return self }
    return Spread(low: low, mid: mid, high: high) ?? self
  }
}
