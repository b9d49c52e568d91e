import Interchange
import Stockpile
import Testing

struct TypedDayTests {
  private func day(_ iso: String) throws -> CalendarDay { try #require(CalendarDay(iso: iso)) }

  /// `shared/docs/formats.md` §4 and `dates.accept` of
  /// `shared/data/vectors/codes_test_vectors.json`: every one is 2026-11-21.
  @Test(arguments: [
    "2026-11-21", "2026/11/21", "2026.11.21", "20261121", "2026年11月21日", "46347",
  ])
  func `all documented forms are the same day`(typed: String) throws {
    #expect(try TypedDay.parse(typed, today: sampleToday) == day("2026-11-21"))
    let expiry = try TypedDay.parseExpiry(typed)
    #expect(try expiry.day == day("2026-11-21"))
    #expect(!expiry.isMonthOnly)
  }

  @Test(arguments: [
    ("2026/7/1", "2026-07-01"), ("2026-07-01 00:00:00", "2026-07-01"),
    ("2026/7/1 0:00", "2026-07-01"), ("2026-07-01 23：59", "2026-07-01"),
    ("２０２６－０７－０１", "2026-07-01"), ("２０２６／７／１", "2026-07-01"),
    ("2026。7。1", "2026-07-01"), ("2026年7月1日", "2026-07-01"), ("2026年7月1号", "2026-07-01"),
    ("2026年7月1", "2026-07-01"), ("2026 年 7 月 1 日", "2026-07-01"),
    ("　2026-07-01\r\n", "2026-07-01"), ("'20260701", "2026-07-01"),
    ("2028-02-29", "2028-02-29"), ("1900-01-01", "1900-01-01"), ("2199-12-31", "2199-12-31"),
    ("36526", "2000-01-01"), ("73050", "2099-12-31"), ("45351", "2024-02-29"),
  ])
  func `forms with a year`(typed: String, expected: String) throws {
    #expect(try TypedDay.parse(typed, today: sampleToday) == day(expected))
    #expect(try TypedDay.parseExpiry(typed).day == day(expected))
  }

  @Test(arguments: [
    ("今天", "2026-11-21"), ("today", "2026-11-21"), ("Today", "2026-11-21"),
    ("ＴＯＤＡＹ", "2026-11-21"), ("昨天", "2026-11-20"), ("yesterday", "2026-11-20"),
    ("前天", "2026-11-19"), ("11-21", "2026-11-21"), ("11-20", "2026-11-20"),
    ("11-22", "2025-11-22"), ("1-5", "2026-01-05"), ("12-31", "2025-12-31"),
    ("11月21日", "2026-11-21"), ("11月22日", "2025-11-22"), ("7月1号", "2026-07-01"),
    ("7月1", "2026-07-01"),
  ])
  func `forms that lean on today`(typed: String, expected: String) throws {
    #expect(try TypedDay.parse(typed, today: sampleToday) == day(expected))
    #expect(
      problemCode { () throws(TypedProblem) in _ = try TypedDay.parseExpiry(typed) }
        == "year-missing")
  }

  @Test(arguments: [
    ("2025-01-10", "2-29", "2024-02-29"), ("2025-03-01", "2-29", nil), ("2026-11-21", "2-29", nil),
    ("2026-01-01", "12-31", "2025-12-31"), ("2026-01-01", "1-1", "2026-01-01"),
  ])
  func `a day without a year never slips to another one`(
    today: String, typed: String, expected: String?
  ) throws {
    let read = try? TypedDay.parse(typed, today: day(today))
    #expect(read?.description == expected)
  }

