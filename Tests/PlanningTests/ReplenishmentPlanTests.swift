import Planning
import Stockpile
import Testing

struct ReplenishmentPlanTests {
  @Test("Both pools of a site, worked by hand")
  func byHand() throws {
    var network = try PlanNetwork(norms: (100, 50, 24))
    // V1: reserve 20 of 24, of which 5 end in November; 45 used in 90 days, 15 needed, 4 there.
    network.stock["V1"] = StockFigures(keepsReserve: true, reserve: 20, daily: 4, toDaily: 1)
    network.ending["V1"] = [(true, 10, 5)]
    network.use["V1"] = 45
    // T supplies V1 and V2 and uses 45 itself: 90 in 90 days with V1, 30 needed; 38 there.
    network.stock["T"] = StockFigures(keepsReserve: true, reserve: 53, daily: 38)
    network.use["T"] = 45
    network.stock["V2"] = StockFigures(keepsReserve: true, reserve: 24)
    network.stock["D"] = StockFigures(keepsReserve: true, reserve: 100, daily: 30)
    let plan = try network.plan()
    let clinic = try network.line("V1", plan)
    #expect(clinic.reserve.gap == 24 - 15 && clinic.daily.gap == 15 - 4 - 1)
    // 8 of T's daily stock exceed its 30 days and cover routine use; its reserve gives 3 to the norm.
    #expect(
      clinic.moves.map { "\($0.from.code) \($0.pool.rawValue)>\($0.into.rawValue) \($0.quantity)" }
        == ["T daily>daily 8", "T reserve>reserve 3"])
    #expect(clinic.toPurchase == 10 - 8 + 9 - 3)
    #expect(try network.line("T", plan).gap == 0)
    #expect(
      clinic.reason.zh
        == "定额 24，可用 20（其中 5 期内到期），在途 0，缺 9；90 天用 45，30 天需 15，可用 4，在途 1，缺 10："
        + "由单位T调拨 8 只，由单位T专储凭调用令调拨 3 只入专储，采购 8 只")
    let purchase = try #require(plan.purchases.first)
    #expect(purchase.line.needed == 8 && purchase.line.packs == 1 && purchase.line.quantity == 20)
    #expect(purchase.price?.price == Price(yuan: "1.5") && purchase.price?.basis == .catalogue)
  }

  @Test(
    "Where a site keeps no reserve, its norm has the first claim on daily stock",
    arguments: [
      // daily stock, on the way, gap to the norm of 24, gap to 15 of cover
      (0, 0, 24, 15), (20, 0, 4, 15), (24, 0, 0, 15), (30, 0, 0, 9), (39, 0, 0, 0), (60, 0, 0, 0),
      (20, 10, 0, 9), (0, 39, 0, 0), (0, 30, 0, 9),
    ] as [(Int64, Int64, Int64, Int64)])
  func noReserve(_ daily: Int64, _ onTheWay: Int64, _ toNorm: Int64, _ toCover: Int64) throws {
    var network = try PlanNetwork(norms: (100, 50, 24))
    network.stock["V1"] = StockFigures(keepsReserve: false, daily: daily, toDaily: onTheWay)
    network.use["V1"] = 45
    let line = try network.line("V1", try network.plan())
    #expect(line.reserve.gap == toNorm && line.daily.gap == toCover && line.normPool == .daily)
    #expect(line.reserve.usable + line.daily.usable == daily)
    #expect(line.reserve.onTheWay + line.daily.onTheWay == onTheWay)
  }

  @Test("Scarce stock is shared by use, so that no code comes first")
  func sharing() throws {
    var network = try PlanNetwork(norms: (0, 0, 0))
    network.use = ["V1": 30, "V2": 60]
    // T keeps 30 for the 90 used below it and has 42: 12 to share over gaps of 10 and 20.
    network.stock["T"] = StockFigures(keepsReserve: true, daily: 42)
    let plan = try network.plan()
    #expect(try network.line("V1", plan).moved == 4)
    #expect(try network.line("V2", plan).moved == 8)
  }

  @Test("A price comes from the last receipt, else from the middle of the range, else is unknown")
  func prices() throws {
    let item = try Sample.item("MASK", ["price_low_cny": "0.1", "price_high_cny": "0.1001"])
    let day = try #require(CalendarDay(iso: "2026-10-01"))
    let paid = try #require(Price(yuan: "2.45"))
    let receipt = DocumentNumber(
      .receipt, site: try #require(SiteCode("D")), day: day, epoch: 1, serial: 1)
    #expect(
      PlanPrice(item, lastReceipt: LastReceipt(price: paid, document: receipt))?.basis
        == .lastReceipt(receipt))
    #expect(PlanPrice(item, lastReceipt: nil)?.price.tenThousandths == 1001)
    #expect(PlanPrice(try Sample.item("MASK", [:]), lastReceipt: nil) == nil)
  }

  @Test("Every gap is moved or bought; nobody gives what it needs", arguments: 1...200)
  func conservation(_ seed: UInt64) throws {
    let network = try PlanNetwork(seed: seed)
    let plan = try network.plan()
    var given: [SiteCode: [Pool: Int64]] = [:]
    for line in plan.lines {
      #expect(line.moved + line.toPurchase == line.gap && line.toPurchase >= 0)
      #expect(line.moves.allSatisfy { $0.quantity > 0 })
      let toCover = line.moves.filter { $0.pool == .daily && $0.into == .daily }
      let fromReserve = line.moves.filter { $0.pool == .reserve }.reduce(0) { $0 + $1.quantity }
      #expect(fromReserve <= line.reserve.gap, "routine use takes no reserve")
      #expect(toCover.reduce(0) { $0 + $1.quantity } <= line.gap)
      for move in line.moves {
        given[move.from.code, default: [:]][move.pool, default: 0] += move.quantity
        #expect(network.tree.subtree(of: move.from.code).dropFirst().contains(line.site.code))
      }
    }
    for (site, pools) in given {
      let figures = network.stock[site.description] ?? StockFigures()
      let line = plan.lines.first { $0.site.code == site }
      let needed = line?.daily.target ?? 0
      let norm = line?.reserve.target ?? 0
      let kept = needed + figures.backorderDaily + (figures.pool == .daily ? norm : 0)
      #expect(pools[.daily] ?? 0 <= max(0, figures.usableDaily - kept), "\(site) keeps its cover")
      let spare = figures.usableReserve - figures.backorderReserve - norm
      #expect(pools[.reserve] ?? 0 <= max(0, spare))
    }
    let bought = plan.lines.reduce(0) { $0 + $1.toPurchase }
    #expect(plan.purchases.reduce(0) { $0 + $1.line.needed } == bought)
  }
}
