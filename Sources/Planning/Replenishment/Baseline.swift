public import Stockpile

/// How many driver units one site counts a day: a factor, or a factor of a column of its entry.
public struct Baseline: Hashable, Sendable {
  /// The number, or what the column is multiplied by.
  public let factor: Rational
  /// The field of the site's entry it depends on; nil for a plain number.
  public let column: String?

  /// The baseline written as a number, `a*column`, `column` or `column/n`, or nil if the text is
  /// none of these. Numbers are decimal and not negative.
  public init?(_ text: String) {
    if let number = DecimalFraction(text) {
      guard !number.isNegative else { return nil }
      self.factor = number.rational
      self.column = nil
      return
    }
    if let star = text.firstIndex(of: "*") {
      guard let number = DecimalFraction(String(text[..<star])), !number.isNegative
      else { return nil }
      self.factor = number.rational
      self.column = String(text[text.index(after: star)...])
    } else if let stroke = text.firstIndex(of: "/") {
      guard let number = DecimalFraction(String(text[text.index(after: stroke)...])),
        number.digits > 0
      else { return nil }
      self.factor = Rational(
        number.rational.denominator, over: number.rational.numerator)
      self.column = String(text[..<stroke])
    } else {
      self.factor = Rational(1)
      self.column = text
    }
    guard let column, Self.isColumn(column) else { return nil }
  }

  private static func isColumn(_ text: String) -> Bool {
    let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    guard let first = text.utf8.first, letters.contains(first) else { return false }
    return text.utf8.allSatisfy {
      letters.contains($0) || digits.contains($0) || $0 == UInt8(ascii: "_")
    }
  }
}
