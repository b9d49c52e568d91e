import Stockpile
import TestKit

extension RefusalTests {
  static let documentCases: [RefusalCase] = [
    RefusalCase(
      "site-holds-no-stock", says: ["PB-V-009"],
      refused: { $0.refusal(.opening, at: SmallNetwork.planned, [.shovels(1)]) },
      allowed: { $0.refusal(.opening, at: township, [.shovels(1)]) }),
    RefusalCase(
      "site-holds-no-stock", says: ["PB-V-ALL"],
      refused: { $0.refusal(.opening, at: SmallNetwork.aggregate, [.shovels(1)]) },
      allowed: { $0.refusal(.opening, at: SmallNetwork.clinics[0], [.shovels(1)]) }),
    RefusalCase(
      "future-day", says: ["2026-11-02", "2026-11-01"],
      refused: { $0.refusal(.receipt, on: "2026-11-02", [.shovels(1)]) },
      allowed: { $0.refusal(.receipt, on: "2026-11-01", [.shovels(1)]) }),
    RefusalCase(
      "closed-month", says: ["PB-D-CDC", "2026-09-30", "2026-10-01"],
      prepare: { desk in
        try desk.post(.opening, on: "2026-09-15", [.shovels(1)])
        try desk.post(.closing) { $0.month = Month(iso: "2026-09") }
      },
      refused: { $0.refusal(.receipt, on: "2026-09-30", [.shovels(1)]) },
      allowed: { $0.refusal(.receipt, on: "2026-10-01", [.shovels(1)]) }),
    RefusalCase(
      "before-count", says: ["PB-D-CDC", "PP0102", "A", "2026-10-19", "2026-10-20"],
      prepare: { desk in
        try desk.post(.opening, on: "2026-10-01", [.masks(40, lot: "A", expires: "2026-12-31")])
        try desk.post(.count, on: "2026-10-20", [.masks(38, lot: "A", expires: "2026-12-31")])
      },
      refused: { $0.refusal(.issue, on: "2026-10-19", [.masks(1)]) },
      allowed: { $0.refusal(.issue, on: "2026-10-20", [.masks(1)]) }),
    RefusalCase(
      "no-lines", says: [],
      refused: { $0.refusal(.receipt) }, allowed: { $0.refusal(.receipt, [.shovels(1)]) }),
    RefusalCase(
      "missing-field", says: [],
      prepare: { try $0.post(.opening, [.shovels(5)]) },
      refused: { $0.refusal(.freeze, [.shovels(1)]) },
      allowed: { $0.refusal(.freeze, [.shovels(1)]) { $0.reason = "recall" } }),
    RefusalCase(
      "missing-field", says: [],
      refused: { $0.refusal(.closing) },
      allowed: { $0.refusal(.closing) { $0.month = Month(iso: "2026-10") } }),
    RefusalCase(
      "missing-field", says: [],
      prepare: { try $0.post(.opening, [.shovels(5)]) },
      refused: { $0.refusal(.dispatch, [.shovels(1)]) },
      allowed: { $0.refusal(.dispatch, [.shovels(1)]) { $0.counterparty = township } }),
    RefusalCase(
      "missing-field", says: [],
      refused: { desk in
        var line = DraftLine.shovels(1)
        line.status = .reserved
        return desk.refusal(.receipt, [line])
      },
      allowed: { desk in
        var line = DraftLine.shovels(1)
        line.status = .pendingInspection
        return desk.refusal(.receipt, [line])
      }),
    RefusalCase(made: .noPen(township), code: "no-pen", says: ["PB-T-202"]),
    RefusalCase(
      "unfit-text", says: ["note", "1000"],
      refused: { desk in
        desk.refusal(.receipt, [.shovels(1)]) { $0.note = String(repeating: "长", count: 1_001) }
      },
      allowed: { desk in
        desk.refusal(.receipt, [.shovels(1)]) { $0.note = String(repeating: "长", count: 1_000) }
      }),
    RefusalCase(
      "unfit-text", says: ["reason"],
      refused: { $0.refusal(.receipt, [.shovels(1)]) { $0.reason = "a\u{202E}b" } },
      allowed: { $0.refusal(.receipt, [.shovels(1)]) { $0.reason = "a b" } }),
    RefusalCase(
      made: .tooManyLines(.receipt, count: 10_001, most: 10_000), code: "too-many-lines",
      says: ["10001", "10000"]),
    RefusalCase(
      "not-registered", says: ["XX9999"],
      refused: { $0.refusal(.receipt, [DraftLine(SmallNetwork.item("XX9999"), 1)]) },
      allowed: { $0.refusal(.receipt, [.shovels(1)]) }),
    RefusalCase(
      made: .settledBeforeArrival(
        number, arrived: SmallNetwork.day("2026-10-12"), settled: SmallNetwork.day("2026-10-11")),
      code: "settled-before-arrival", says: ["2026-10-12", "2026-10-11"]),
    RefusalCase(
      "id-taken", says: ["QC-PB-D-CDC-20261101-001", "00000000-0000-7000-0000-000000000001"],
      refused: { try takeTwice(&$0, note: "other words") },
      allowed: { try takeTwice(&$0, note: nil) }),
    RefusalCase(
      made: .repeated(number, secondsAgo: 40), code: "repeated-document",
      says: ["CK-PB-D-CDC-20261101-003", "40"]),
    RefusalCase(
      "reserve-protected", says: [],
      prepare: { try haveReserve(&$0) },
      refused: { $0.refusal(.issue, [.masks(1, pool: .reserve)]) },
      allowed: { $0.refusal(.issue, [.masks(1, pool: .daily)]) }),
    RefusalCase(
      "order-required", says: [],
      prepare: { try haveReserve(&$0) },
      refused: {
        $0.refusal(.dispatch, [.masks(1, pool: .reserve)]) { $0.counterparty = township }
      },
      allowed: { desk in
        desk.refusal(.dispatch, [.masks(1, pool: .reserve)]) {
          $0.counterparty = township
          $0.purpose = .emergency
          $0.approver = SmallNetwork.bureau
          $0.authorisedVia = "电话"
        }
      }),
    RefusalCase(
      "same-pool", says: [],
      prepare: { try haveReserve(&$0) },
      refused: { change(&$0, to: .daily) }, allowed: { change(&$0, to: .custody) }),
  ]

  static let number = DocumentNumber(
    .issue, site: root, day: SmallNetwork.day("2026-11-01"), epoch: 1, serial: 3)

  static func haveReserve(_ desk: inout Desk) throws {
    try desk.post(
      .opening, on: "2026-10-01",
      [
        .masks(10, lot: "A", expires: "2026-12-31"),
        .masks(50, lot: "R", expires: "2027-12-31", pool: .reserve),
      ])
  }

  private static func change(_ desk: inout Desk, to pool: Pool) -> Refusal? {
    var line = DraftLine.masks(1)
    line.toPool = pool
    return desk.refusal(.poolChange, [line]) { $0.reason = "rotation" }
  }

  private static func takeTwice(_ desk: inout Desk, note: String?) throws -> Refusal? {
    var draft = desk.draft(.opening, [.shovels(1)])
    let posted = try desk.ledger.post(draft)
    draft.particulars.note = note
    do {
      return try desk.ledger.post(draft) == posted ? nil : .noLines(.opening)
    } catch {
      return error
    }
  }
}
