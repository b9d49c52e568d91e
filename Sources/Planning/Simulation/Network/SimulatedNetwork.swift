public import Stockpile

/// A network as it stands on the evening of a day, with what a scenario makes of it: every item's way through its
/// stores, with their lots, their use and the reorder rules of plans.
public struct SimulatedNetwork: Sendable {
  /// The items, in the order of the problem.
  public let items: [Stockpile.Item]
  /// The sites, in the order of the problem.
  public let sites: [Site]
  /// The first day of the run.
  public let start: CalendarDay
  /// What is asked of it.
  public let scenario: Scenario
  /// What is simulated.
  public var problem: SimulationProblem

  /// A network from the facts of a plan and what else it begins with.
  ///
  /// - Parameters:
  ///   - facts: Sites, items, norms, use, prices and parameters.
  ///   - ground: Lots, goods under way, agreements, response levels.
  ///   - scenario: What is asked.
  /// - Throws: `ScenarioFaults` with all that is wrong with the scenario; a `SimulationProblem.Fault` where a
  ///   figure is beyond what can be simulated, or a rule cannot be followed.
  public init(
    _ facts: PlanFacts, _ ground: SimulationGround, _ scenario: Scenario = Scenario()
  ) throws {
    let terms = try NetworkTerms(facts, ground, scenario)
    start = ground.start
    sites = facts.tree.sites
    self.scenario = scenario
    let asked = Set(scenario.items)
    var items: [Stockpile.Item] = []
    var ways: [SimulationProblem.Item] = []
    for item in facts.items.sorted(by: { $0.code < $1.code })
    where asked.isEmpty || asked.contains(item.code) {
      guard let found = try ItemWay(item, terms).simulated() else { continue }
      items.append(item)
      ways.append(found)
    }
    self.items = items
    problem = SimulationProblem(
      scenario.convention, days: scenario.days, replications: scenario.replications,
      levels: Level.allCases.count, sites: sites.count, items: ways, outbreak: terms.outbreak)
    problem.carried = scenario.transportLitres.map { 1000 * $0 }
  }
}
