import Stockpile

extension JSONReader {
  /// Reads a number with a fraction exactly, such as `1.25` or `"1.25"`; nil after recording why not.
  ///
  /// It has at most 15 digits and no exponent.
  mutating func readDecimal() -> Rational? {
    let byte = peekValue()
    if byte == UInt8(ascii: "\"") {
      guard let text = readStringBytes() else { return nil }
      if let number = DecimalFraction(String(decoding: text, as: UTF8.self)) {
        return number.rational
      }
      refuse(.noDecimal(text))
      return nil
    }
    guard byte == UInt8(ascii: "-") || byte &- UInt8(ascii: "0") <= 9 else {
      mismatch(.number)
      return nil
    }
    let first = cursor
    var here = cursor
    while here < end, Self.isPart(here.pointee) { here += 1 }
    let text = UnsafeRawBufferPointer(start: first, count: here - first)
    cursor = here
    pending = false
    if let number = DecimalFraction(String(decoding: text, as: UTF8.self)) {
      return number.rational
    }
    record(.invalidValue, .noDecimal(text), at: first, scope: .value)
    return nil
  }

  /// Reads a number with a fraction within a range; nil after recording why not.
  mutating func readDecimal(in range: ClosedRange<Int64>) -> Rational? {
    guard let value = readDecimal() else { return nil }
    if Rational(Int128(range.lowerBound)) <= value, value <= Rational(Int128(range.upperBound)) {
      return value
    }
    refuse(.beyond(range), code: .outOfRange)
    return nil
  }

  private static func isPart(_ byte: UInt8) -> Bool {
    byte &- UInt8(ascii: "0") <= 9 || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: "+") || byte | 0x20 == UInt8(ascii: "e")
  }
}

extension JSONProblem.Detail {
  fileprivate static func noDecimal(_ text: UnsafeRawBufferPointer) -> Self {
    let number = SafeText.quoted(text)
    return Self(
      chinese: "\(number) 不是 1.25 这样的数（最多 15 位，不用指数）",
      english: "\(number) is not a number such as 1.25 (at most 15 digits, no exponent)")
  }

  fileprivate static func beyond(_ range: ClosedRange<Int64>) -> Self {
    Self(
      chinese: "不在 \(range.lowerBound) 至 \(range.upperBound) 之间",
      english: "not within \(range.lowerBound) to \(range.upperBound)")
  }
}
