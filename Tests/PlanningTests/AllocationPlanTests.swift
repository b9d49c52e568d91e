import Planning
import Stockpile
import Testing

struct AllocationPlanTests {
  static func plan(
    _ receivers: [(site: String, use: Int64, usable: Int64)], source: Int64, kept: Int64 = 0,
    quantity: Int64? = nil, keep: Int64? = nil, rule: SharingRule = .cover
  ) throws -> AllocationPlan {
    var question = AllocationPlan.Question()
    question.quantity = quantity
    question.keep = keep
    question.rule = rule
    return try AllocationPlan(
      question, item: Sample.item("MASK", [:]), source: Sample.site("D", "reserve_center"),
      sourceUsable: source, kept: kept,
      receivers: receivers.map {
        AllocationPlan.Receiver(
          site: try Sample.site($0.site, "village_clinic", parent: "D"),
          use: DailyUse(units: $0.use, days: 90), usable: $0.usable, onTheWay: 0)
      })
  }

  @Test("The fewest days are lifted first, counting what is there; the emptiest first in the list")
  func cover() throws {
    // 30 days need 10, 20, 50.
    let plan = try Self.plan(
      [("A", 30, 0), ("B", 60, 15), ("C", 150, 0), ("X", 0, 9)], source: 100, kept: 40)
    // C has 27.6 days, and no other whole division gives the last more.
    #expect(
      plan.lines.map { "\($0.site.code) \($0.request) \($0.share)" }
        == ["C 50 46", "A 10 10", "B 5 4"])
    #expect(plan.lines.map(\.coverAfter) == [27, 30, 28] && plan.rounding == .adams)
    #expect(plan.lines[2].reason(plan.rule).zh == "90 天用 60，可用 15，在途 0，需补 5：可用天数最少的先补，分得 4")
  }

  @Test("Equal awards by use, nobody above what it lacks")
  func shares() throws {
    let plan = try Self.plan(
      [("A", 30, 0), ("B", 60, 15), ("C", 150, 0), ("X", 0, 9)], source: 100, kept: 40,
      rule: .awards)
    #expect(
      plan.lines.map { "\($0.site.code) \($0.request) \($0.share)" }
        == ["C 50 46", "A 10 9", "B 5 5"])
    #expect(plan.released == 60 && plan.shared == 60 && plan.uncovered == 5)
    #expect(plan.lines.map(\.coverBefore) == [0, 0, 22])
    #expect(plan.lines.map(\.coverAfter) == [27, 27, 30])
    #expect(plan.lines[1].reason(plan.rule).zh == "90 天用 30，可用 0，在途 0，需补 10：按用量等额，分得 9")
    #expect(plan.lines[2].reason(plan.rule).en.hasSuffix("lacks 5: gets all of it"))
  }

  @Test(
    "What may be released",
    arguments: [
      (nil, nil, 60), (20, nil, 20), (500, nil, 60), (nil, 0, 100), (nil, 99, 1), (nil, 300, 0),
    ] as [(Int64?, Int64?, Int64)])
  func released(_ quantity: Int64?, _ keep: Int64?, _ released: Int64) throws {
    let plan = try Self.plan(
      [("A", 9000, 0)], source: 100, kept: 40, quantity: quantity, keep: keep)
    #expect(plan.released == released && plan.shared == released)
  }

  @Test(
    "A source keeps cover for its own use, and its norm where no reserve meets it",
    arguments: [(true, 40, 15), (false, 40, 55), (false, nil, 15), (nil, 40, 55)]
      as [(Bool?, Int64?, Int64)])
  func kept(_ keepsReserve: Bool?, _ norm: Int64?, _ kept: Int64) {
    var figures = StockFigures()
    figures.keepsReserve = keepsReserve ?? false
    let found = AllocationPlan.kept(
      norm: norm.map { .known($0) } ?? .none, figures: keepsReserve == nil ? nil : figures,
      use: DailyUse(units: 45, days: 90), coverDays: 30)
    #expect(found == kept)
  }

  @Test("Where nobody uses it there is nothing to weigh by")
  func nobody() throws {
    #expect(throws: PlanningProblem.self) { try Self.plan([("A", 0, 0)], source: 100) }
  }
}
