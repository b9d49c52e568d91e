import Planning
import Stockpile
import Testing

struct UnusualUseTests {
  private func table(_ months: [Int64]) throws -> (UseTable, Month) {
    let tree = try SiteTree([Sample.site("D", "reserve_center")])
    let item = try #require(ItemCode("MASK"))
    let site = try #require(SiteCode("D"))
    let last = try #require(Month(iso: "2026-10"))
    let uses = months.enumerated().map { place, units in
      StockUse(
        site: site, item: item,
        day: last.advanced(by: Int32(place + 1 - months.count)).firstDay, quantity: units)
    }
    let first = last.advanced(by: Int32(1 - months.count)).firstDay
    let window = try #require(UseWindow(through: last.lastDay, firstRecorded: first))
    let full = ShelfChange(site: site, lot: Lot(item: item), day: first, quantity: 1_000_000)
    return (
      UseTable(
        tree: tree, facts: DemandFacts(through: last.lastDay, uses: uses, changes: [full]),
        window: window), last
    )
  }

  @Test(
    "A month is unusual where the months before make it so",
    arguments: [
      ([40, 44, 38, 41, 39, 42], nil), ([40, 44, 38, 41, 39, 90], .high),
      ([40, 44, 38, 41, 39, 8], .low), ([0, 40, 0, 2, 0, 90], nil), ([40, 44, 41, 90], nil),
      ([0, 0, 0, 0, 0, 5], nil),
    ] as [([Int64], ConsumptionChart.Verdict?)])
  func verdicts(_ months: [Int64], _ verdict: ConsumptionChart.Verdict?) throws {
    let (table, last) = try table(months)
    let found = table.unusual(in: last)
    #expect(found.first?.verdict == verdict && found.count == (verdict == nil ? 0 : 1))
    if let found = found.first { #expect(found.units == months.last) }
    #expect(table.unusual(in: last.next).isEmpty)
  }
}
