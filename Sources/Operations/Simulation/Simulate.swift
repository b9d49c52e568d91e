public import Planning
public import Stockpile
import Storage

/// What the book knows on an evening, read once for all scenarios that are asked of it.
public struct SimulationBasis: Sendable {
  /// Sites, items, norms, use, prices and parameters.
  public let facts: PlanFacts
  /// Lots, goods under way, agreements, response levels.
  public let ground: SimulationGround

  /// The network with what a scenario makes of it.
  ///
  /// Throws `ScenarioFaults` or a `SimulationProblem.Fault`.
  public func network(_ scenario: Scenario) throws -> SimulatedNetwork {
    try SimulatedNetwork(facts, ground, scenario)
  }
}

extension Session {
  /// What simulations begin with on an evening; nil: the last one that is over.
  ///
  /// Throws the refusal `futureDay`, `PlanningProblem.noHistory` or a `Lookup`.
  public func simulationBasis(onEveningOf evening: CalendarDay? = nil) throws -> SimulationBasis {
    let evening = evening ?? today.adding(days: -1)
    guard evening < today else { throw Refusal.futureDay(evening, today: today) }
    return try store.read { reader in
      let facts = try PlanningFacts(reader, onEveningOf: evening, today: today)
      let plan = facts.planFacts(
        of: evening.adding(days: 1).month, prices: try reader.lastReceipts(through: evening),
        parameters: try reader.planningParameters())
      return SimulationBasis(facts: plan, ground: try SimulationGround(facts, reader))
    }
  }
}

extension SimulationGround {
  /// What a simulation begins with on the evening of facts.
  fileprivate init(_ facts: PlanningFacts, _ reader: LedgerReader) throws {
    self.init(evening: facts.day)
    stock = facts.stock
    transit = facts.transit
    orders = facts.supply.flatMap(\.open)
    agreements = try reader.agreements()
    drivers = facts.normRegisters.drivers
    normEntries = facts.normRegisters.versions.inForce(on: facts.day.adding(days: 1)).map(\.entry)
    publicDistribution = facts.normRegisters.publicDistribution
    multiplier = facts.response.multiplier
    let authorities = try reader.authorities()
    let floor = Int64(try reader.number(.reserveFloorPercent))
    responses = try reader.records(.responseLevel).map { try ResponseLevel($0) }.map { level in
      Response(level, authorities, floorPercent: floor)
    }
  }
}

extension SimulationGround.Response {
  /// What a level means: routine releases nothing; any other as far as who may release it then may go, below the
  /// floor or not. Reports are monthly, weekly or daily.
  fileprivate init(_ level: ResponseLevel, _ authorities: [Authority], floorPercent: Int64) {
    let mayBreak = authorities.first { $0.key == level.releasedBy }?.mayBreakFloor ?? false
    let days: Int? =
      switch level.record["report"] {
      case "daily": 1
      case "weekly": 7
      default: nil
      }
    self.init(
      key: level.key, multiplier: level.multiplier,
      floorPercent: level.isEmergency ? (mayBreak ? 0 : floorPercent) : nil, reviewDays: days,
      allowsRotation: level.allowsRotation)
  }
}
