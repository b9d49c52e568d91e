import LinearProgramming
import Operations
import Planning
import Stockpile
import Storage
import Testing

/// A plan becomes dispatches and call-up requests, and only while stock is as it was.
@Suite struct AllocationAdoptionTests {
  private let bench: Bench
  private let today = "2026-11-02"

  init() throws {
    bench = try Bench(today: day("2026-09-01"))
    for (village, lot) in [("V1", "A"), ("V2", "B")] {
      try receive(village, 60, lot: lot, on: "2026-09-10")
      _ = try post(.issue, village, on: "2026-10-10") { $0.lines = [DraftLine(item("MASK"), 60)] }
    }
    try receive("C", 10, lot: "D", on: "2026-10-20")
    try receive("C", 10, lot: "R", on: "2026-10-20", pool: .reserve)
  }

  private func post(
    _ kind: DocumentKind, _ code: String, on: String, _ say: (inout Draft) -> Void
  ) throws -> Recorded {
    var draft = bench.draft(kind, code, on)
    say(&draft)
    return try bench.session(on: day(on)).post(draft)
  }

  private func receive(
    _ code: String, _ units: Int64, lot: String, on: String, pool: Pool = .daily,
    expiry: String = "2029-01-31"
  ) throws {
    _ = try post(.receipt, code, on: on) {
      var line = DraftLine(item("MASK"), units)
      line.lot.number = lot
      line.lot.expiry = day(expiry)
      line.pool = pool
      $0.lines = [line]
    }
  }

  private func plan(releasing: Bool = false) throws -> AllocationPlan {
    var question = AllocationQuestion()
    question.items = [item("MASK")]
    question.keep = 0
    question.releasesReserve = releasing
    return try AllocationPlan(
      try bench.session(on: day(today)).allocationProblem(question))
  }

  private func loads(_ plan: AllocationPlan) -> [(key: StockKey, units: Int64)] {
    plan.lines.filter { plan.isDirect($0.site) && $0.received > 0 }
      .map { (StockKey(site: $0.site.code, item: $0.item.code), $0.received) }
  }

  private func adopt(
    _ plan: AllocationPlan, _ loads: [(key: StockKey, units: Int64)], dryRun: Bool = false
  ) throws -> AdoptedAllocation {
    var adoption = AllocationAdoption(plan, loads: loads)
    adoption.particulars.reason = "outbreak"
    adoption.changedWords = " (changed)"
    return try bench.session(on: day(today)).adoptAllocation(adoption, dryRun: dryRun)
  }

  @Test func `daily stock is dispatched, reserve asked for, all of it or nothing`() throws {
    let plan = try plan(releasing: true)
    #expect(loads(plan).map(\.units) == [10, 10])
    #expect(try adopt(plan, loads(plan), dryRun: true).sent == 10)
    let adopted = try adopt(plan, loads(plan))
    #expect(adopted.sent == 10 && adopted.requested == 10 && adopted.changed.isEmpty)
    let kinds = adopted.recorded.map(\.posted.document.kind)
    #expect(kinds.count { $0 == .dispatch } == 2 || kinds == [.dispatch, .callUpRequest])
    #expect(Set(kinds) == [.dispatch, .callUpRequest])
    #expect(adopted.recorded.allSatisfy { $0.posted.document.particulars.reason == "outbreak" })
    // The goods are on their way now: the same plan would send them twice.
    #expect(throws: StaleAllocation.self) { try adopt(plan, loads(plan)) }
  }

  @Test func `a quantity changed by hand is kept and marked`() throws {
    let plan = try plan()
    var loads = loads(plan)
    #expect(loads.map(\.units) == [5, 5])
    loads[0].units = 7
    #expect(throws: AllocationOrderProblem.beyond(item("MASK"), asked: 12, offered: 10)) {
      try adopt(plan, loads)
    }
    loads[1].units = 3
    let adopted = try adopt(plan, loads)
    #expect(adopted.changed == [site("T1"), site("T2")] && adopted.sent == 10)
    let sent = adopted.recorded.map {
      $0.posted.document.movements.reduce(0) { $0 + $1.quantity.units }
    }
    #expect(sent == [7, 3])
    #expect(adopted.recorded[0].posted.document.particulars.reason == "outbreak (changed)")
  }

  @Test func `stock that has moved since is named, and nothing is sent`() throws {
    let plan = try plan()
    _ = try post(.issue, "C", on: today) { $0.lines = [DraftLine(item("MASK"), 4)] }
    let before = try bench.session(on: day(today)).allocationProblem(
      {
        var question = AllocationQuestion(); question.items = [item("MASK")]; return question
      }())
    let error = #expect(throws: StaleAllocation.self) { try adopt(plan, loads(plan)) }
    #expect(
      error?.drift.map { "\($0.site) \($0.item) \($0.planned) \($0.found)" } == ["C MASK 20 16"])
    #expect(before.items[0].stock.reduce(0) { $0 + $1.units } == 16)
  }

  /// T1 holds 30 that T2 has no part of; what ends first goes.
  @Test(.enabled(if: LinearSolver.isFound, "COIN-OR CLP is not installed"))
  func `what sites move between them is dispatched from one to the other`() throws {
    try receive("T1", 20, lot: "L2", on: "2026-10-20")
    try receive("T1", 10, lot: "L1", on: "2026-10-20", expiry: "2028-01-31")
    var question = AllocationQuestion()
    question.items = [item("MASK")]
    question.keep = 0
    question.isLateral = true
    let plan = try AllocationPlan(
      try bench.session(on: day(today)).allocationProblem(question))
    #expect(plan.moves.map { "\($0.from.code) \($0.to.code) \($0.units)" } == ["T1 T2 10"])
    var adoption = AllocationAdoption(plan, loads: loads(plan))
    adoption.particulars.reason = "outbreak"
    adoption.moves = [(site("T1"), StockKey(site: site("T2"), item: item("MASK")), 10)]
    let adopted = try bench.session(on: day(today)).adoptAllocation(adoption)
    #expect(adopted.moved == 10 && adopted.sent == 10)
    let first = adopted.recorded[0].posted.document
    #expect(first.site == site("T1") && first.particulars.counterparty == site("T2"))
    #expect(adopted.recorded[0].posted.document.movements.map(\.quantity.units) == [10])
    // A way that the plan does not have.
    adoption.moves = [(site("T2"), StockKey(site: site("C"), item: item("MASK")), 1)]
    #expect(throws: (any Error).self) {
      try bench.session(on: day(today)).adoptAllocation(adoption)
    }
  }

  @Test func `only sites the source supplies itself, each once`() throws {
    let plan = try plan()
    let wrong = StockKey(site: site("V1"), item: item("MASK"))
    #expect(throws: AllocationOrderProblem.unknown(site("V1"), item("MASK"))) {
      try adopt(plan, [(wrong, 1)])
    }
    let twice = loads(plan) + loads(plan)
    #expect(throws: AllocationOrderProblem.twice(site("T1"), item("MASK"))) {
      try adopt(plan, twice)
    }
  }
}
