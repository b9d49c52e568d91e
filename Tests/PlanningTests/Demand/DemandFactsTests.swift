import Planning
import Stockpile
import Testing

/// Which days of a site speak of demand, from the ledger's facts.
@Suite struct DemandFactsTests {
  private let key: StockKey
  private let site: SiteCode
  private let item: ItemCode

  init() throws {
    site = try #require(SiteCode("V1"))
    item = try #require(ItemCode("MASK"))
    key = StockKey(site: site, item: item)
  }

  private func day(_ text: String) throws -> CalendarDay { try #require(CalendarDay(iso: text)) }

  private func change(_ on: String, _ quantity: Int64, expiry: String? = nil) throws -> ShelfChange
  {
    var particulars = LotParticulars()
    particulars.expiry = try expiry.map { try day($0) }
    return ShelfChange(
      site: site, lot: Lot(item: item, particulars), day: try day(on),
      quantity: quantity)
  }

  private func use(_ on: String, _ quantity: Int64, since: String? = nil) throws -> StockUse {
    StockUse(
      site: site, item: item, day: try day(on), since: try since.map { try day($0) },
      quantity: quantity)
  }

  private func facts(
    _ last: String = "2026-10-31", uses: [StockUse] = [], changes: [ShelfChange] = []
  ) throws -> DemandFacts {
    DemandFacts(through: try day(last), uses: uses, changes: changes)
  }

  @Test func `days begin when the item comes, and an item that never came has none`() throws {
    #expect(try facts().days(of: key).isEmpty)
    let days = try facts(changes: [try change("2026-10-22", 5)]).days(of: key)
    #expect(days.map(\.day).first == (try day("2026-10-22")) && days.count == 10)
    #expect(DemandTally(days).counted == 10)
  }

  @Test func `an evening without usable stock is out, also where all that is left has expired`()
    throws
  {
    let facts = try facts(
      "2026-10-10",
      changes: [
        try change("2026-10-01", 5, expiry: "2026-10-04"), try change("2026-10-08", 3),
        try change("2026-10-10", -3),
      ])
    let out = facts.days(of: key).filter(\.isOut).map(\.day)
    #expect(out == (try ["2026-10-05", "2026-10-06", "2026-10-07", "2026-10-10"].map(day)))
  }

  @Test func `what a count shows is spread over its days, what is brought back is taken off`()
    throws
  {
    let facts = try facts(
      "2026-10-10",
      uses: [
        try use("2026-10-08", 7, since: "2026-10-04"), try use("2026-10-09", 3),
        try use("2026-10-10", -2),
      ], changes: [try change("2026-10-01", 50)])
    #expect(facts.days(of: key).map(\.issued) == [0, 0, 0, 0, 1, 2, 2, 2, 3, -2])
  }

  @Test func `months without a report, raised levels and issues for an event are silent`() throws {
    var facts = try facts("2026-10-10", changes: [try change("2026-09-01", 50)])
    facts.unreported = [site: try day("2026-09-01")...day("2026-09-30")]
    facts.levels = [(try day("2026-10-03"), true), (try day("2026-10-05"), false)]
    facts.events = [key: [try day("2026-10-07")]]
    let tally = DemandTally(facts.days(of: key))
    #expect(tally.unreported == 30 && tally.emergency == 3 && tally.counted == 7)
    let other = StockKey(site: try #require(SiteCode("V2")), item: item)
    #expect(facts.days(of: other).isEmpty)
  }

  @Test func `no more than twelve months are looked at`() throws {
    let facts = try facts(changes: [try change("2020-01-01", 5)])
    #expect(facts.days(of: key).first?.day == (try day("2025-11-01")))
  }
}
