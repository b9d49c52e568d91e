/// A unit price in whole ten-thousandths of a yuan.
///
/// An amount is quantity × price, exact in the same unit; fen appear only in print.
public struct Price: Hashable, Comparable, Sendable {
  /// Ten-thousandths of a yuan.
  public let tenThousandths: Int64

  /// A price, or nil if negative or above 2^53 − 1.
  public init?(tenThousandths: Int64) {
    guard tenThousandths >= 0, tenThousandths < 1 << 53 else { return nil }
    self.tenThousandths = tenThousandths
  }

  /// A price written in yuan with at most four decimals, such as `2.45`.
  public init?(yuan text: some StringProtocol) {
    guard let fraction = DecimalFraction(String(text)), fraction.places <= 4, !fraction.isNegative
    else { return nil }
    var value = fraction.digits
    for _ in fraction.places..<4 {
      let (product, overflow) = value.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      value = product
    }
    self.init(tenThousandths: value)
  }

  /// Orders prices by size.
  public static func < (left: Price, right: Price) -> Bool {
    left.tenThousandths < right.tenThousandths
  }
}

extension Price: CustomStringConvertible {
  /// Yuan with two to four decimals: `24.50`, `0.1234`.
  public var description: String {
    let yuan = tenThousandths / 10_000
    var decimals = padded(Int(tenThousandths % 10_000), to: 4)
    while decimals.count > 2, decimals.hasSuffix("0") { decimals.removeLast() }
    return "\(yuan).\(decimals)"
  }
}
