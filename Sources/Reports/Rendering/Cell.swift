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
    return written(grouped: grouped)
  }

  /// The value without any decoration: ISO days, numbers with a point and no separators.
  var plain: String {
    if case .text(let text) = self { return text }
    return written(grouped: false)
  }

  private func written(grouped: Bool) -> String {
    var bytes = TextBytes()
    write(to: &bytes, grouped: grouped)
    return bytes.text
  }

  /// Writes the value: texts as they are, numbers with `1,234` where `grouped`.
  func write(to bytes: inout TextBytes, grouped: Bool) {
    switch self {
    case .empty: break
    case .text(let text): bytes.append(text)
    case .integer(let value): bytes.append(value, grouped: grouped)
    case .decimal(let value): bytes.append(value.digits, places: value.places, grouped: grouped)
    case .day(let day): bytes.append(day.description)
    case .month(let month): bytes.append(month.description)
    case .price(let price): Self.write(price, to: &bytes, grouped: grouped)
    case .amount(let fen): bytes.append(fen, places: 2, grouped: grouped)
    }
  }

  /// Yuan with two to four decimals, as the price says itself.
  private static func write(_ price: Price, to bytes: inout TextBytes, grouped: Bool) {
    var (digits, places) = (price.tenThousandths, 4)
    while places > 2, digits % 10 == 0 { (digits, places) = (digits / 10, places - 1) }
    bytes.append(digits, places: places, grouped: grouped)
  }
}
