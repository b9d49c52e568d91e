import Operations
import Planning
import Reports
import Stockpile
import Storage
import Testing

/// A plan on record comes out the same whatever is recorded later.
@Suite struct PlanOnRecordTests {
  private let bench: Bench
  private let month: Month

  init() throws {
    bench = try Bench(today: day("2026-09-01"))
    month = try #require(Month(iso: "2026-11"))
    try post(.receipt, "C", on: "2026-09-10") {
      var line = DraftLine(item("MASK"), 500)
      line.lot.number = "A"
      line.lot.expiry = day("2027-06-30")
      $0.lines = [line]
    }
    try post(.issue, "C", on: "2026-10-08") { $0.lines = [DraftLine(item("MASK"), 50)] }
  }

  @discardableResult
  private func post(
    _ kind: DocumentKind, _ code: String, on: String, recorded: String? = nil,
    _ say: (inout Draft) -> Void
  ) throws -> Recorded {
    var draft = bench.draft(kind, code, on)
    say(&draft)
    return try bench.session(on: day(recorded ?? on)).post(draft)
  }

  private func record(on: String) throws -> PlanEdition {
    try bench.session(on: day(on)).recordPlan(month).edition
  }

  private func made(_ edition: Int?, on: String) throws -> [UInt8] {
    let report = try bench.session(on: day(on))
      .recordedPlan(ReplenishmentReport.Question(), month: month, edition: edition)
    return Array(report.json.lines.utf8)
  }

  @Test func `later documents of earlier days change the plan, not the one on record`() throws {
    let first = try record(on: "2026-11-02")
    #expect(first.number == 1 && first.replaced == nil)
    let before = try made(1, on: "2026-11-02")
    try post(.issue, "C", on: "2026-10-20", recorded: "2026-11-03") {
      $0.lines = [DraftLine(item("MASK"), 200)]
    }
    _ = try bench.session(on: day("2026-11-03")).register(
      Record(.parameter, code: "rules/default", fields: ["value": "cover-days 60"]),
      id: bench.session(on: day("2026-11-03")).newID())
    #expect(try made(1, on: "2026-11-20") == before)
    let second = try record(on: "2026-11-03")
    #expect(second.number == 2 && second.replaced == 1 && second.digest != first.digest)
    #expect(try made(nil, on: "2026-11-20") == made(2, on: "2026-11-20"))
    #expect(try made(2, on: "2026-11-20") != before)
    #expect(try bench.session(on: day("2026-11-20")).planList().editions == [first, second])
  }

  @Test func `what was closed since is open again in the book of then`() throws {
    _ = try record(on: "2026-11-02")
    let before = try made(1, on: "2026-11-02")
    for closed in ["2026-09", "2026-10"] {
      try post(.closing, "C", on: "2026-11-04") { $0.particulars.month = Month(iso: closed) }
    }
    #expect(try made(1, on: "2026-11-20") == before)
    // And the book of now is as it was before anybody looked back.
    #expect(try bench.session(on: day("2026-11-20")).store.check().findings.isEmpty)
  }

  @Test func `an edition nobody recorded, and one whose figures are not those on record`() throws {
    #expect(throws: PlanningProblem.noEdition(month, nil, known: 0)) {
      try made(nil, on: "2026-11-02")
    }
    let first = try record(on: "2026-11-02")
    #expect(throws: PlanningProblem.noEdition(month, 3, known: 1)) { try made(3, on: "2026-11-02") }
    let other = PlanEdition(
      month: month, number: 2, madeOn: first.madeOn, digest: first.digest, heads: first.heads)
    let session = bench.session(on: day("2026-11-03"))
    _ = try session.register(other.record, id: session.newID())
    #expect(throws: PlanningProblem.notReproduced(month, 2)) { try made(2, on: "2026-11-03") }
  }
}
