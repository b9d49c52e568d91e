import Interchange
import Stockpile
import Testing

struct TypedInstantTests {
  @Test(arguments: [
    ("8:30", "2026-11-21T08:30:00.000+08:00"), ("08:30", "2026-11-21T08:30:00.000+08:00"),
    ("2026-11-20 22:10", "2026-11-20T22:10:00.000+08:00"),
    ("2026-11-20T22:10:05", "2026-11-20T22:10:05.000+08:00"),
    ("昨天 0:00", "2026-11-20T00:00:00.000+08:00"), ("11-19 23:59", "2026-11-19T23:59:00.000+08:00"),
    ("８：３０", "2026-11-21T08:30:00.000+08:00"),
  ])
  func `times of a day`(typed: String, written: String) throws {
    let today = try #require(CalendarDay(iso: "2026-11-21"))
    #expect(try TypedInstant.parse(typed, today: today).description == written)
  }

  @Test(arguments: [
    ("24:00", "unreadable-time"), ("8:60", "unreadable-time"), ("830", "unreadable-time"),
    ("8:3", "unreadable-time"), ("2026-11-20", "unreadable-time"), (":30", "unreadable-time"),
    ("-1:30", "unreadable-time"), ("2026-02-30 8:30", "no-such-day"), ("", "empty-value"),
  ])
  func `what is no time`(typed: String, code: String) throws {
    let today = try #require(CalendarDay(iso: "2026-11-21"))
    #expect(
      problemCode { () throws(TypedProblem) in _ = try TypedInstant.parse(typed, today: today) }
        == code)
  }
}
