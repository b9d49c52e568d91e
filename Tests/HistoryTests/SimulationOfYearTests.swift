import Operations
import Planning
import Stockpile
import Testing

/// The district of the recorded year, simulated from its last evening.
@Suite struct SimulationOfYearTests {
  @Test
  func `every unit of the book is there on the first morning, and any processors give the same`()
    throws
  {
    try KeptHistory.book { session in
      var question = SimulationQuestion()
      question.terms.days = 30
      question.terms.replications = 20
      let network = try session.simulatedNetwork(question)
      let stock = try session.stock(asOf: KeptHistory.day("2026-10-31")).filter {
        $0.isUsable(on: KeptHistory.today) && $0.account.pool != .custody
      }
      let held = network.problem.items.flatMap(\.tree.stores).flatMap { $0.daily + $0.reserve }
      #expect(
        held.reduce(0) { $0 + Int64($1.units) } == stock.reduce(0) { $0 + $1.quantity })
      #expect(network.items.count > 100)

      var problem = network.problem
      problem.items = Array(
        problem.items.filter { $0.tree.stores.contains { $0.demand != nil } }.prefix(4))
      let one = problem.run(processors: 1)
      #expect(one == problem.run(processors: 2))
      #expect(one.replications == 20)
      let fill = try #require(one.moments(.fill, of: .everything).mean) / 1e9
      #expect(fill > 0.2 && fill < 1)
      #expect(one.moments(.demand, of: .everything).sum > 0)
    }
  }

  @Test func `a run that is cancelled says how many replications it rests on`() throws {
    try KeptHistory.book { session in
      var question = SimulationQuestion()
      question.items = [try #require(ItemCode("PP0102"))]
      question.terms.days = 20
      question.terms.replications = 100
      let problem = try session.simulatedNetwork(question).problem
      let asked = Counter()
      let tally = problem.run(processors: 1, isCancelled: { asked.next() > 2 })
      #expect(tally.replications == 32)
      #expect(problem.run(processors: 1, isCancelled: { true }).replications == 0)
    }
  }
}

private final class Counter: @unchecked Sendable {
  private var count = 0

  func next() -> Int {
    count += 1
    return count
  }
}
