import Planning
import Testing

/// The single-season purchase: Snyder & Shen 2019, ch. 4, as carried by stockpyl's tests, and Rossi:
/// `or_instances.json`.
struct SeasonPurchaseTests {
  private static func costs(_ input: VectorValue) throws -> OrderCosts {
    try OrderCosts(
      order: 0, holding: try input.number("holding_cost"),
      shortage: try input.number("stockout_cost"))
  }

  @Test("Normal demand", arguments: ["newsvendor_normal", "newsvendor_normal_cost"])
  func normal(_ model: String) throws {
    for instance in try VectorFile.instances(of: model) {
      let input = instance["inputs"]
      // With a lead time of L periods the level must serve L + 1.
      let periods = ((try? input.number("lead_time")) ?? 0) + 1
      let demand = NormalDistribution(
        mean: try input.number("demand_mean") * periods,
        deviation: try input.number("demand_sd") * periods.squareRoot())
      let purchase = SeasonPurchase(demand, costs: try Self.costs(input))
      let level = (try? input.number("base_stock_level")) ?? purchase.best
      try instance.expect("base_stock_level", level)
      try instance.expect("cost", purchase.cost(of: level))
    }
  }

  private static func check<Demand: DemandDistribution>(
    _ demand: Demand, _ instance: VectorValue
  ) throws where Demand.Amount == Int {
    let input = instance["inputs"]
    let purchase = SeasonPurchase(demand, costs: try costs(input))
    let level = (try? input.number("base_stock_level")).map { Int($0) } ?? purchase.best
    try instance.expect("base_stock_level", Double(level))
    try instance.expect("cost", purchase.cost(of: level))
  }

  @Test("Poisson demand", arguments: ["newsvendor_poisson", "newsvendor_poisson_cost"])
  func poisson(_ model: String) throws {
    for instance in try VectorFile.instances(of: model) {
      try Self.check(
        CountDistribution.poisson(mean: try instance["inputs"].number("demand_mean")), instance)
    }
  }

  @Test("Any demand in whole units, as a recorded season gives it")
  func table() throws {
    for instance in try VectorFile.instances(of: "newsvendor_discrete_pmf") {
      guard case .table(let masses) = instance["inputs"]["demand_pmf"] else {
        Issue.record("no masses")
        continue
      }
      var weights = [Double](
        repeating: 0, count: (masses.keys.compactMap { Int($0) }.max() ?? 0) + 1)
      for (demand, mass) in masses {
        guard let place = Int(demand), case .number(let mass) = mass else { continue }
        weights[place] = mass
      }
      try Self.check(try #require(DemandTable(weights: weights)), instance)
    }
  }

  @Test("No whole level costs less", arguments: 1...100)
  func bruteForce(_ seed: UInt64) throws {
    var random = SplitMix(state: seed)
    let mean = Double(random.below(400)) / 10
    let demand =
      random.below(2) == 0
      ? CountDistribution.poisson(mean: mean)
      : .negativeBinomial(mean: mean + 0.1, shape: 0.2 + Double(random.below(50)) / 10)
    let costs = try OrderCosts(
      order: 0, holding: 1 + Double(random.below(20)), shortage: 1 + Double(random.below(200)))
    let purchase = SeasonPurchase(demand, costs: costs)
    let found = purchase.cost(of: purchase.best)
    for level in 0...(2 * purchase.best + 20) {
      #expect(found <= purchase.cost(of: level) * (1 + 1e-9), "\(level)")
    }
  }
}
