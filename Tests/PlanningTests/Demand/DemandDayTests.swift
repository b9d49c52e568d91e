import Planning
import Stockpile
import Testing

struct DemandDayTests {
  static func day(_ text: String) throws -> CalendarDay { try #require(CalendarDay(iso: text)) }

  @Test("What a day says: use, requests without stock, or nothing; never both")
  func words() throws {
    let date = try Self.day("2026-10-05")
    #expect(DemandDay(date, issued: 7).word == .demand(7))
    #expect(DemandDay(date, issued: 0).word == .demand(0))
    // What comes back takes off what other days issued.
    #expect(DemandDay(date, issued: -4).word == .demand(-4))
    #expect(DemandTally([DemandDay(date, issued: 7), DemandDay(date, issued: -4)]).units == 3)
    // With stock on the shelf a refusal is no want of stock.
    #expect(DemandDay(date, issued: 7, unmet: 5).word == .demand(7))
    #expect(DemandDay(date, issued: 0, unmet: 5, isOut: true).word == .demand(5))
    #expect(DemandDay(date, issued: 0, isOut: true).word == .silence(.stockOut))
    // The day the shelf ran empty: what was issued and what was refused, each once.
    #expect(DemandDay(date, issued: 7, isOut: true).word == .demand(7))
    #expect(DemandDay(date, issued: 7, unmet: 5, isOut: true).word == .demand(12))
    let emergency = DemandDay(date, issued: 90, unmet: 5, isOut: true, isEmergency: true)
    #expect(emergency.word == .silence(.emergency))
    let unreported = DemandDay(date, issued: 0, isEmergency: true, isReported: false)
    #expect(unreported.word == .silence(.unreported))
  }

  @Test("A request that renews an unfilled one replaces it, on its own day")
  func renewals() throws {
    let dates = try (1...4).map { try Self.day("2026-10-0\($0)") }
    let ids = (1...4).map { DocumentID(high: 0, low: $0) }
    let requests = [
      UnmetRequest(id: ids[0], day: dates[0], units: 10),
      UnmetRequest(id: ids[1], day: dates[1], units: 12, renewing: ids[0]),
      UnmetRequest(id: ids[2], day: dates[2], units: 12, renewing: ids[1]),
      UnmetRequest(id: ids[3], day: dates[2], units: 3),
    ]
    #expect(UnmetRequest.byDay(requests) == [dates[2]: 15])
    #expect(UnmetRequest.byDay(requests.reversed()) == [dates[2]: 15])
    #expect(UnmetRequest.byDay([]) == [:])
    let alone = UnmetRequest(id: ids[0], day: dates[0], units: 4, renewing: ids[0])
    #expect(UnmetRequest.byDay([alone]) == [dates[0]: 4])
    // The renewal was filled: nothing is left of either.
    let filled = UnmetRequest(id: ids[1], day: dates[1], units: 0, renewing: ids[0])
    #expect(UnmetRequest.byDay([requests[0], filled]) == [:])
  }

  /// `external-vectors.json`, stockout_days_openlmis (openlmis-stockmanagement OLMIS-8071): received on
  /// the 13th, issued to nothing on the 19th. OpenLMIS reckons every month as 30 days and says 24, 24, 30
  /// and 30. Ours is the calendar: the 30-day month agrees, the 31-day month has 12 + 13 = 25, whole
  /// months their own length.
  @Test("Days without stock are calendar days", arguments: [("2026-10", 25), ("2026-09", 24)])
  func stockOutDays(_ name: String, _ ours: Int) throws {
    let rows = try VectorFile.read("external-vectors.json")["stockout_days_openlmis"].list("rows")
    let month = try #require(Month(iso: name))
    let length = month.firstDay.days(until: month.lastDay) + 1
    let row = try #require(rows.first { $0["month_days"] == .number(Double(length)) })
    let received = Int(try row.number("received_on"))
    let ended = Int(try row.number("issued_to_zero_on"))
    let days = (1...length).map { number in
      DemandDay(
        month.firstDay.adding(days: number - 1), issued: number == ended ? 40 : 0,
        isOut: number < received || number >= ended)
    }
    let tally = DemandTally(days)
    #expect(tally.out == ours && tally.days == length)
    #expect(Double(tally.out) - (try row.number("stockout_days")) == (length == 31 ? 1 : 0))
    // The day the last were issued is out of stock and a day of use.
    #expect(tally.droppedOut == ours - 1 && tally.units == 40)
  }

  /// The same file: OpenLMIS says 30 for a whole month of 31 days and for a whole February.
  @Test(
    "Whole months without stock",
    arguments: [("2026-10", 31, "31-day"), ("2026-02", 28, "February")])
  func wholeMonths(_ name: String, _ ours: Int, _ word: String) throws {
    let rows = try VectorFile.read("external-vectors.json")["stockout_days_openlmis"].list("rows")
    let row = try #require(
      try rows.first { try ($0["case"] != .none) && $0.text("case").contains(word) })
    #expect(try row.number("stockout_days") == 30)
    let month = try #require(Month(iso: name))
    let days = (0..<ours).map {
      DemandDay(month.firstDay.adding(days: $0), issued: 0, isOut: true)
    }
    #expect(month.lastDay == days.last?.day)
    #expect(DemandTally(days).out == ours && DemandTally(days).counted == 0)
  }
}