  @Test
  func `every day of the century survives every form`() throws {
    // Every ninth day meets all months, days of the month and leap years.
    for serial in stride(from: Int32(36_526), through: 73_050, by: 9) {
      let day = CalendarDay(daysSinceEpoch: serial - 25_569)
      let (year, month, number) = day.civil
      let forms = [
        day.description, "\(serial)", "\(year)/\(month)/\(number)", "\(year)年\(month)月\(number)日",
        String(day.description.filter { $0 != "-" }),
      ]
      for form in forms { #expect(try TypedDay.parse(form, today: sampleToday) == day) }
    }
  }

  /// The first three: `dates.reject` of `codes_test_vectors.json`, and `formats.md` §4.
  @Test(arguments: [
    ("21/11/2026", "year-not-first"), ("2026-13-01", "no-such-month"),
    ("2026-02-30", "no-such-day"),
    ("21-11-2026", "year-not-first"), ("21.11.2026", "year-not-first"),
    ("26-11-21", "short-year"), ("1/2/26", "short-year"), ("26年11月21日", "short-year"),
    ("11/2026", "year-not-first"), ("11/21", "year-missing"), ("11.12", "year-missing"),
    ("2026-00-01", "no-such-month"), ("2026-11-00", "no-such-day"), ("2026-11-31", "no-such-day"),
    ("2027-02-29", "no-such-day"), ("20260230", "no-such-day"), ("20261301", "no-such-month"),
    ("13-01", "no-such-month"), ("0026-11-21", "year-out-of-range"),
    ("9999-12-31", "year-out-of-range"), ("01122026", "year-out-of-range"),
    ("202611", "ambiguous-digits"), ("261121", "ambiguous-digits"),
    ("20261", "unreadable-date"), ("36525", "unreadable-date"), ("73051", "unreadable-date"),
    ("1121", "unreadable-date"), ("202611211", "unreadable-date"), ("2026", "unreadable-date"),
    ("2026-11/21", "unreadable-date"), ("2026-11-", "unreadable-date"),
    ("-2026-11-21", "unreadable-date"), ("2026--11-21", "unreadable-date"),
    ("2026-11-21-", "unreadable-date"), ("2026-011-21", "unreadable-date"),
    ("2026 11 21", "unreadable-date"), ("2026年", "unreadable-date"), ("年月日", "unreadable-date"),
    ("明天", "unreadable-date"), ("2026-11-21T08:00", "unreadable-date"),
    ("2026-11-21 25:00", "unreadable-time"), ("2026-11-21 8:00 PM", "unreadable-time"),
    ("2026-11-21 00:00:00+08:00", "unreadable-time"), ("2026-11-21\u{1}", "hidden-character"),
    ("4.6347E+04", "digits-destroyed"), ("٢٠٢٦-١١-٢١", "unreadable-date"), ("", "empty-value"),
    ("　", "empty-value"),
  ])
  func `what could be mistaken is refused`(typed: String, code: String) {
    #expect(
      problemCode { () throws(TypedProblem) in _ = try TypedDay.parse(typed, today: sampleToday) }
        == code)
    // An expiry is refused as well, only dates without a year for another reason.
    #expect(problemCode { () throws(TypedProblem) in _ = try TypedDay.parseExpiry(typed) } != nil)
  }

  /// `dates.expiry_month_only` of `codes_test_vectors.json` first.
  @Test(arguments: [
    ("2028-06", "2028-06-30"), ("2026-11", "2026-11-30"), ("2026年11月", "2026-11-30"),
    ("2026/11", "2026-11-30"), ("2026.2", "2026-02-28"), ("2028年2月", "2028-02-29"),
    ("2026-12", "2026-12-31"),
  ])
  func `a month alone expires on its last day and nowhere else is a day`(
    typed: String, expected: String
  ) throws {
    let expiry = try TypedDay.parseExpiry(typed)
    #expect(try expiry.day == day(expected))
    #expect(expiry.isMonthOnly)
    #expect(
      problemCode { () throws(TypedProblem) in _ = try TypedDay.parse(typed, today: sampleToday) }
        == "day-missing")
  }

  @Test(arguments: [
    ("2026-11", "2026-11"), ("2026-1", "2026-01"), ("202611", "2026-11"), ("2026/11", "2026-11"),
    ("2026年11月", "2026-11"), ("2026 年 1 月", "2026-01"), ("２０２６．１１", "2026-11"),
    ("10月", "2026-10"), ("11月", "2026-11"), ("12月", "2025-12"), ("１０ 月份", "2026-10"),
    ("上月", "2026-10"), ("上个月", "2026-10"), ("Last month", "2026-10"),
    ("本月", "2026-11"), ("下月", "2026-12"), ("下个月", "2026-12"), ("next month", "2026-12"),
    ("十月", "2026-10"), ("十一月", "2026-11"), ("十二月份", "2025-12"), ("一月", "2026-01"),
    ("二 月", "2026-02"),
  ])
  func `months`(typed: String, expected: String) throws {
    #expect(try TypedMonth.parse(typed, today: sampleToday).description == expected)
  }

  @Test(arguments: [
    ("2026-13", "no-such-month"), ("202613", "no-such-month"), ("2026-00", "no-such-month"),
    ("11-21", "year-missing"), ("26-11", "year-missing"), ("11-2026", "year-not-first"),
    ("2026-11-21", "unreadable-month"), ("20261121", "unreadable-month"), ("", "empty-value"),
    ("十三月", "unreadable-month"), ("000011", "year-out-of-range"), ("13月", "no-such-month"),
    ("0月", "no-such-month"), ("10", "unreadable-month"), ("10月3日", "year-missing"),
  ])
  func `what is no month`(typed: String, code: String) {
    #expect(
      problemCode { () throws(TypedProblem) in
        _ = try TypedMonth.parse(typed, today: sampleToday)
      } == code)
  }
}
