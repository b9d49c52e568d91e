import Planning
import Stockpile
import Testing

/// What stands in for what is lacking.
struct SubstitutionTests {
  private let suit: ItemCode
  private let gown: ItemCode

  init() throws {
    suit = try #require(ItemCode("SUIT"))
    gown = try #require(ItemCode("GOWN"))
  }

  /// 5 suits for two who need 10 each, and gowns of which one needs 6.
  private func problem(gowns: Int64) throws -> AllocationCase {
    var asked = try AllocationCase(["SUIT", "GOWN"], stock: [5, gowns])
    try asked.add("T1", need: 10, use: 30, of: "SUIT")
    try asked.add("T2", need: 10, use: 30, onHand: 1, of: "SUIT")
    try asked.add("T1", need: 6, use: 30, of: "GOWN")
    return asked
  }

  private func substitute(units: Int64 = 1, of: Int64 = 1) -> Substitute {
    Substitute(gown, for: suit, units: units, of: of)
  }

  private func sent(_ plan: AllocationPlan) -> [String] {
    plan.substitutions.flatMap(\.plan.lines).filter { $0.got > 0 }
      .map { "\($0.site.code) \($0.got)" }
  }

  @Test("Nothing stands in for anything unless it is said; own requests come first")
  func ownFirst() throws {
    var asked = try problem(gowns: 6)
    #expect(try AllocationPlan(asked.problem).substitutions.isEmpty)
    asked.problem.substitutes = [substitute()]
    #expect(try AllocationPlan(asked.problem).substitutions.isEmpty)
    asked.problem.items[1].stock[0].units = 10
    // 5 suits, 1 that T2 holds and 6 gowns; 3 and 3 suits, and two gowns each.
    let plan = try AllocationPlan(asked.problem)
    #expect(plan.lines.map(\.got).reduce(0, +) == 12 && sent(plan) == ["T1 2", "T2 2"])
    #expect(plan.standingIn(gown) == 4 && plan.stoodFor(suit) == 4)
  }

  @Test("Two for one: needs, days and what they stand for are counted in both")
  func factor() throws {
    var asked = try problem(gowns: 6 + 9)
    asked.problem.substitutes = [substitute(units: 2, of: 1)]
    let plan = try AllocationPlan(asked.problem)
    #expect(sent(plan).count == 2 && plan.standingIn(gown) == 9)
    #expect(plan.stoodFor(suit) == 4)
    // Nobody gets more than stands for what it lacks: seven suits each.
    asked.problem.items[1].stock[0].units = 1_000
    #expect(sent(try AllocationPlan(asked.problem)) == ["T1 14", "T2 14"])
    asked.problem.substitutes = [substitute(units: 1, of: 3)]
    #expect(sent(try AllocationPlan(asked.problem)) == ["T1 3", "T2 3"])
  }

  @Test("It stands in one way, and what is left of room and of lots limits it")
  func limits() throws {
    var asked = try problem(gowns: 100)
    asked.problem.items[0].volume = 10
    asked.problem.items[1].volume = 10
    asked.problem.substitutes = [substitute()]
    asked.problem.vehicles = [Vehicle("van", trips: 2, load: 70)]
    // Room for 14: five suits, six gowns, and three gowns more.
    let plan = try AllocationPlan(asked.problem)
    #expect(plan.standingIn(gown) == 3)
    asked.site("T2") { $0.isOpen = false }
    #expect(sent(try AllocationPlan(asked.problem)).allSatisfy { $0.hasPrefix("T1") })
    asked.problem.items[1].quantity = 7
    #expect(try AllocationPlan(asked.problem).standingIn(gown) <= 1)
    asked.problem.substitutes.append(
      Substitute(suit, for: gown))
    #expect(throws: AllocationFaults.self) { try AllocationPlan(asked.problem) }
  }

  @Test("Its lots are picked once, and are carried out with the rest")
  func orders() throws {
    var asked = try problem(gowns: 10)
    asked.problem.substitutes = [substitute()]
    let plan = try AllocationPlan(asked.problem)
    let t1 = try #require(SiteCode("T1"))
    let gowns = plan.picks().filter { $0.item.code == gown && $0.from == plan.problem.source.code }
    #expect(gowns.reduce(0) { $0 + $1.units } == 10)
    let orders = try plan.orders([
      (StockKey(site: t1, item: gown), 8),
      (StockKey(site: try #require(SiteCode("T2")), item: gown), 2),
    ])
    #expect(orders.map { $0.picks.reduce(0) { $0 + $1.units } } == [8, 2])
    #expect(throws: AllocationOrderProblem.beyond(gown, asked: 11, offered: 10)) {
      try plan.orders([(StockKey(site: t1, item: gown), 11)])
    }
  }
}
