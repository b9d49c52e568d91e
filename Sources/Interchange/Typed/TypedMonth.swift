public import Stockpile

/// Months as people write them.
public enum TypedMonth {
  /// The month written as `2026-11`, `2026/11`, `2026.11`, `202611` or `2026年11月`, as `上月`, `本月`,
  /// `下月` or `last month`, and without a year as `10月` or `十月`: the last such month that is not
  /// after that of `today`.
  ///
  /// Throws a `TypedProblem`, for a whole date too: it may be the wrong field.
  public static func parse(_ text: String, today: CalendarDay) throws(TypedProblem) -> Month {
    let input = try TypedInput(text, expected: .month)
    if let months = monthsAhead[input.lowercased] { return today.month.advanced(by: months) }
    if let month = try spoken(input) {
      let this = today.civil
      return try TypedDay.make(month > this.month ? this.year - 1 : this.year, month, 1, input)
        .month
    }
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

  private static let monthsAhead: [String: Int32] = [
    "上月": -1, "上个月": -1, "last month": -1, "本月": 0, "这个月": 0, "当月": 0, "this month": 0,
    "下月": 1, "下个月": 1, "next month": 1,
  ]

  /// 一月 … 十二月.
  private static let characters = [
    "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二",
  ]

  /// The number in `10月`, `10月份` or `十月`; nil for anything else.
  private static func spoken(_ input: TypedInput) throws(TypedProblem) -> Int? {
    let written = String(String.UnicodeScalarView(input.scalars.filter { $0 != " " }))
    let named = characters.firstIndex { written == $0 + "月" || written == $0 + "月份" }
    if let named { return named + 1 }
    let digits = input.digits(from: 0)
    let rest = input.scalars[digits.endIndex...].filter { $0 != " " }
    guard (1...2).contains(digits.count), rest == ["月"] || rest == ["月", "份"] else { return nil }
    let month = Int(digits.compactMap(\.digit).reduce(0) { $0 * 10 + $1 })
    guard (1...12).contains(month) else { throw input.problem(.noSuchMonth(month)) }
    return month
  }
}
