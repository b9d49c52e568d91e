import Operations
import Stockpile
import Storage
import Testing

/// Several drafts in one transaction.
@Suite struct PostTogetherTests {
  private let bench: Bench

  init() throws { bench = try Bench() }

  private func draft(_ kind: DocumentKind, _ quantity: Int64) -> Draft {
    var draft = bench.draft(kind, "C", "2026-10-01")
    var line = DraftLine(item("MASK"), quantity)
    if kind == .receipt {
      line.lot.number = "A"
      line.lot.expiry = day("2027-06-30")
    }
    draft.lines = [line]
    return draft
  }

  @Test func `a draft sees what those before it in the run moved`() throws {
    let left = try bench.session.postTogether { run in
      _ = try run.post(draft(.receipt, 100))
      return try run.post(draft(.issue, 30), by: "another keeper")
    }
    #expect(left.posted.posting.operatorName == "another keeper")
    #expect(try bench.session.stock().map(\.quantity) == [70])
    #expect(try bench.session.store.check().findings == [])
  }

  @Test func `a run that throws leaves nothing, not even what it had posted`() throws {
    #expect(throws: Refusal.self) {
      try bench.session.postTogether { run in
        _ = try run.post(draft(.receipt, 100))
        _ = try run.post(draft(.issue, 101))
      }
    }
    #expect(try bench.session.stock().isEmpty)
    #expect(try bench.session.store.check().findings == [])
  }

  @Test func `a refusal that is caught takes only its own draft`() throws {
    try bench.session.postTogether { run in
      _ = try run.post(draft(.receipt, 100))
      #expect(throws: Refusal.self) { try run.post(draft(.issue, 101)) }
      _ = try run.post(draft(.issue, 100))
    }
    #expect(try bench.session.stock().isEmpty)
    #expect(
      try bench.session.documents(DocumentFilter()).filter { $0.kind != .registration }.count == 2)
    #expect(try bench.session.store.check().findings == [])
  }
}
