import Operations
import Planning
import Stockpile
import Storage
import Testing

/// How much a site should have: by days of use, by a list.
@Suite struct AllocationNeedsTests {
  private let bench: Bench

  init() throws {
    bench = try Bench(today: day("2026-09-01"))
    var draft = bench.draft(.receipt, "C", "2026-10-20")
    draft.lines = [DraftLine(item("MASK"), 40)]
    draft.lines[0].lot.number = "D"
    draft.lines[0].lot.expiry = day("2029-01-31")
    draft.lines[0].pool = .daily
    _ = try bench.session(on: day("2026-10-20")).post(draft)
  }

  private func plan(_ list: String) throws -> AllocationPlan {
    var question = AllocationQuestion()
    question.list = Array(list.utf8)
    question.keep = 0
    return try AllocationPlan(
      try bench.session(on: day("2026-11-02")).allocationProblem(question))
  }

  @Test func `a list says who asks, of what, and how much`() throws {
    let plan = try plan("单位,物资,应有,用量,保底\nV1,MASK,30,30,\nT2,MASK,30,10,5\n")
    #expect(plan.problem.items.map(\.item.code) == [item("MASK")])
    let lines = plan.lines.filter { $0.need > 0 }.map { "\($0.site.code) \($0.need) \($0.got)" }
    #expect(lines == ["T2 30 10", "V1 30 30"])
    #expect(plan.lines.first { $0.site.code == site("T2") }?.minimum == 5)
  }

  @Test func `everything wrong with a list is said at once, and nothing is planned`() throws {
    let list = "site,item,need\nX9,MASK,5\nV1,NONE,5\nV1,MASK,1e14\nV1,MASK,-3\nV2,MASK,many\n"
    let error = #expect(throws: ImportRefused.self) { try plan(list) }
    #expect(error?.problems.map(\.line) == [2, 3, 4, 5, 5, 6])
    #expect(throws: ImportRefused.self) { try plan("site,item\nV1,MASK\n") }
    #expect(throws: ImportRefused.self) { try plan("") }
  }
}
