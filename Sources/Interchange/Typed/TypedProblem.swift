public import Stockpile

/// Why a typed value was not understood; nothing was guessed.
public struct TypedProblem: Explained, Hashable, Sendable {
  /// What is wrong with the value.
  public enum Reason: Hashable, Sendable {
    /// Nothing was typed.
    case empty
    /// A control, bidi or invisible character inside the text.
    case hiddenCharacter(Unicode.Scalar)
    /// `5.2E+11`: a spreadsheet has thrown digits away.
    case digitsDestroyed
    /// None of the forms that are understood.
    case unreadable

    /// Day or month before the year: nobody knows which is which.
    case yearNotFirst
    /// A year of two digits.
    case shortYear
    /// Month and day without the year they need.
    case yearMissing
    /// A year nobody means, outside 1900–2199.
    case yearOutOfRange(Int)
    /// A month outside 1–12.
    case noSuchMonth(Int)
    /// A day the month does not have.
    case noSuchDay(month: Int, day: Int)
    /// A month where a day is wanted.
    case dayMissing
    /// Six digits: a month, or a day with a short year.
    case ambiguousDigits
    /// No time of day stands behind the date.
    case unreadableTime

    /// A plus or minus sign.
    case signed
    /// Part of a unit.
    case fractional
    /// A comma that does not part thousands.
    case misplacedComma
    /// A unit the item is not counted in.
    case unknownUnit(String)
    /// A number without a unit beside others with one.
    case unitMissing
    /// The same unit twice.
    case unitTwice
    /// Base and pack unit of the item have the same name.
    case ambiguousUnit(String)
    /// Zero where something must be.
    case zero
    /// More base units than one movement may carry, or a price beyond what can be held.
    case tooLarge
    /// More than four decimals of a yuan.
    case tooManyDecimals
  }

  /// What kind of value was asked for; it decides the example.
  public enum Expected: Hashable, Sendable {
    /// Any text.
    case text
    /// A day.
    case day
    /// An expiry day, or the month on the label.
    case expiry
    /// A time of a day.
    case instant
    /// A month.
    case month
    /// A quantity in the units of an item; `pack` is nil where it has none.
    case quantity(UnitsOfItem)
    /// A unit price in yuan.
    case price
  }

  /// What is wrong.
  public let reason: Reason
  /// The value as it was typed.
  public let text: String
  /// What was asked for.
  public let expected: Expected

  /// A problem with a typed value.
  public init(_ reason: Reason, in text: String, expected: Expected) {
    self.reason = reason
    self.text = text
    self.expected = expected
  }

  /// A stable word for programs, such as `no-such-day`.
  public var code: String {
    switch reason {
    case .empty: "empty-value"
    case .hiddenCharacter: "hidden-character"
    case .digitsDestroyed: "digits-destroyed"
    case .unreadable: unreadableCode
    case .yearNotFirst: "year-not-first"
    case .shortYear: "short-year"
    case .yearMissing: "year-missing"
    case .yearOutOfRange: "year-out-of-range"
    case .noSuchMonth: "no-such-month"
    case .noSuchDay: "no-such-day"
    case .dayMissing: "day-missing"
    case .ambiguousDigits: "ambiguous-digits"
    case .unreadableTime: "unreadable-time"
    case .signed: "signed-number"
    case .fractional: "fractional-quantity"
    case .misplacedComma: "misplaced-comma"
    case .unknownUnit: "unknown-unit"
    case .unitMissing: "unit-missing"
    case .unitTwice: "unit-twice"
    case .ambiguousUnit: "ambiguous-unit"
    case .zero: "zero-quantity"
    case .tooLarge: expected == .price ? "price-too-large" : "quantity-too-large"
    case .tooManyDecimals: "too-many-decimals"
    }
  }

  private var unreadableCode: String {
    switch expected {
    case .text: "unreadable-text"
    case .day, .expiry: "unreadable-date"
    case .instant: "unreadable-time"
    case .month: "unreadable-month"
    case .quantity: "unreadable-quantity"
    case .price: "unreadable-price"
    }
  }
}
