public import Stockpile

/// Months as people write them.
public enum TypedMonth {
  /// The month written as `2026-11`, `2026/11`, `2026.11`, `202611` or `2026年11月`.
  ///
  /// Throws a `TypedProblem`, for a whole date too: it may be the wrong field.
  public static func parse(_ text: String) throws(TypedProblem) -> Month {
    let input = try TypedInput(text, expected: .month)
    switch try WrittenDate.read(input) {
    case .yearMonth(let year, let month):
      return try TypedDay.make(year, month, 1, input).month
    case .digits(let value, count: 6):
      return try TypedDay.make(value / 100, value % 100, 1, input).month
    case .monthDay:
      throw input.problem(.yearMissing)
    case .yearMonthDay, .digits:
      throw input.problem(.unreadable)
    }
  }
}
