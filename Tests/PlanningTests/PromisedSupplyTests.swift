import Planning
import Stockpile
import Testing

/// What was granted and not sent yet: gone from its source, coming to who asked, counted once.
struct PromisedSupplyTests {
  @Test(
    "Set aside or owed, the source is as short and the asker as sure of it",
    arguments: [
      // usable at the centre, set aside, owed, its gap to 100, what it spares
      (100, 0, 0, 0, 0), (100, 40, 0, 0, 0), (60, 40, 0, 40, 0), (100, 0, 40, 40, 0),
      (130, 0, 40, 10, 0), (150, 0, 40, 0, 10), (110, 40, 0, 0, 10),
    ] as [(Int64, Int64, Int64, Int64, Int64)])
  func source(
    _ usable: Int64, _ setAside: Int64, _ owed: Int64, _ gap: Int64, _ spared: Int64
  ) throws {
    var network = try PlanNetwork(norms: (100, 0, 24))
    var centre = StockFigures(keepsReserve: true, reserve: usable)
    centre.reservedForOrders = setAside
    centre.backorderReserve = owed
    network.stock["D"] = centre
    let plan = try network.plan()
    let line = try network.line("D", plan)
    #expect(line.reserve.gap == gap)
    #expect(line.reserve.usable == usable, "what is set aside is not usable")
    #expect(plan.lines.reduce(0) { $0 + $1.moved } == min(spared, 48))
    #expect(centre.gap(to: 100) == gap)
  }

  @Test("What was granted is not proposed again to who asked")
  func asker() throws {
    var network = try PlanNetwork(norms: (0, 0, 24))
    var clinic = StockFigures(keepsReserve: true)
    clinic.onOrderReserve = 20
    network.stock["V1"] = clinic
    #expect(try network.line("V1", try network.plan()).gap == 4)
  }

  @Test("A promise is on order at the asker; only what is not set aside is owed by the source")
  func figures() throws {
    let day = try #require(CalendarDay(iso: "2026-10-31"))
    let (centre, clinic) = (try #require(SiteCode("D")), try #require(SiteCode("V1")))
    let item = try #require(ItemCode("MASK"))
    func promise(_ units: Int64, _ isSetAside: Bool, _ pool: Pool, due: Int = 0)
      -> PromisedSupply
    {
      PromisedSupply(
        document: DocumentNumber(.approval, site: centre, day: day, epoch: 1, serial: 1),
        source: centre, isSetAside: isSetAside,
        supply: OpenSupply(
          site: clinic, item: item, pool: pool, quantity: units, neededBy: day.adding(days: due)))
    }
    let found = StockFigures.figures(
      stock: [], transit: [],
      promised: [
        promise(5, true, .reserve), promise(7, false, .reserve), promise(11, false, .daily),
        promise(13, false, .reserve, due: 31),
      ], on: day)
    let asked = try #require(found[StockKey(site: clinic, item: item)])
    #expect(asked.onOrderReserve == 12 && asked.onOrderDaily == 11)
    let owing = try #require(found[StockKey(site: centre, item: item)])
    // It is owed whenever it is wanted, and comes when it is.
    #expect(owing.backorderReserve == 20 && owing.backorderDaily == 11)
  }
}
