import Planning
import Stockpile
import Testing

/// What is on order counts towards the gap of the site that ordered it.
struct OnOrderTests {
  @Test(
    "Each pool counts its own; where daily stock meets the norm, both do",
    arguments: [
      // keeps a reserve, ordered for the reserve, for daily use, gap to 24, gap to 15 of cover
      (true, 0, 0, 24, 15), (true, 10, 0, 14, 15), (true, 0, 10, 24, 5), (true, 30, 20, 0, 0),
      (false, 10, 0, 14, 15), (false, 0, 10, 14, 15), (false, 0, 30, 0, 9), (false, 20, 10, 0, 9),
    ] as [(Bool, Int64, Int64, Int64, Int64)])
  func gaps(
    _ keeps: Bool, _ reserve: Int64, _ daily: Int64, _ toNorm: Int64, _ toCover: Int64
  ) throws {
    var network = try PlanNetwork(norms: (0, 0, 24))
    network.stock["V1"] = figures(keeps, reserve, daily)
    network.use["V1"] = 45
    let line = try network.line("V1", try network.plan())
    #expect(line.reserve.gap == toNorm && line.daily.gap == toCover)
    #expect(line.onOrder == reserve + daily)
  }

  @Test("What the centre ordered beyond its own gap is not bought again for the others")
  func surplus() throws {
    var network = try PlanNetwork(norms: (10, 0, 24))
    network.stock["D"] = figures(true, 40, 0)
    var purchase = try #require(try network.plan().purchases.first)
    // 24 each at V1 and V2, less the 30 that the centre does not need itself.
    #expect(purchase.line.needed == 48 - 30 && purchase.line.onOrder == 30)
    #expect(purchase.line.reason.zh.contains("已在订 30"))
    network.stock["T"] = figures(true, 40, 0)
    purchase = try #require(try network.plan().purchases.first)
    #expect(purchase.line.needed == 48 - 30)
    network.stock["D"] = figures(true, 58, 0)
    #expect(try network.plan().purchases.isEmpty)
  }

  @Test("A shortage counts it the same way")
  func shortages() throws {
    var clinic = figures(true, 10, 99)
    #expect(clinic.gap(to: 24) == 14)
    clinic = figures(false, 10, 5)
    #expect(clinic.gap(to: 24) == 9)
  }

  @Test(
    "Only what is due within the cover period, or on no stated day",
    arguments: [(nil, 5), (0, 5), (30, 5), (31, 0), (-3, 5)] as [(Int?, Int64)])
  func due(_ days: Int?, _ counted: Int64) throws {
    let today = try #require(CalendarDay(iso: "2026-10-31"))
    let site = try #require(SiteCode("D"))
    let item = try #require(ItemCode("MASK"))
    let order = OpenSupply(
      site: site, item: item, pool: .daily, quantity: 5,
      neededBy: days.map { today.adding(days: $0) })
    let figures = StockFigures.figures(stock: [], transit: [], orders: [order], on: today)
    #expect(figures[StockKey(site: site, item: item)]?.onOrderDaily ?? 0 == counted)
  }

  @Test(
    "A rule that orders for more days counts what is due in them",
    arguments: [(30, 30, 0), (30, 45, 45), (45, 45, 0), (60, 45, 15), (60, 61, 90)]
      as [(Int, Int, Int64)])
  func further(_ coverDays: Int, _ due: Int, _ gap: Int64) throws {
    let today = try #require(CalendarDay(iso: "2026-10-31"))
    var network = try PlanNetwork(norms: (0, 0, 0))
    network.use["V1"] = 135
    network.parameters = try PlanningParameters(
      ParameterTests.records(["rules/default": "cover-days \(coverDays)"]))
    let order = OpenSupply(
      site: try #require(SiteCode("V1")), item: network.item.code, pool: .daily, quantity: 75,
      neededBy: today.adding(days: due))
    network.stock["V1"] =
      StockFigures.figures(stock: [], transit: [], orders: [order], on: today).values.first
    let line = try network.line("V1", try network.plan())
    #expect(line.daily.gap == gap)
  }

  private func figures(_ keeps: Bool, _ reserve: Int64, _ daily: Int64) -> StockFigures {
    var figures = StockFigures()
    figures.keepsReserve = keeps
    figures.onOrderReserve = reserve
    figures.onOrderDaily = daily
    return figures
  }
}
