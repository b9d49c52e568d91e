import Planning
import Stockpile
import Testing

/// A network as plans see it, made ready to be simulated.
struct SimulatedNetworkTests {
  private func network(
    _ plan: PlanNetwork, _ stock: [StockLine] = [], evening: String = "2026-10-31",
    scenario: Scenario = Scenario(), ground: (inout SimulationGround) -> Void = { _ in }
  ) throws -> SimulatedNetwork {
    var found = SimulationGround(evening: try #require(CalendarDay(iso: evening)))
    found.stock = stock
    ground(&found)
    return try SimulatedNetwork(try plan.facts().0, found, scenario)
  }

  private func line(
    _ site: String, _ pool: Pool, _ units: Int64, _ expiry: String?, of item: Item,
    status: StockStatus = .available
  ) throws -> StockLine {
    var particulars = LotParticulars()
    particulars.expiry = try expiry.map { try #require(CalendarDay(iso: $0)) }
    return StockLine(
      site: try #require(SiteCode(site)), lot: Lot(item: item.code, particulars),
      account: HeldAccount(pool, status), quantity: units)
  }

  @Test("Stores order by the levels of the plan, on the first of a month, after its lead times")
  func rules() throws {
    var plan = try PlanNetwork(norms: (900, 300, 40))
    plan.use = ["T": 90, "V1": 180, "V2": 45]
    plan.stock = ["D": StockFigures(keepsReserve: true, reserve: 500)]
    let found = try network(plan, evening: "2026-10-20")
    let lines = try plan.plan().lines
    let item = found.problem.items[0]
    #expect(item.sites.map { found.sites[$0].code.description } == ["D", "T", "V1", "V2"])
    #expect(item.levels == [0, 1, 2, 2])
    #expect(item.tree.stores.map(\.supplier) == [nil, 0, 1, 1])
    for (store, site) in zip(item.tree.stores, item.sites) {
      let line = try #require(lines.first { $0.site.code == found.sites[site].code })
      let norm = Int32(line.norm ?? 0)
      let isReserve = line.site.code == found.sites[item.sites[0]].code
      #expect(store.reserveTarget == (isReserve ? norm : 0))
      #expect(
        store.rule.orderUpTo == Int32(line.rule.levels.orderUpTo) + (isReserve ? 0 : norm))
      #expect(store.weight == line.use.units * 1000 / 90)
      #expect(store.rule.firstReview == 11)
      #expect(
        store.leadDays
          == (isReserve ? plan.parameters.purchaseDays : plan.parameters.transferDays))
    }
    #expect(item.tree.stores[0].demand == nil)
    #expect(abs((item.tree.stores[2].demand?.mean ?? 0) - 2) < 1e-4)
    #expect(
      item.tree.stores[2].keeps == 2
        * Int32(plan.parameters.transferDays + plan.parameters.reviewDays))
    #expect(item.price == 15_000)
  }

  @Test("Only what may be used on the first day is there, by its last day and pool")
  func stock() throws {
    let plan = try PlanNetwork(norms: (0, 0, 0))
    let found = try network(
      plan,
      [
        line("D", .reserve, 50, "2026-11-30", of: plan.item),
        line("D", .daily, 7, nil, of: plan.item),
        line("D", .donated, 5, "2026-11-01", of: plan.item),
        line("D", .daily, 9, "2026-10-31", of: plan.item),
        line("D", .custody, 11, nil, of: plan.item),
        line("D", .daily, 13, nil, of: plan.item, status: .frozen),
      ])
    let store = try #require(found.problem.items.first?.tree.stores.first)
    #expect(store.reserve == [ShelfLot(ends: 29, units: 50)])
    #expect(Set(store.daily) == [ShelfLot(units: 7), ShelfLot(ends: 0, units: 5)])
    #expect(found.problem.items[0].tree.stores.count == 1)
    #expect(found.start == CalendarDay(iso: "2026-11-01"))
  }

  @Test("Draws hang on codes alone: another item or site beside them changes none")
  func keys() throws {
    var plan = try PlanNetwork(norms: (0, 0, 10))
    plan.use = ["V1": 500, "V2": 500]
    let both = try network(plan).problem.items[0].tree.stores.map(\.key)
    #expect(Set(both).count == both.count)
    plan.use = ["V2": 500]
    #expect(try network(plan).problem.items[0].tree.stores.last?.key == both.last)
    var scenario = Scenario()
    scenario.seed = 2
    #expect(
      try network(plan, scenario: scenario).problem.items[0].tree.stores.last?.key != both.last)
  }

  @Test("More than can be added up is refused by its item")
  func tooLarge() throws {
    var plan = try PlanNetwork(norms: (0, 0, 0))
    plan.use = ["V1": 90 * (1 << 22)]
    #expect(throws: SimulationProblem.Fault.self) { try network(plan) }
  }
}
