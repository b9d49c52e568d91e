/// A decimal number held exactly as digits × 10^−places, such as the rate `1.05`.
public struct DecimalFraction: Hashable, Sendable {
  /// How many digits it has at most.
  private static let longest = 15

  /// All digits as one whole number, with sign.
  public let digits: Int64
  /// How many of the digits stand behind the point.
  public let places: Int

  /// The number written with plain digits and at most one point, up to 15 digits; else nil.
  public init?(_ text: String) {
    var value: Int64 = 0
    var seen = 0
    var places: Int?
    var bytes = Substring(text).utf8
    let negative = bytes.first == UInt8(ascii: "-")
    if negative { bytes = bytes.dropFirst() }
    for byte in bytes {
      if byte == UInt8(ascii: "."), places == nil, seen > 0 {
        places = 0
        continue
      }
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte), seen < Self.longest else {
        return nil
      }
      value = value * 10 + Int64(byte - UInt8(ascii: "0"))
      seen += 1
      if let count = places { places = count + 1 }
    }
    guard seen > 0, places != 0 else { return nil }
    self.digits = negative ? -value : value
    self.places = places ?? 0
  }

  /// digits × 10^−places; nil below no places or beyond 15 digits.
  public init?(digits: Int64, places: Int) {
    guard (0..<Self.longest).contains(places), digits.magnitude < 1_000_000_000_000_000 else {
      return nil
    }
    self.digits = digits
    self.places = places
  }

  /// Whether the number is below zero.
  public var isNegative: Bool { digits < 0 }

  /// The number as an exact fraction.
  public var rational: Rational {
    var scale: Int128 = 1
    for _ in 0..<places { scale *= 10 }
    return Rational(Int128(digits), over: scale)
  }
}
