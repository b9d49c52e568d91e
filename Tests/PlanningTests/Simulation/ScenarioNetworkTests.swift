import Planning
import Stockpile
import Testing

/// What a scenario makes of a network: goods under way, agreements, response levels, events and demand.
struct ScenarioNetworkTests {
  private static let evening = CalendarDay(iso: "2026-10-31")

  private func network(
    _ plan: PlanNetwork, _ scenario: Scenario = Scenario(),
    _ change: (inout SimulationGround) throws -> Void = { _ in }
  ) throws -> SimulatedNetwork {
    var ground = SimulationGround(evening: try #require(Self.evening))
    try change(&ground)
    return try SimulatedNetwork(try plan.facts().0, ground, scenario)
  }

  private func site(_ code: String) throws -> SiteCode { try #require(SiteCode(code)) }

  private func driver(_ key: String) throws -> Driver {
    try Driver(Record(.driver, code: key, fields: ["name_zh": key]))
  }

  @Test("What is on order comes on the day it is due, new, and counts as on order until then")
  func orders() throws {
    let plan = try PlanNetwork(norms: (0, 0, 0), fields: ["shelf_life_months": "10"])
    let found = try network(plan) { ground in
      for (units, days) in [(70, 5), (30, -3)] as [(Int64, Int)] {
        ground.orders.append(
          OpenSupply(
            site: try site("D"), item: plan.item.code, pool: .daily, quantity: units,
            neededBy: ground.start.adding(days: days)))
      }
      ground.orders.append(
        OpenSupply(
          site: try site("T"), item: plan.item.code, pool: .daily, quantity: 4, neededBy: nil))
    }
    let item = found.problem.items[0]
    #expect(item.tree.stores.map(\.onOrder) == [100, 4])
    let arrivals = item.changes.compactMap { change -> [Int]? in
      guard case .arrival(let lot) = change.change else { return nil }
      return [change.day, change.place, Int(lot.units), Int(lot.ends)]
    }
    let purchase = plan.parameters.purchaseDays
    #expect(
      Set(arrivals) == [
        [5, 0, 70, 5 + 300], [0, 0, 30, 300], [purchase, 1, 4, purchase + 300],
      ])
    let run = LotRun(item.tree, DayConvention(), item.changes)
    for day in 0..<8 {
      run.run(day: day)
      #expect(run.stores[0].hand == (day < 5 ? 30 : 100))
    }
  }

  @Test(
    "Agreements send what they keep at once and what they make as it grows; late and out stop both")
  func agreements() throws {
    let plan = try PlanNetwork(norms: (50, 0, 0))
    var scenario = Scenario()
    scenario.days = 12
    let agreement = try Agreement(
      Record(
        .agreement, code: "AG-1",
        fields: [
          "enterprise": "E1", "item": "MASK", "quantity": "20", "per_day": "8",
          "ramp_up_days": "4", "response_hours": "30", "valid_from": "2026-01-01",
          "valid_to": "2026-12-31",
        ]))
    func tree() throws -> SupplyTree {
      try network(plan, scenario) { $0.agreements = [agreement] }.problem.items[0].tree
    }
    #expect(try tree().sources.isEmpty && tree().market.isEmpty)
    scenario.events = [
      ScenarioEvent(day: 2, .agreements), ScenarioEvent(day: 4, .enterprise("E1", .late(days: 3))),
      ScenarioEvent(day: 8, .market(isOpen: false)), ScenarioEvent(day: 9, .enterprise("E1", .out)),
      ScenarioEvent(day: 10, .market(isOpen: true)),
      ScenarioEvent(day: 11, .enterprise("E1", .back)),
    ]
    let found = try tree()
    #expect(found.sources.map(\.leadDays) == [2, 2])
    #expect(found.sources[0].capacity == [0, 0, 20, 20, 0, 0, 0, 20, 20, 0, 0, 20])
    #expect(found.sources[0].total == 20)
    #expect(found.sources[1].capacity == [0, 0, 2, 4, 0, 0, 0, 6, 8, 0, 0, 8])
    #expect(
      found.market == [true, true, true, true, true, true, true, true, false, false, true, true])
  }

  @Test("A response level raises norms and releases the reserve as far as its floor")
  func response() throws {
    var plan = try PlanNetwork(norms: (900, 300, 40))
    plan.use = ["T": 90]
    plan.stock = ["D": StockFigures(keepsReserve: true, reserve: 500)]
    var scenario = Scenario()
    scenario.events = [
      ScenarioEvent(day: 3, .response("iii")), ScenarioEvent(day: 9, .reserve(floorPercent: 10)),
    ]
    let found = try network(plan, scenario) { ground in
      ground.responses = [
        .init(
          key: "iii", multiplier: Rational(3, over: 2), floorPercent: 70, reviewDays: 1,
          allowsRotation: false)
      ]
    }
    let item = found.problem.items[0]
    let centre = item.changes.filter { $0.place == 0 }
    #expect(centre.map(\.day) == [3, 3, 3, 3, 9])
    var (target, floors, reviews, rotates) = (Int32(0), [Int32?](), 0, true)
    for change in centre {
      switch change.change {
      case .reserveTarget(let units): target = units
      case .release(let floor): floors.append(floor)
      case .rule(let rule): reviews = rule.reviewDays
      case .rotation(let isAllowed): rotates = isAllowed
      default: Issue.record("unexpected")
      }
    }
    #expect(target == 1350 && floors == [630, 90] && reviews == 1 && !rotates)
  }

