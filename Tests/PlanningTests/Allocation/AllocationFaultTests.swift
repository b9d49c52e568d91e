import Planning
import Stockpile
import Testing

struct AllocationFaultTests {
  private func faults(_ change: (inout AllocationProblem) -> Void) throws -> [String] {
    var made = try AllocationCase(stock: [50])
    try made.add("A", need: 10, use: 30)
    try made.add("B", under: "A", need: 10, use: 30)
    change(&made.problem)
    do throws(AllocationFaults) {
      _ = try AllocationPlan(made.problem)
      return []
    } catch {
      return error.faults.map { "\($0.code): \($0.message.en)" }
    }
  }

  @Test("Everything that contradicts itself is said at once")
  func all() throws {
    let found = try faults { problem in
      problem.requests[0].need = 100_000_000_000_000
      problem.requests[0].onHand = -1
      problem.requests.append(problem.requests[1])
      problem.items[0].volume = -3
      problem.coverDays = 0
    }
    #expect(
      found == [
        "figure-out-of-range: cover_days is 0, and must lie within 1–3650",
        "figure-out-of-range: MASK.volume_cm3 is -3, and must lie within 0–1000000000",
        "stated-twice: B MASK is stated twice",
        "figure-out-of-range: A MASK.need is 100000000000000, and must lie within 0–1000000000000",
        "figure-out-of-range: A MASK.on_hand is -1, and must lie within 0–1000000000000",
      ])
  }

  @Test("Contradictions, by name")
  func single() throws {
    let (d, x) = (try #require(SiteCode("D")), try #require(ItemCode("X")))
    #expect(try faults { _ in } == [])
    #expect(
      try faults { ($0.requests[0].minimum, $0.requests[0].cap) = (9, 4) }
        == ["minimum-above-cap: A MASK: must have 9 and may get no more than 4"])
    #expect(
      try faults { $0.sites[0].supplier = $0.sites[1].site.code }.map { $0.prefix(20) }
        == ["not-below-the-source", "not-below-the-source"])
    #expect(
      try faults { $0.sites.removeLast() }.first
        == "not-in-the-problem: B MASK: the problem has no such site")
    #expect(
      try faults { $0.requests[0].item = x }.first
        == "not-in-the-problem: A X: the problem has no such item")
    #expect(
      try faults { $0.sites.append(ServedSite($0.source, supplier: d)) }.first
        == "stated-twice: D is stated twice")
    #expect(
      try faults { $0.items[0].stock[0].pool = .donated }
        == ["pool-not-shared: MASK: donated stock is not shared out"])
    #expect(
      try faults {
        $0.vehicles = [Vehicle("v", trips: 1, load: 1), Vehicle("v", trips: -1, load: 1)]
      }
        == [
          "stated-twice: v is stated twice",
          "figure-out-of-range: v.trips is -1, and must lie within 0–100000",
        ])
  }

  @Test("Largest figures are planned with, and nothing overflows")
  func largest() throws {
    var made = try AllocationCase(stock: [1_000_000_000_000])
    made.problem.items[0].volume = 1_000_000_000
    for site in ["A", "B", "C"] {
      try made.add(site, need: 1_000_000_000_000, use: 1_000_000_000_000)
    }
    for place in made.problem.requests.indices { made.problem.requests[place].weight = 1000 }
    let plan = try AllocationPlan(made.problem)
    #expect(plan.lines.reduce(0) { $0 + $1.got } == 1_000_000_000_000)
    #expect(plan.lines.map(\.got).max() == 333_333_333_334)
  }
}
