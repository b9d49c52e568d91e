import FaultWriter
import Operations
import Stockpile
import Storage
import Testing

extension FaultTests {
  /// The rules that deliberate mutants break, asked of the whole program down to the disk.
  @Suite struct RuleTests {
    private let workshop: Workshop
    private let session: Session

    init() throws {
      workshop = try Workshop()
      try Bench.makeBook(at: workshop.book)
      session = try Bench.open(workshop.book)
    }

    private func draft(_ kind: DocumentKind, _ code: String = "C", on: String = "2026-11-20")
      -> Draft
    {
      var draft = Draft(id: session.newID(), kind: kind, site: site(code), occurredOn: day(on))
      draft.particulars.reason = "试验"
      return draft
    }

    private func issue(_ quantity: Int64, on: String = "2026-11-20", pool: Pool? = nil) throws
      -> PostedDocument
    {
      var draft = draft(.issue, on: on)
      draft.lines = [DraftLine(item("MASK"), quantity)]
      draft.lines[0].pool = pool
      return try session.post(draft).posted
    }

    private func reverse(_ id: DocumentID) throws -> PostedDocument {
      var draft = draft(.reversal)
      draft.particulars.reference = id
      return try session.post(draft).posted
    }

    /// Expects a refusal by that code, and that it left nothing.
    private func refused(_ code: String, _ work: () throws -> some Any) throws {
      let before = try exportHash(session.store)
      let refusal = #expect(throws: Refusal.self) { try work() }
      #expect(refusal?.code == code)
      #expect(try exportHash(session.store) == before)
      #expect(try session.store.check().findings == [])
    }

    @Test func `no stock falls below zero, today or on a past day`() throws {
      let receipt = try session.receive("C", "MASK", 10, lot: "A", expiry: "2027-01-31").posted
      try refused("insufficient-stock") { try issue(11) }
      _ = try issue(8)
      try refused(Refusal.dependedOn(receipt.documentNumber, by: []).code) {
        try reverse(receipt.document.id)
      }
      // 2 are left today, but on the 10th there were none yet.
      try refused("insufficient-stock") { try issue(1, on: "2026-11-10") }
      try session.receive("C", "MASK", 5, lot: "A", expiry: "2027-01-31", on: "2026-11-01")
      _ = try issue(5, on: "2026-11-19")
      // 2 today and 5 on the 10th, yet what is taken on the 10th is missing on the 19th.
      try refused("insufficient-stock") { try issue(1, on: "2026-11-10") }
    }

    @Test func `an id is given once`() throws {
      var draft = draft(.receipt)
      draft.lines = [DraftLine(item("SOAP"), 5)]
      let first = try session.post(draft)
      guard case .alreadyThere = try session.post(draft).outcome else {
        Issue.record("a retry was recorded again")
        return
      }
      #expect(try session.stock().map(\.quantity) == [5])
      draft.lines = [DraftLine(item("SOAP"), 6)]
      try refused(Refusal.idTaken(draft.id, by: first.posted.documentNumber).code) {
        try session.post(draft)
      }
    }

    @Test func `first expired goes first, expired and reserve stock never`() throws {
      try session.receive("C", "MASK", 10, lot: "B", expiry: "2027-06-30")
      try session.receive("C", "MASK", 10, lot: "A", expiry: "2027-01-31")
      try session.receive("C", "MASK", 10, lot: "X", expiry: "2026-11-15", on: "2026-11-01")
      try session.receive("C", "MASK", 10, lot: "R", expiry: "2027-01-01", pool: .reserve)
      let lots = try issue(12).document.movements.map(\.lot.particulars.number)
      #expect(lots == ["A", "B"])
      try refused("insufficient-stock") { try issue(9) }
      try refused(Refusal.reserveProtected(.issue).code) { try issue(1, pool: .reserve) }
    }

    @Test func `a closed month takes nothing`() throws {
      try session.receive("C", "MASK", 10, lot: "A", expiry: "2027-01-31", on: "2026-10-05")
      var closing = draft(.closing)
      closing.particulars.month = Month(iso: "2026-10")
      _ = try session.post(closing)
      try refused("closed-month") { try issue(1, on: "2026-10-31") }
    }

    @Test func `a document is reversed once, a reversal never`() throws {
      let receipt = try session.receive("C", "MASK", 10, lot: "A", expiry: "2027-01-31").posted
      let reversal = try reverse(receipt.document.id)
      try refused(Refusal.notReversible(reversal.documentNumber).code) {
        try reverse(reversal.document.id)
      }
      var again = draft(.reversal)
      again.particulars.reference = receipt.document.id
      again.particulars.reason = "再冲一次"
      try refused(
        Refusal.alreadyReversed(receipt.documentNumber, by: reversal.documentNumber).code
      ) { try session.post(again) }
    }

    @Test func `goods on the way are somebody's`() throws {
      try session.receive("C", "MASK", 10, lot: "A", expiry: "2027-01-31")
      var dispatch = draft(.dispatch)
      dispatch.particulars.counterparty = site("T1")
      dispatch.lines = [DraftLine(item("MASK"), 4)]
      _ = try session.post(dispatch)
      #expect(try session.transit().map(\.quantity) == [4])
      #expect(try session.stock().map(\.quantity) == [6])
      #expect(try session.store.check().findings == [])
    }
  }
}
