import Stockpile
import TestKit

extension RefusalTests {
  static let sentNumber = "DB-PB-D-CDC-20261010-001"

  static let transferCases: [RefusalCase] = [
    RefusalCase(
      "same-site", says: ["PB-D-CDC"],
      prepare: { try $0.post(.opening, [.shovels(5)]) },
      refused: { $0.refusal(.dispatch, [.shovels(1)]) { $0.counterparty = root } },
      allowed: { $0.refusal(.dispatch, [.shovels(1)]) { $0.counterparty = township } }),
    RefusalCase(
      "not-a-dispatch", says: ["QC-PB-D-CDC-20261001-001"],
      prepare: { try send(&$0) },
      refused: { arrive(&$0, reference: $0.ledger.documents[0]) },
      allowed: { arrive(&$0) }),
    RefusalCase(
      "wrong-destination", says: [sentNumber, "PB-T-202", "PB-T-201"],
      prepare: { try send(&$0) },
      refused: { arrive(&$0, at: SmallNetwork.townships[0]) }, allowed: { arrive(&$0) }),
    RefusalCase(
      "wrong-sender", says: [sentNumber, "PB-D-CDC", "PB-T-202"],
      prepare: { try arrived(&$0, 90) },
      refused: { settle(&$0, at: township, .lost) }, allowed: { settle(&$0, .lost) }),
    RefusalCase(
      "arrival-before-dispatch", says: [sentNumber, "2026-10-10", "2026-10-09"],
      prepare: { try send(&$0) },
      refused: { arrive(&$0, on: "2026-10-09") }, allowed: { arrive(&$0, on: "2026-10-10") }),
    RefusalCase(
      "already-arrived", says: [sentNumber, "QS-PB-T-202-20261012-001"],
      prepare: { try arrived(&$0, 90) },
      refused: { arrive(&$0) },
      allowed: { desk in
        try desk.reverse(desk.ledger.documents[2])
        return arrive(&desk)
      }),
    RefusalCase(
      "more-than-sent", says: [sentNumber, "PP0102", "100", "103", "3"],
      prepare: { try send(&$0) },
      refused: { arrive(&$0, [.masks(103)]) },
      allowed: { arrive(&$0, [.masks(103)], reason: "counted twice") }),
    RefusalCase(
      "not-on-dispatch", says: [sentNumber, "TL0301"],
      prepare: { try send(&$0) },
      refused: { arrive(&$0, [.shovels(1)]) }, allowed: { arrive(&$0, [.masks(1)]) }),
    RefusalCase(
      "not-yet-arrived", says: [sentNumber],
      prepare: { try send(&$0) },
      refused: { settle(&$0, .lost) },
      allowed: { desk in
        arrive(&desk, [.masks(90)]) ?? settle(&desk, .lost)
      }),
    RefusalCase(
      "nothing-disputed", says: [sentNumber],
      prepare: { try arrived(&$0, 90) },
      refused: { settle(&$0, .sent) }, allowed: { settle(&$0, .back) }),
    RefusalCase(
      "nothing-disputed", says: [sentNumber],
      prepare: { try arrived(&$0, 103) },
      refused: { settle(&$0, .back) }, allowed: { settle(&$0, .sent) }),
    RefusalCase(
      "settles-too-much", says: [sentNumber, "PP0102", "10", "11"],
      prepare: { try arrived(&$0, 90) },
      refused: { settle(&$0, .lost, [.masks(11)]) }, allowed: { settle(&$0, .lost, [.masks(10)]) }),
  ]

  /// The reserve centre had 400 and sent 100 to the township on 10 October.
  static func send(_ desk: inout Desk) throws {
    try desk.post(.opening, on: "2026-10-01", [.masks(400, lot: "A", expires: "2026-12-31")])
    try desk.post(.dispatch, on: "2026-10-10", [.masks(100)]) { $0.counterparty = township }
  }

  /// Of those 100 so many arrived on 12 October.
  static func arrived(_ desk: inout Desk, _ quantity: Int64) throws {
    try send(&desk)
    if let refusal = arrive(&desk, on: "2026-10-12", [.masks(quantity)], reason: "counted") {
      throw refusal
    }
  }

  static func arrive(
    _ desk: inout Desk, at site: SiteCode = township, on day: String = "2026-10-12",
    _ lines: [DraftLine] = [], reason: String? = nil, reference: PostedDocument? = nil
  ) -> Refusal? {
    let id = (reference ?? desk.ledger.documents[1]).document.id
    return desk.refusal(.arrival, at: site, on: day, lines) {
      $0.reference = id
      $0.reason = reason
    }
  }

  static func settle(
    _ desk: inout Desk, at site: SiteCode = root, _ outcome: Purpose, _ lines: [DraftLine] = []
  ) -> Refusal? {
    let id = desk.ledger.documents[1].document.id
    return desk.refusal(.settlement, at: site, lines) {
      $0.reference = id
      $0.purpose = outcome
      $0.reason = "carrier"
    }
  }
}
