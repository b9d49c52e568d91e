import Planning
import Stockpile
import TestKit
import Testing

struct NetworkOverviewTests {
  @Test("What is there, how long it lasts, what is missing: by site, level and network")
  func overview() throws {
    let tree = try SiteTree([
      Sample.site("D", "reserve_center"), Sample.site("T", "township_hc", parent: "D"),
      Sample.site("V1", "village_clinic", parent: "T"),
      Sample.site("V2", "village_clinic", parent: "T"),
    ])
    let item = try Sample.item("MASK", ["norm_village": "=10"])
    let day = try #require(CalendarDay(iso: "2026-10-31"))
    let window = try #require(UseWindow(through: day, firstRecorded: day.adding(days: -300)))
    func key(_ site: String) throws -> StockKey {
      StockKey(site: try #require(SiteCode(site)), item: item.code)
    }
    var clinic = StockFigures()
    clinic.usableDaily = 6
    var centre = StockFigures()
    centre.usableDaily = 900
    centre.usableReserve = 50
    centre.keepsReserve = true
    let uses = try [("V1", 90), ("V2", 180)].map { site, units in
      StockUse(
        site: try #require(SiteCode(site)), item: item.code, day: day, quantity: Int64(units))
    }
    let overview = NetworkOverview(
      tree: tree, items: [item], norms: NormTable(items: [item], drivers: []), stock: [],
      figures: [try key("V1"): clinic, try key("D"): centre],
      use: UseTable(tree: tree, alwaysInStock: uses, window: window), on: day)
    let found = try #require(overview.items.first)
    #expect(found.total.daily == 906 && found.total.reserve == 50 && found.total.cover == 302)
    #expect(found.total.gap == 14 && found.total.sitesShort == 2 && found.total.sitesOut == 1)
    #expect(found.sites.map(\.site.code.description) == ["V2", "V1", "D"])
    #expect(found.sites.map(\.standing.cover) == [0, 6, nil])
    #expect(found.sites[1].lasts?.description == "2026-11-06")
    var clinics = SiteSelection()
    clinics.level = .village
    let part = overview.selecting(clinics, in: tree)
    #expect(part.items.first?.sites.map(\.site.code.description) == ["V2", "V1"])
    #expect(part.items.first?.total.cover == 2 && part.items.first?.total.sitesOut == 1)
    clinics.site = try key("V1").site
    #expect(overview.selecting(clinics, in: tree).items.first?.total.cover == 6)
    clinics.level = .township
    #expect(overview.selecting(clinics, in: tree).items.isEmpty)
    #expect(overview.selecting(SiteSelection(), in: tree).items == overview.items)
    #expect(found.levels[.village]?.use.units == 270 && found.levels[.township] == nil)
  }
}
