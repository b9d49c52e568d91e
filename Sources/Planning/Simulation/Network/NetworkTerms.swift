import Stockpile

/// What all items of a simulated network have in common, reckoned once.
struct NetworkTerms {
  let facts: PlanFacts
  let ground: SimulationGround
  let scenario: Scenario
  let shelves: ShelvedStock
  let coming: ComingGoods
  /// Places of the sites.
  let places: [SiteCode: Int]
  /// What drivers come to; nil where there is no outbreak.
  let outbreak: Outbreak?
  /// The places of drivers in the outbreak.
  let drivers: [String: Int]
  private let responses: [String: SimulationGround.Response]
  /// The norms when the run begins.
  let norms: NormTable
  private let raised: [String: NormTable]
  private let shares: [DemandSplit: [SiteCode: UInt32]]
  /// How late transports are.
  let delay: AliasTable?

  /// Throws `ScenarioFaults` with all that is wrong with the scenario.
  init(_ facts: PlanFacts, _ ground: SimulationGround, _ scenario: Scenario) throws(ScenarioFaults)
  {
    self.facts = facts
    self.ground = ground
    self.scenario = scenario
    shelves = ShelvedStock(ground.stock, start: ground.start)
    coming = ComingGoods(ground, facts.parameters)
    places = Dictionary(
      uniqueKeysWithValues: facts.tree.sites.enumerated().map { ($1.code, $0) })
    outbreak = try ScenarioCheck(facts, ground, scenario).outbreak()
    drivers = Dictionary(
      uniqueKeysWithValues: (outbreak?.drivers ?? []).enumerated().map { ($1, $0) })
    responses = Dictionary(uniqueKeysWithValues: ground.responses.map { ($0.key, $0) })
    norms =
      scenario.normDays.isEmpty
      ? facts.norms : ground.norms(facts.items, scenario, ground.multiplier)
    var raised: [String: NormTable] = [:]
    for event in scenario.events {
      if case .response(let key) = event.kind, raised[key] == nil, let level = responses[key] {
        raised[key] = ground.norms(facts.items, scenario, level.multiplier)
      }
    }
    self.raised = raised
    var shares: [DemandSplit: [SiteCode: UInt32]] = [:]
    let splits = drivers.keys.map { scenario.split(of: $0) } + scenario.goods.map(\.split)
    for split in Set(splits) { shares[split] = split.shares(of: facts.tree.sites) }
    self.shares = shares
    delay = AliasTable(delays: scenario.delays)
  }

  /// The shares of sites under a split, in 2⁻³¹.
  func shares(_ split: DemandSplit) -> [SiteCode: UInt32] { shares[split] ?? [:] }

  /// What a response level means.
  func response(_ key: String) -> SimulationGround.Response? { responses[key] }

  /// The norms while a response level holds.
  func norms(_ response: String) -> NormTable? { raised[response] }
}

extension SimulationGround {
  /// The norms of a scenario under a factor.
  func norms(_ items: [Item], _ scenario: Scenario, _ multiplier: Rational) -> NormTable {
    NormTable(
      items: items, drivers: drivers, entries: normEntries, multiplier: multiplier,
      publicDistribution: publicDistribution, days: scenario.normDays)
  }
}

extension AliasTable {
  /// The table of delays; nil where nothing is ever late. What is left of a hundred is in time.
  fileprivate convenience init?(delays: [Scenario.Delay]) {
    let late = delays.filter { $0.days > 0 && $0.percent > 0 }
    guard let longest = late.map(\.days).max() else { return nil }
    var weights = [Double](repeating: 0, count: longest + 1)
    for delay in late { weights[delay.days] += Double(delay.percent) }
    weights[0] = max(0, 100 - weights.reduce(0, +))
    guard let table = DemandTable(weights: weights) else { return nil }
    self.init(table)
  }
}
