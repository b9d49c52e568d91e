public import Stockpile

/// Money, exact in ten-thousandths of a yuan; fen appear only where it is printed.
public struct Amount: Hashable, Comparable, Sendable {
  /// Ten-thousandths of a yuan.
  public let tenThousandths: Int128

  /// Nothing.
  public static let zero = Amount(tenThousandths: 0)

  /// So many ten-thousandths of a yuan.
  public init(tenThousandths: Int128) {
    self.tenThousandths = tenThousandths
  }

  /// What that many base units are worth at a unit price.
  public init(_ units: Int64, at price: Price) {
    self.tenThousandths = Int128(units) * Int128(price.tenThousandths)
  }

  /// Whole fen, rounded half up from the exact sum. No printed figure goes beyond 64 bits.
  public var fen: Int64 {
    let shifted = tenThousandths + 50
    let quotient = shifted / 100
    return Int64(clamping: shifted % 100 < 0 ? quotient - 1 : quotient)
  }

  /// The sum of two amounts.
  public static func + (left: Amount, right: Amount) -> Amount {
    Amount(tenThousandths: left.tenThousandths + right.tenThousandths)
  }

  /// Orders amounts by size.
  public static func < (left: Amount, right: Amount) -> Bool {
    left.tenThousandths < right.tenThousandths
  }
}
