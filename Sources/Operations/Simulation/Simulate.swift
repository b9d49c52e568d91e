public import Planning
public import Stockpile
import Storage

/// Which items of the book are simulated, from the stock of which evening, and how.
public struct SimulationQuestion: Hashable, Sendable {
  /// The items; none: all.
  public var items: [ItemCode] = []
  /// The evening whose stock it begins with; nil: the last one that is over.
  public var evening: CalendarDay?
  /// How it is run.
  public var terms = SimulatedNetwork.Terms()

  /// All items, as it comes.
  public init() {}
}

extension Session {
  /// The network as the book has it on an evening, ready to be run.
  ///
  /// Throws the refusal `futureDay`, `PlanningProblem.noHistory`, a `Lookup` or a `SimulationProblem.Fault`.
  public func simulatedNetwork(_ question: SimulationQuestion) throws -> SimulatedNetwork {
    let evening = question.evening ?? today.adding(days: -1)
    guard evening < today else { throw Refusal.futureDay(evening, today: today) }
    return try store.read { reader in
      let facts = try PlanningFacts(
        reader, onEveningOf: evening, today: today,
        of: question.items.count == 1 ? question.items[0] : nil)
      let items = try question.items.map { try reader.knownItem($0) }
      let plan = facts.planFacts(
        of: evening.adding(days: 1).month, prices: try reader.lastReceipts(through: evening),
        parameters: try reader.planningParameters(),
        items: items.isEmpty ? nil : items)
      var terms = question.terms
      terms.multiplier = facts.response.multiplier
      return try SimulatedNetwork(plan, stock: facts.stock, onEveningOf: evening, terms: terms)
    }
  }
}
