import Stockpile
import TestKit

extension RefusalTests {
  static let laterCases: [RefusalCase] = [
    RefusalCase(
      "not-reversible", says: ["CX-PB-D-CDC-20261101-001"],
      prepare: { desk in
        let opening = try desk.post(.opening, on: "2026-10-01", [.shovels(5)])
        try desk.reverse(opening)
        try desk.post(.opening, on: "2026-10-01", [.shovels(5)])
      },
      refused: { undo(&$0, 1) }, allowed: { undo(&$0, 2) }),
    RefusalCase(
      "already-reversed", says: ["QC-PB-D-CDC-20261001-001", "CX-PB-D-CDC-20261101-001"],
      prepare: { desk in
        let opening = try desk.post(.opening, on: "2026-10-01", [.shovels(5)])
        try desk.post(.opening, on: "2026-10-01", [.shovels(5)])
        try desk.reverse(opening)
      },
      refused: { undo(&$0, 0) }, allowed: { undo(&$0, 1) }),
    RefusalCase(
      "depended-on", says: ["QC-PB-D-CDC-20261001-001", "CK-PB-D-CDC-20261020-001"],
      prepare: { desk in
        try desk.post(.opening, on: "2026-10-01", [.shovels(5)])
        try desk.post(.issue, on: "2026-10-20", [.shovels(1)])
      },
      refused: { undo(&$0, 0) },
      allowed: { desk in
        try desk.reverse(desk.ledger.documents[1])
        return undo(&desk, 0)
      }),
    RefusalCase(
      "depended-on", says: [sentNumber, "QS-PB-T-202-20261012-001"],
      prepare: { try arrived(&$0, 90) },
      refused: { undo(&$0, 1) },
      allowed: { desk in
        try desk.reverse(desk.ledger.documents[2])
        return undo(&desk, 1)
      }),
    RefusalCase(
      "reversal-day", says: ["QC-PB-D-CDC-20261001-001", "2026-10-01", "2026-11-01"],
      prepare: { try $0.post(.opening, on: "2026-10-01", [.shovels(5)]) },
      refused: { undo(&$0, 0, on: "2026-10-31") }, allowed: { undo(&$0, 0, on: "2026-10-01") }),
    RefusalCase(
      "month-not-over", says: ["2026-11", "2026-11-01"],
      refused: { close(&$0, "2026-11") }, allowed: { close(&$0, "2026-10") }),
    RefusalCase(
      "already-closed", says: ["PB-D-CDC", "2026-09"],
      prepare: { desk in
        try desk.post(.opening, on: "2026-09-01", [.shovels(5)])
        try desk.post(.closing) { $0.month = Month(iso: "2026-09") }
      },
      refused: { close(&$0, "2026-09") }, allowed: { close(&$0, "2026-10") }),
    RefusalCase(
      "close-in-order", says: ["PB-D-CDC", "2026-10", "2026-08"],
      prepare: { try $0.post(.opening, on: "2026-08-31", [.shovels(5)]) },
      refused: { close(&$0, "2026-10") }, allowed: { close(&$0, "2026-08") }),
    RefusalCase(
      "posted-since-sheet", says: ["PB-D-CDC", "PP0102", "A", "CK-PB-D-CDC-20261020-001"],
      prepare: { desk in
        try desk.post(
          .opening, on: "2026-10-01",
          [
            .masks(40, lot: "A", expires: "2026-12-31"),
            .masks(40, lot: "B", expires: "2027-12-31"),
          ])
        try desk.post(.issue, on: "2026-10-20", [.masks(1)])
      },
      refused: { count(&$0, [.masks(39, lot: "A", expires: "2026-12-31")]) },
      allowed: { count(&$0, [.masks(39, lot: "B", expires: "2027-12-31")]) }),
    RefusalCase(
      "sheet-problem", says: ["PP0102", "A", "2026-12-31"],
      refused: { desk in
        count(&desk, Array(repeating: .masks(1, lot: "A", expires: "2026-12-31"), count: 2))
      },
      allowed: { count(&$0, [.masks(1, lot: "A", expires: "2026-12-31")]) }),
  ]

  private static func undo(_ desk: inout Desk, _ place: Int, on day: String? = nil) -> Refusal? {
    do {
      try desk.reverse(desk.ledger.documents[place], on: day)
      return nil
    } catch {
      return error
    }
  }

  private static func close(_ desk: inout Desk, _ month: String) -> Refusal? {
    desk.refusal(.closing) { $0.month = Month(iso: month) }
  }

  /// A sheet drawn after the first document of the log.
  private static func count(_ desk: inout Desk, _ lines: [DraftLine]) -> Refusal? {
    let draft = desk.draft(.count, on: "2026-10-21", lines)
    do {
      try desk.ledger.post(draft, sheetDrawnAfter: 1)
      return nil
    } catch {
      return error
    }
  }
}
