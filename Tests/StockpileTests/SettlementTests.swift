import Stockpile
import TestKit
import Testing

/// The sender's side of a difference 差异处理.
@Suite struct SettlementTests {
  static func disputed(_ arrived: Int64, lot: String = "A") throws -> (Desk, PostedDocument) {
    var (desk, dispatch) = try ArrivalTests.sent()
    _ = try ArrivalTests.arrive(&desk, dispatch, [.masks(arrived, lot: lot)])
    return (desk, dispatch)
  }

  static func settle(
    _ desk: inout Desk, _ dispatch: PostedDocument, _ outcome: Purpose, on day: String? = nil,
    _ lines: [DraftLine] = []
  ) throws(Refusal) -> [String] {
    try desk.post(.settlement, on: day, lines) {
      $0.reference = dispatch.document.id
      $0.purpose = outcome
      $0.reason = "carrier"
    }
    .document.movements.map { movement in
      "\(name(movement.from)) → \(name(movement.to)) \(LotName(movement.lot).number) "
        + "\(movement.quantity)"
    }
  }

  private static func name(_ account: Account) -> String {
    if case .transit(_, let pool) = account { "transit/\(pool)" } else { "\(account)" }
  }

  @Test(
    arguments: [
      (90, Purpose.back, ["transit/daily → daily/available A 10"]),
      (90, .lost, ["transit/daily → outside/lost A 10"]),
      (103, .sent, ["daily/available → transit/daily A 3"]),
      (103, .lost, ["outside/variance → transit/daily A 3"]),
    ] as [(Int64, Purpose, [String])])
  func `each outcome moves the difference its way`(
    arrived: Int64, outcome: Purpose, expected: [String]
  ) throws {
    var desk = Desk()
    var dispatch: PostedDocument
    (desk, dispatch) = try Self.disputed(arrived)
    try desk.post(.opening, on: "2026-10-01", [.masks(5, lot: "A", expires: "2026-12-31")])
    #expect(try Self.settle(&desk, dispatch, outcome) == expected)
    #expect(ArrivalTests.transit(desk) == [])
    #expect(throws: Refusal.nothingDisputed(dispatch.documentNumber)) {
      try Self.settle(&desk, dispatch, .lost)
    }
  }

  @Test func `a difference may be settled in parts`() throws {
    var (desk, dispatch) = try Self.disputed(90)
    #expect(
      try Self.settle(&desk, dispatch, .back, [.masks(4)])
        == ["transit/daily → daily/available A 4"])
    #expect(ArrivalTests.transit(desk) == ["A 6"])
    #expect(try Self.settle(&desk, dispatch, .lost) == ["transit/daily → outside/lost A 6"])
    #expect(ArrivalTests.transit(desk) == [])
  }

  @Test func `what was really sent must have been there`() throws {
    var (desk, dispatch) = try Self.disputed(103)
    #expect(throws: Refusal.self) { try Self.settle(&desk, dispatch, .sent) }
  }

  @Test func `a settlement waits for its reversal before the arrival can be undone`() throws {
    var (desk, dispatch) = try Self.disputed(90)
    _ = try Self.settle(&desk, dispatch, .back)
    let (arrival, settlement) = (desk.ledger.documents[2], desk.ledger.documents[3])
    #expect(
      throws: Refusal.dependedOn(arrival.documentNumber, by: [settlement.documentNumber])
    ) { try desk.reverse(arrival) }
    try desk.reverse(settlement)
    try desk.reverse(arrival)
    try desk.reverse(dispatch)
    #expect(desk.shelf() == ["daily/available A 100", "daily/available B 90"])
  }
}
