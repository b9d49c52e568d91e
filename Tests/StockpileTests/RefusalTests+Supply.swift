import Stockpile
import TestKit

extension RefusalTests {
  static let supplyCases: [RefusalCase] = [
    RefusalCase(
      "unknown-enterprise", says: ["路人公司"],
      refused: { call(&$0, on: nil) { $0.partner = "路人公司" } },
      allowed: { call(&$0, on: nil) }),
    RefusalCase(
      "unknown-agreement", says: ["AG-99"],
      refused: { call(&$0, on: "AG-99") }, allowed: { call(&$0) }),
    RefusalCase(
      "agreement-of-another", says: ["AG-01", "ENT-02", "ENT-03"],
      refused: { call(&$0) { $0.partner = "ENT-03" } }, allowed: { call(&$0) }),
    RefusalCase(
      "not-agreed", says: ["AG-01", "PP0102", "TL0301"],
      refused: { call(&$0, [.masks(1), .shovels(1)]) }, allowed: { call(&$0, [.masks(1)]) }),
    RefusalCase(
      "agreement-outside-validity", says: ["AG-02", "2026-01-01", "2026-03-31", "2026-04-01"],
      refused: { callForReagent(&$0, on: "2026-04-01") },
      allowed: { callForReagent(&$0, on: "2026-03-31") }),
    RefusalCase(
      "beyond-agreement", says: ["AG-01", "PP0102", "600", "400", "200", "201"],
      prepare: { _ = try callAndReceive(&$0) },
      refused: { call(&$0, [.masks(201)]) }, allowed: { call(&$0, [.masks(200)]) }),
    RefusalCase(
      "beyond-agreement", says: ["AG-01", "600", "601"],
      prepare: { _ = call(&$0, [.masks(600)]) { $0.purpose = .drill } },
      refused: { call(&$0, [.masks(601)]) }, allowed: { call(&$0, [.masks(600)]) }),
    RefusalCase(
      "not-an-unmet-request", says: ["RK-PB-D-CDC-20261001-001"],
      prepare: { try $0.fillReserve() },
      refused: { want(&$0, renewing: $0.ledger.documents[0]) },
      allowed: { desk in
        let earlier = try desk.post(.unmet, [.masks(20)])
        return want(&desk, renewing: earlier)
      }),
    RefusalCase(
      "renewed-before", says: ["QH-PB-D-CDC-20261101-001", "2026-10-31"],
      prepare: { _ = try $0.post(.unmet, [.masks(20)]) },
      refused: { want(&$0, renewing: $0.ledger.documents[0], on: "2026-10-31") },
      allowed: { want(&$0, renewing: $0.ledger.documents[0]) }),
    RefusalCase(
      "not-a-purchase", says: ["RK-PB-D-CDC-20261001-001"],
      prepare: { try $0.fillReserve() },
      refused: { receive(&$0, for: $0.ledger.documents[0]) },
      allowed: { desk in receive(&desk, for: try purchase(&desk)) }),
    RefusalCase(
      "ordered-elsewhere", says: ["CG-PB-D-CDC-20261101-001", "PB-D-CDC"],
      prepare: { _ = try purchase(&$0) },
      refused: { receive(&$0, at: township, for: $0.ledger.documents[0]) },
      allowed: { receive(&$0, for: $0.ledger.documents[0]) }),
    RefusalCase(
      "order-closed", says: ["CG-PB-D-CDC-20261101-001", "JL-PB-D-CDC-20261101-001"],
      prepare: { desk in try desk.close(try purchase(&desk)) },
      refused: { receive(&$0, for: $0.ledger.documents[0]) },
      allowed: { desk in
        try desk.reverse(desk.ledger.documents[1])
        return receive(&desk, for: desk.ledger.documents[0])
      }),
    RefusalCase(
      "only-practised", says: ["CG-PB-D-CDC-20261101-001"],
      refused: { desk in receive(&desk, for: try purchase(&desk, .drill)) },
      allowed: { desk in receive(&desk, for: try purchase(&desk)) }),
    RefusalCase(
      "other-supplier", says: ["CG-PB-D-CDC-20261101-001", "ENT-02", "ENT-03"],
      prepare: { _ = try purchase(&$0) },
      refused: { receive(&$0, for: $0.ledger.documents[0], supplier: "ENT-03") },
      allowed: { receive(&$0, for: $0.ledger.documents[0], supplier: "ENT-02") }),
  ]

  private static func want(
    _ desk: inout Desk, renewing earlier: PostedDocument, on day: String = "2026-11-01"
  ) -> Refusal? {
    desk.refusal(.unmet, on: day, [.masks(20)]) { $0.reference = earlier.document.id }
  }

  private static func call(
    _ desk: inout Desk, on agreement: String? = "AG-01", _ lines: [DraftLine] = [.masks(100)],
    _ say: (inout Particulars) -> Void = { _ in }
  ) -> Refusal? {
    desk.refusal(.callOut, lines) {
      $0.partner = "ENT-02"
      $0.agreement = agreement
      say(&$0)
    }
  }

  private static func callForReagent(_ desk: inout Desk, on day: String) -> Refusal? {
    desk.refusal(.callOut, on: day, [DraftLine(SmallNetwork.reagent, 10)]) {
      $0.partner = "ENT-03"
      $0.agreement = "AG-02"
    }
  }

  /// 500 called, 100 of them there.
  private static func callAndReceive(_ desk: inout Desk) throws -> Refusal? {
    let called = try desk.post(.callOut, [.masks(500)]) {
      $0.partner = "ENT-02"
      $0.agreement = "AG-01"
    }
    return receive(&desk, for: called)
  }

  private static func purchase(
    _ desk: inout Desk, _ purpose: Purpose? = nil
  ) throws -> PostedDocument {
    try desk.post(.purchase, [.masks(100)]) {
      $0.partner = "ENT-02"
      $0.purpose = purpose
    }
  }

  private static func receive(
    _ desk: inout Desk, at site: SiteCode = SmallNetwork.root, for order: PostedDocument,
    supplier: String = ""
  ) -> Refusal? {
    var line = DraftLine.masks(100, lot: "N", expires: "2028-12-31")
    line.lot.supplier = supplier
    return desk.refusal(.receipt, at: site, [line]) { $0.reference = order.document.id }
  }
}
