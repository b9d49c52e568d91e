import LinearProgramming
import Planning
import Stockpile
import Testing

/// Plans in which sites that the source supplies help each other out.
@Suite(.enabled(if: LinearSolver.isFound, "COIN-OR CLP is not installed"))
struct LateralPlanTests {
  /// A hub without stock; T1 has 11, T2 and T3 have nothing, V2 belongs to T2.
  private func problem(_ ways: [(String, String)]) throws -> AllocationCase {
    var asked = try AllocationCase(stock: [0])
    try asked.add("T1", need: 10, use: 30, onHand: 11)
    try asked.add("T2", need: 10, use: 30)
    try asked.add("T3", need: 10, use: 30)
    try asked.add("V2", under: "T2", need: 10, use: 30)
    asked.problem.ways = try ways.map {
      LateralWay(from: try #require(SiteCode($0.0)), to: try #require(SiteCode($0.1)))
    }
    return asked
  }

  private func moves(_ plan: AllocationPlan) -> [String] {
    plan.moves.map { "\($0.from.code)-\($0.to.code) \($0.units)" }
  }

  @Test("What one has too much of goes where the least is, for all that is supplied from there")
  func helps() throws {
    var asked = try problem([("T1", "T2"), ("T1", "T3")])
    let plan = try AllocationPlan(asked.problem)
    #expect(plan.lines.map(\.after).reduce(0, +) == 11)
    #expect(plan.lines.map(\.after).sorted() == [2, 3, 3, 3] && plan.certainty != .exact)
    #expect(plan.lines[0].movedOut == plan.lines[1].movedIn + plan.lines[2].movedIn)
    #expect(plan.lines[1].passedOn == plan.lines[3].received)
    #expect(plan.picks().filter { "\($0.from)" == "T1" }.map(\.units).reduce(0, +) == 8)
    // A way that is closed, too long or full carries nothing.
    asked.problem.ways[0].isOpen = false
    asked.problem.maxMinutes[.township] = 30
    asked.problem.ways[1].minutes = 31
    #expect(try AllocationPlan(asked.problem).moves.isEmpty)
    asked.problem.ways[1].minutes = 30
    asked.problem.items[0].volume = 10
    asked.problem.ways[1].load = 25
    #expect(moves(try AllocationPlan(asked.problem)) == ["T1-T3 2"])
  }

  @Test("Nobody gives more than it may, nor what came by a way")
  func gives() throws {
    var asked = try problem([("T1", "T2"), ("T2", "T3")])
    // T2 has nothing of its own to give on.
    #expect(moves(try AllocationPlan(asked.problem)).map { $0.prefix(5) } == ["T1-T2"])
    asked.problem.requests[0].gives = 3
    #expect(moves(try AllocationPlan(asked.problem)) == ["T1-T2 3"])
  }

  @Test(
    "A site that needs nothing is a second source, and what comes by a way takes of a site's load")
  func source() throws {
    var asked = try problem([("T1", "T2")])
    (asked.problem.requests[0].need, asked.problem.requests[0].use) = (0, 0)
    #expect(moves(try AllocationPlan(asked.problem)) == ["T1-T2 11"])
    asked.problem.items[0].volume = 10
    asked.site("T2") { $0.load = 70 }
    let plan = try AllocationPlan(asked.problem)
    #expect(moves(plan) == ["T1-T2 7"])
    let load = try #require(plan.limits.first { $0.limit == .load(plan.lines[1].site.code) })
    #expect(load.capacity == 70 && load.used == 70)
  }

  @Test("Rules that look at no limits move nothing")
  func rules() throws {
    let asked = try problem([("T1", "T2")])
    for rule in [SharingRule.losses, .talmud, .first] {
      #expect(try AllocationPlan(asked.problem, rule: rule).moves.isEmpty)
    }
  }

  @Test("A way leads between two sites that the source supplies itself, once")
  func faults() throws {
    for ways in [[("T1", "V2")], [("T1", "T1")], [("T1", "T2"), ("T1", "T2")]] {
      let asked = try problem(ways)
      #expect(throws: AllocationFaults.self) { try AllocationPlan(asked.problem) }
    }
  }
}