  @Test("Demand is recent use and drivers × rate × waste, low, mid and high")
  func demand() throws {
    var plan = try PlanNetwork(
      norms: (0, 0, 10),
      fields: ["demand_driver": "shift", "rate_per_driver": "1.2", "waste_factor": "1.1"])
    plan.use = ["V1": 180]
    var scenario = Scenario()
    scenario.days = 4
    scenario.stretches = [.init(driver: "shift", days: 1..<3, perDay: Rational(50))]
    scenario.splits["shift"] = DemandSplit(.sites, levels: [.village])
    scenario.uncertainty = try #require(
      Spread(low: Rational(1, over: 2), mid: Rational(1), high: Rational(2)))
    let drivers = try [driver("shift"), driver("bed")]
    let found = try network(plan, scenario) { $0.drivers = drivers }.demand
    #expect(found.map(\.site.code.description) == ["V1", "V2"])
    func close(_ value: Double, _ expected: Double) -> Bool { abs(value - expected) < 1e-3 }
    #expect(close(found[0].routine, 2) && close(found[1].routine, 0))
    #expect(
      close(found[1].total.mid, 66) && close(found[1].total.low, 33)
        && close(found[1].total.high, 132))
    #expect(close(found[0].total.mid, 74) && close(found[0].days[0].mid, 2))
    #expect(found[1].peak?.day == 1)
    var fixed = scenario
    fixed.stretches = []
    fixed.goods = [
      Scenario.Goods(
        plan.item.code, days: 0..<2, quantity: 12, split: DemandSplit(.sites, levels: [.village]))
    ]
    let goods = try network(plan, fixed).demand
    #expect(close(goods[1].total.low, 6) && close(goods[1].total.high, 6))
    scenario.rates = [
      Scenario.Rate(
        plan.item.code, driver: "shift", unit: "pc",
        units: try #require(
          Spread(low: Rational(1), mid: Rational(2), high: Rational(5))))
    ]
    let other = try network(plan, scenario) { $0.drivers = drivers }.demand
    #expect(
      close(other[1].total.low, 55) && close(other[1].total.mid, 110)
        && close(other[1].total.high, 275))
  }

  @Test("Demand of a random epidemic lies between its percentiles, as often as they say")
  func randomDemand() throws {
    let plan = try PlanNetwork(
      norms: (0, 0, 0), fields: ["demand_driver": "bed", "rate_per_driver": "3"])
    var scenario = Scenario()
    (scenario.days, scenario.replications, scenario.items) = (40, 200, [plan.item.code])
    scenario.splits["bed"] = DemandSplit(.sites, levels: [.village])
    scenario.uncertainty = try #require(
      Spread(low: Rational(1, over: 2), mid: Rational(1), high: Rational(2)))
    scenario.epidemics = [
      EpidemicDemand(
        .renewal(
          .init(
            generationInterval: [Rational(1, over: 2), Rational(1, over: 2)],
            reproduction: [Rational(6, over: 5)], dispersion: Rational(5), history: [20, 20])),
        firstDay: 0, isRandom: true,
        care: [.init(driver: "bed", share: Rational(1), perDay: Rational(1), afterDays: 1, days: 3)]
      )
    ]
    let bed = try driver("bed")
    let found = try network(plan, scenario) { $0.drivers = [bed] }
    let demand = found.demand
    #expect(found.hasRandomDemand && demand.map(\.site.code.description) == ["V1", "V2"])
    let total = demand[0].total
    #expect(total.low < total.mid && total.mid < total.high)
    // The same replications, simulated: what a village wanted in each of them, units made whole by chance.
    var (below, under, count) = (0, 0, 0)
    let item = found.problem.items[0]
    for block in 0..<found.problem.blocks {
      let first = UInt32(16 * block)
      let surge = found.problem.outbreak?.surge(at: item.tree, from: first)
      for lane in 0..<min(16, 200 - 16 * block) {
        let run = LotRun(
          item.tree, DayConvention(), replication: first + UInt32(lane), surge: surge)
        var wanted = 0
        for day in 0..<40 {
          run.run(day: day)
          wanted += Int(run.stores[item.tree.stores.count - 1].demand)
        }
        if Double(wanted) <= total.low { below += 1 }
        if Double(wanted) <= total.high { under += 1 }
        count += 1
      }
    }
    #expect(count == 200 && abs(below - 20) <= 3 && abs(under - 180) <= 3, "\(below), \(under)")
    #expect(zip(demand[0].days, demand[1].days).allSatisfy { $0 == $1 })
  }

  @Test(
    "Roads, sites, lead times, reports, donations and routine use become changes of their store")
  func events() throws {
    var plan = try PlanNetwork(norms: (0, 0, 10))
    plan.use = ["V1": 180, "T": 90]
    var scenario = Scenario()
    let (village, township) = (try site("V1"), try site("T"))
    scenario.events = [
      ScenarioEvent(day: 1, .road(village, isOpen: false)),
      ScenarioEvent(day: 2, .site(township, isOpen: false)),
      ScenarioEvent(day: 3, .lead(village, days: 9)),
      ScenarioEvent(day: 4, .reporting(township, false)),
      ScenarioEvent(day: 5, .donation(village, plan.item.code, units: 7, days: 30)),
      ScenarioEvent(day: 6, .routine(percent: 200)),
    ]
    let item = try network(plan, scenario).problem.items[0]
    let places = item.tree.stores.count
    #expect(item.changes.count == 5 + places)
    let run = LotRun(item.tree, DayConvention(), item.changes)
    for day in 0..<6 { run.run(day: day) }
    let place = try #require(item.changes.first { $0.day == 5 }?.place)
    #expect(run.lots(at: place).daily.contains { $0.ends == 34 })
    let doubled = item.changes.compactMap { change -> Double? in
      guard change.place == place, case .demand(let table?) = change.change else { return nil }
      return table.mean
    }
    #expect(doubled.count == 1 && abs(doubled[0] - 4) < 1e-3)
  }
}
