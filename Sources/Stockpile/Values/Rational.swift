/// An exact fraction in lowest terms, for norms and rates: no rounding until the last step.
public struct Rational: Hashable, Comparable, Sendable {
  /// Above the line, with the sign.
  public let numerator: Int128
  /// Below the line, always positive.
  public let denominator: Int128

  /// `numerator ÷ denominator` in lowest terms; the denominator must not be zero.
  public init(_ numerator: Int128, over denominator: Int128 = 1) {
    guard denominator != 0 else { fatalError("a fraction over zero") }
    let divisor = Self.greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
    let sign: Int128 = denominator < 0 ? -1 : 1
    self.numerator = sign * numerator / Int128(divisor)
    self.denominator = sign * denominator / Int128(divisor)
  }

  /// The nearest number of 53 bits.
  public var double: Double { Double(numerator) / Double(denominator) }

  /// The product, or nil if it does not fit in 128 bits.
  public func multiplied(by other: Rational) -> Rational? {
    let left = Rational(numerator, over: other.denominator)
    let right = Rational(other.numerator, over: denominator)
    let (top, topOverflow) = left.numerator.multipliedReportingOverflow(by: right.numerator)
    let (bottom, bottomOverflow) = left.denominator.multipliedReportingOverflow(
      by: right.denominator)
    return topOverflow || bottomOverflow ? nil : Rational(top, over: bottom)
  }

  /// The smallest whole number not below the fraction, or nil if it does not fit in 64 bits.
  public var roundedUp: Int64? {
    let quotient = numerator / denominator
    return Int64(exactly: numerator > 0 && numerator % denominator != 0 ? quotient + 1 : quotient)
  }

  /// Orders fractions by value; both sides must fit in 128 bits when multiplied across.
  public static func < (left: Rational, right: Rational) -> Bool {
    left.numerator * right.denominator < right.numerator * left.denominator
  }

  private static func greatestCommonDivisor(_ first: UInt128, _ second: UInt128) -> UInt128 {
    var (larger, smaller) = (first, second)
    while smaller != 0 { (larger, smaller) = (smaller, larger % smaller) }
    return max(larger, 1)
  }
}
