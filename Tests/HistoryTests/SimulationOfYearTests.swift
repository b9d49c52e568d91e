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
      var scenario = Scenario()
      scenario.days = 30
      scenario.replications = 20
      let network = try session.simulationBasis().network(scenario)
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
      var watch = RunWatch()
      watch.processors = 1
      let one = problem.run(nil, watch)
      watch.processors = 2
      #expect(one == problem.run(nil, watch))
      #expect(one.replications == 20)
      let fill = try #require(one.moments(.fill, of: .everything).mean) / 1e9
      #expect(fill > 0.2 && fill < 1)
      #expect(one.moments(.demand, of: .everything).sum > 0)
    }
  }

  @Test func `a run that is cancelled says how many replications it rests on`() throws {
    try KeptHistory.book { session in
      var scenario = Scenario()
      scenario.items = [try #require(ItemCode("PP0102"))]
      scenario.days = 20
      scenario.replications = 100
      let problem = try session.simulationBasis().network(scenario).problem
      let asked = Counter()
      var watch = RunWatch()
      watch.processors = 1
      watch.isCancelled = { asked.next() > 2 }
      #expect(problem.run(nil, watch).replications == 32)
      watch.isCancelled = { true }
      #expect(problem.run(nil, watch).replications == 0)
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
