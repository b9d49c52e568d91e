import Stockpile
import TestKit
import Testing

/// Undoing a document wholly 红字冲销.
@Suite struct ReversalTests {
  static func desk() throws -> Desk {
    var desk = Desk()
    try desk.post(.opening, on: "2026-10-01", [.masks(40, lot: "A", expires: "2026-12-31")])
    return desk
  }

  @Test(arguments: ["2026-10-20", nil])
  func `the same lines with the accounts swapped, today or on the day itself`(
    day: String?
  ) throws {
    var desk = try Self.desk()
    let before = desk.ledger.balances()
    let issue = try desk.post(.issue, on: "2026-10-20", [.masks(10)])
    let reversal = try desk.reverse(issue, on: day)
    #expect(desk.ledger.balances() == before)
    #expect(reversal.document.movements == issue.document.movements.map(\.reversed))
    #expect(reversal.document.occurredOn == SmallNetwork.day(day ?? "2026-11-01"))
    #expect(reversal.documentNumber.prefix == "CX")
  }

  @Test func `in a closed month a document is undone today`() throws {
    var desk = try Self.desk()
    let issue = try desk.post(.issue, on: "2026-10-20", [.masks(10)])
    try desk.post(.closing) { $0.month = Month(iso: "2026-10") }
    #expect(throws: Refusal.self) { try desk.reverse(issue, on: "2026-10-20") }
    try desk.reverse(issue)
    #expect(desk.shelf() == ["daily/available A 40"])
    #expect(desk.shelf(endOf: "2026-10-31") == ["daily/available A 30"])
  }

  @Test func `a reversal needs a reason and a document`() throws {
    var desk = try Self.desk()
    let id = desk.ledger.documents[0].document.id
    #expect(
      desk.refusal(.reversal) { $0.reference = id } == .missing(.reversal, field: "reason"))
    #expect(
      desk.refusal(.reversal) { $0.reason = "wrong" } == .missing(.reversal, field: "reference"))
  }

  @Test func `closings, reversals and registrations stand`() throws {
    var desk = try Self.desk()
    let closing = try desk.post(.closing) { $0.month = Month(iso: "2026-10") }
    var draft = desk.draft(.registration)
    draft.record = desk.ledger.items[SmallNetwork.masks]?.record
    let registration = try desk.ledger.post(draft)
    for posted in [closing, registration] {
      #expect(throws: Refusal.notReversible(posted.documentNumber)) { try desk.reverse(posted) }
    }
  }

  @Test func `what others used stays, and they are named in their order`() throws {
    var desk = try Self.desk()
    let first = try desk.post(.issue, on: "2026-10-20", [.masks(10)])
    let undone = try desk.post(.issue, on: "2026-10-21", [.masks(5)])
    let second = try desk.post(.freeze, on: "2026-10-22", [.masks(5)]) { $0.reason = "recall" }
    try desk.reverse(undone)
    let opening = desk.ledger.documents[0]
    #expect(
      throws: Refusal.dependedOn(
        opening.documentNumber, by: [first.documentNumber, second.documentNumber])
    ) { try desk.reverse(opening) }
  }

  @Test func `stock of the same lot from elsewhere lets a receipt be undone`() throws {
    var desk = try Self.desk()
    let receipt = try desk.post(.receipt, [.masks(10, lot: "A", expires: "2026-12-31")])
    try desk.post(.issue, [.masks(25)])
    try desk.reverse(receipt)
    #expect(desk.shelf() == ["daily/available A 15"])
  }
}
