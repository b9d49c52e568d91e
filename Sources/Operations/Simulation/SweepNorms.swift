public import Planning
public import Stockpile
import Storage

/// Which norms are varied, and of what the answer is.
public struct NormQuestion: Sendable {
  /// What is simulated.
  public var scenario: Scenario
  /// Whose norms in days are varied; none: all.
  public var levels: [Level] = []
  /// Of which item the figures are; nil: of all.
  public var item: ItemCode?

  /// Of all norms and items.
  public init(_ scenario: Scenario) { self.scenario = scenario }

  fileprivate func scenario(days: Int64) -> Scenario {
    var varied = scenario
    for level in levels.isEmpty ? Level.allCases : levels { varied.normDays[level] = days }
    return varied
  }

  /// Of one level the figures are of it, else of all.
  func scope(_ items: [Item]) -> SimulationScope {
    let level = levels.count == 1 ? Level.allCases.firstIndex(of: levels[0]) : nil
    let place = item.flatMap { code in items.firstIndex { $0.code == code } }
    return switch (place, level) {
    case (let place?, let level?): .itemAtLevel(place, level)
    case (let place?, nil): .item(place)
    case (nil, let level?): .level(level)
    case (nil, nil): .everything
    }
  }
}

extension SimulationBasis {
  /// What norms of so many days come to, under the same draws.
  ///
  /// Throws a `Lookup`, `ScenarioFaults` or a `SimulationProblem.Fault`.
  public func sweep(
    _ question: NormQuestion, days: [Int64], _ watch: RunWatch = RunWatch()
  ) throws -> (points: [(days: Int64, tally: SimulationTally)], scope: SimulationScope) {
    var scope = SimulationScope.everything
    var points: [(Int64, SimulationTally)] = []
    for (place, norm) in days.enumerated() where !watch.isCancelled() {
      let (tally, found) = try run(question, days: norm, watch.part(place, of: days.count))
      // A norm whose run was stopped would stand on other draws than the rest.
      if tally.replications == Int64(question.scenario.replications) || points.isEmpty {
        (scope, points) = (found, points + [(norm, tally)])
      }
    }
    return (points, scope)
  }

  private func run(
    _ question: NormQuestion, days: Int64, _ watch: RunWatch
  ) throws -> (SimulationTally, SimulationScope) {
    let network = try network(question.scenario(days: days))
    if let item = question.item, !network.items.contains(where: { $0.code == item }) {
      throw Lookup.item(item.description)
    }
    return (network.problem.run(nil, watch), question.scope(network.items))
  }

  /// The smallest norm, in days, whose fill rate meets a target with the lower end of its 95 % interval; all norms
  /// that were tried on the way.
  ///
  /// Norms in a dozen even steps are tried until one meets it, then what lies between it and the one before is halved:
  /// more norm may also fill less, where it draws goods to sites that do not use them.
  public func smallestNorm(
    _ question: NormQuestion, fillPercent: Int64, most: Int64, _ watch: RunWatch = RunWatch()
  ) throws -> (
    days: Int64?, points: [(days: Int64, tally: SimulationTally)], scope: SimulationScope
  ) {
    var points: [(Int64, SimulationTally)] = []
    var scope = SimulationScope.everything
    /// Whether a norm meets the target; nil where the run was stopped.
    func meets(_ days: Int64) throws -> Bool? {
      let (tally, found) = try run(question, days: days, watch)
      guard tally.replications == Int64(question.scenario.replications) else { return nil }
      (scope, points) = (found, points + [(days, tally)])
      let fill = tally.moments(.fill, of: found)
      guard let mean = fill.mean else { return false }
      return (mean - (fill.halfWidth ?? 0)) / 1e7 >= Double(fillPercent)
    }
    var (below, found) = (Int64(-1), Int64?.none)
    for norm in stride(from: 0, through: most, by: Int(max(1, most / 12))) {
      guard let isMet = try meets(norm) else { return (nil, points, scope) }
      if isMet {
        found = norm
        break
      }
      below = norm
    }
    if found == nil, below < most, try meets(most) == true { found = most }
    guard var found else { return (nil, points, scope) }
    while found - below > 1 {
      let middle = (below + found) / 2
      guard let isMet = try meets(middle) else { return (nil, points, scope) }
      if isMet { found = middle } else { below = middle }
    }
    return (found, points, scope)
  }
}

extension RunWatch {
  /// The watch of one of several runs.
  fileprivate func part(_ place: Int, of parts: Int) -> RunWatch {
    var watch = self
    let whole = progress
    watch.progress = { done, all in whole(place * all + done, parts * all) }
    return watch
  }
}
