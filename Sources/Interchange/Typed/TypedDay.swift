public import Stockpile

/// Days as people write them; what could be read in two ways is refused, never guessed.
public enum TypedDay {
  /// The day on which something happened: `2026-11-21`, `2026/7/1`, `2026.11.21`, `20261121`,
  /// `2026年11月21日`, a date with a time of day (which is dropped), the serial number of a
  /// spreadsheet (`46347`), `今天`, `昨天`, `前天`, `today`, `yesterday`, and without a year
  /// `11-21` or `11月21日`: the last such day that is not after `today`.
  ///
  /// Throws a `TypedProblem`, for day-first dates and days the calendar does not have too.
  public static func parse(
    _ text: String, today: CalendarDay
  ) throws(TypedProblem) -> CalendarDay {
    let input = try TypedInput(text, expected: .day)
    if let daysAgo = daysAgo[input.lowercased] { return today.adding(days: -daysAgo) }
    switch try WrittenDate.read(input) {
    case .yearMonthDay(let year, let month, let day):
      return try make(year, month, day, input)
    case .monthDay(let month, let day):
      // Decided before the calendar is asked: 29 February never slips into another year.
      let now = today.civil
      let isAfter = (month, day) > (now.month, now.day)
      return try make(isAfter ? now.year - 1 : now.year, month, day, input)
    case .yearMonth(let year, let month):
      _ = try make(year, month, 1, input)
      throw input.problem(.dayMissing)
    case .digits(let value, let count):
      return try make(digits: value, count: count, input)
    }
  }

  /// The last usable day on a label: the forms of `parse` that name a year, or a month
  /// (`2028-06`, `2028年6月`), which means its last day.
  ///
  /// `isMonthOnly` asks for a look at the label, because some makers mean the first day. Throws a
  /// `TypedProblem`.
  public static func parseExpiry(
    _ text: String
  ) throws(TypedProblem) -> (day: CalendarDay, isMonthOnly: Bool) {
    let input = try TypedInput(text, expected: .expiry)
    if daysAgo[input.lowercased] != nil { throw input.problem(.yearMissing) }
    switch try WrittenDate.read(input) {
    case .yearMonthDay(let year, let month, let day):
      return (try make(year, month, day, input), false)
    case .yearMonth(let year, let month):
      return (try make(year, month, 1, input).month.lastDay, true)
    case .monthDay:
      throw input.problem(.yearMissing)
    case .digits(let value, let count):
      return (try make(digits: value, count: count, input), false)
    }
  }

  static func make(
    _ year: Int, _ month: Int, _ day: Int, _ input: TypedInput
  ) throws(TypedProblem) -> CalendarDay {
    guard (1900...2199).contains(year) else { throw input.problem(.yearOutOfRange(year)) }
    guard (1...12).contains(month) else { throw input.problem(.noSuchMonth(month)) }
    guard let made = CalendarDay(year: year, month: month, day: day) else {
      throw input.problem(.noSuchDay(month: month, day: day))
    }
    return made
  }

  private static func make(
    digits value: Int, count: Int, _ input: TypedInput
  ) throws(TypedProblem) -> CalendarDay {
    switch count {
    case 8:
      return try make(value / 10_000, value / 100 % 100, value % 100, input)
    // Serials of 2000–2099 only: 20261 is a date cut short and not a day of 1955. So far from 1900
    // the leap day that spreadsheets invent there is behind us: serial 25569 is 1970-01-01.
    case 5 where (36_526...73_050).contains(value):
      return CalendarDay(daysSinceEpoch: Int32(value - 25_569))
    case 6:
      throw input.problem(.ambiguousDigits)
    default:
      throw input.problem(.unreadable)
    }
  }

  private static let daysAgo = ["今天": 0, "today": 0, "昨天": 1, "yesterday": 1, "前天": 2]
}
