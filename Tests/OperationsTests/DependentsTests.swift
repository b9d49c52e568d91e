import Operations
import Stockpile
import Testing

/// What a refused reversal names: everything that builds on the document, in the order in which it
/// was recorded, for the last is the one that can be undone.
@Suite struct DependentsTests {
  @Test func `documents that took different lots are named in the order of the log`() throws {
    let bench = try Bench()
    var draft = bench.draft(.receipt, "C", "2026-10-01")
    for (number, expiry) in [("A", "2027-12-31"), ("B", "2027-01-31")] {
      var line = DraftLine(item("MASK"), 20)
      line.lot.number = number
      line.lot.expiry = day(expiry)
      draft.lines.append(line)
    }
    let receipt = try bench.session.post(draft)
    // The second lot expires first, so it is taken first.
    let issues = try (2...3).map { try bench.issue("C", "MASK", 20, on: "2026-10-0\($0)") }
    #expect(try dependents(of: receipt, bench) == issues.map(\.posted.documentNumber))
  }

  @Test func `a document that many build on names them all`() throws {
    let bench = try Bench()
    let receipt = try bench.receive(
      "C", "MASK", 12, lot: "A", expiry: "2027-12-31", on: "2026-10-01")
    let issues = try (1...12).map { try bench.issue("C", "MASK", 1, on: "2026-10-\(10 + $0)") }
    #expect(try dependents(of: receipt, bench) == issues.map(\.posted.documentNumber))
  }

  private func dependents(of recorded: Recorded, _ bench: Bench) throws -> [DocumentNumber] {
    var draft = bench.draft(.reversal, "C", "2026-11-01")
    draft.particulars.reference = recorded.posted.document.id
    draft.particulars.reason = "wrong"
    let refusal = #expect(throws: Refusal.self) { try bench.session.post(draft) }
    guard case .dependedOn(_, let numbers) = refusal else { return [] }
    return numbers
  }
}
