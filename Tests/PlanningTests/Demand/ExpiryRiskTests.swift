import Planning
import Stockpile
import TestKit
import Testing

/// What of daily lots will not be used in time, where OMS shows none of it (peers: each lot takes the
/// whole consumption).
struct ExpiryRiskTests {
  @Test(
    "Two lots of 100 that end in a month at 100 a month: 100 at risk, not none",
    arguments: [
      // used in 90 days, days to expiry and units of the lots, at risk of each
      (300, [(30, 100), (30, 100)], [0, 100]), (0, [(30, 500)], [500]),
      (180, [(30, 100), (60, 100), (90, 100)], [40, 40, 40]), (300, [(30, 100)], [0]),
    ] as [(Int64, [(Int, Int64)], [Int64])])
  func chained(_ used: Int64, _ lots: [(Int, Int64)], _ atRisk: [Int64]) throws {
    let network = try RiskNetwork(used: used, days: 300)
    let (risk, found) = try network.risk(lots)
    #expect(found.map { risk.units(of: $0, at: network.site) ?? -1 } == atRisk)
  }

  @Test("A young book cannot tell, and reserve stock is not asked about")
  func unknown() throws {
    let network = try RiskNetwork(used: 100, days: 28)
    let (risk, found) = try network.risk([(30, 100)])
    #expect(risk.units(of: found[0], at: network.site) == nil)
    let known = try RiskNetwork(used: 100, days: 300)
    let reserve = try known.risk([(30, 100)], in: .reserve)
    #expect(reserve.risk.units(of: reserve.lots[0], at: known.site) == nil)
  }
}

/// One centre and its use.
private struct RiskNetwork {
  let day = CalendarDay(daysSinceEpoch: 20_000)
  let site: SiteCode
  let item: Item
  let use: UseTable

  init(used: Int64, days: Int) throws {
    site = try #require(SiteCode("D"))
    item = try Sample.item("MASK", [:])
    let window = try #require(
      UseWindow(through: day, firstRecorded: day.adding(days: 1 - days)))
    use = UseTable(
      tree: try SiteTree([Sample.site("D", "reserve_center")]),
      alwaysInStock: used == 0
        ? [] : [StockUse(site: site, item: item.code, day: day, quantity: used)],
      window: window)
  }

  func risk(_ ends: [(Int, Int64)], in pool: Pool = .daily) throws -> (
    risk: ExpiryRisk, lots: [Lot]
  ) {
    let lots = ends.enumerated().map { place, end -> Lot in
      var particulars = LotParticulars()
      particulars.number = "L\(place)"
      particulars.expiry = day.adding(days: end.0)
      return Lot(item: item.code, particulars)
    }
    let stock = zip(lots, ends).map { lot, end in
      StockLine(site: site, lot: lot, account: HeldAccount(pool, .available), quantity: end.1)
    }
    let figures = StockFigures.figures(stock: stock, transit: [], on: day)
    return (ExpiryRisk(figures, use: use, on: day), lots)
  }
}
