public import Stockpile

/// One cell of a report: a value that each rendering writes in its own way.
public enum Cell: Hashable, Sendable {
  /// Nothing to say.
  case empty
  /// A text, a name, a code or a lot number: never a number, however many digits it has.
  case text(String)
  /// A whole number, such as base units.
  case integer(Int64)
  /// A decimal number, such as a rate or days of cover.
  case decimal(DecimalFraction)
  /// A day.
  case day(CalendarDay)
  /// A month.
  case month(Month)
  /// A unit price in yuan.
  case price(Price)
  /// An amount of money in whole fen (分), written in yuan.
  case amount(fen: Int64)

  /// Whether the value is a number: set to the right, and never guarded in a CSV.
  public var isNumber: Bool {
    switch self {
    case .integer, .decimal, .price, .amount: true
    case .empty, .text, .day, .month: false
    }
  }

  /// The cell for people; texts are escaped for terminals, numbers have `1,234` where `grouped`.
  public func text(grouped: Bool = false) -> String {
    if case .text(let text) = self { return TerminalText.escaped(text) }
    return grouped && isNumber ? Self.grouped(plain) : plain
  }

  /// The value without any decoration: ISO days, numbers with a point and no separators.
  var plain: String {
    switch self {
    case .empty: ""
    case .text(let text): text
    case .integer(let value): String(value)
    case .decimal(let value): Self.decimal(value.digits, places: value.places)
    case .day(let day): day.description
    case .month(let month): month.description
    case .price(let price): price.description
    case .amount(let fen): Self.decimal(fen, places: 2)
    }
  }

  private static func decimal(_ digits: Int64, places: Int) -> String {
    let sign = digits < 0 ? "-" : ""
    let text = String(digits.magnitude)
    guard places > 0 else { return sign + text }
    let padded = String(repeating: "0", count: max(0, places + 1 - text.count)) + text
    return "\(sign)\(padded.dropLast(places)).\(padded.suffix(places))"
  }

  /// Commas between the thousands before the point.
  private static func grouped(_ number: String) -> String {
    guard number.utf8.count > 3 else { return number }
    let whole = number.prefix { $0 != "." }
    let sign = whole.prefix { $0 == "-" }
    let digits = whole.dropFirst(sign.count)
    var grouped = String(sign)
    for (place, digit) in digits.enumerated() {
      if place > 0, (digits.count - place) % 3 == 0 { grouped.append(",") }
      grouped.append(digit)
    }
    return grouped + number.dropFirst(whole.count)
  }
}
