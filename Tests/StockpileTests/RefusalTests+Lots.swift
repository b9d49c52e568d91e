import Stockpile
import TestKit

extension RefusalTests {
  static let lotCases: [RefusalCase] = [
    RefusalCase(
      "quantity-out-of-range", says: ["TL0301", "1000000001", "1000000000"],
      refused: { $0.refusal(.receipt, [.shovels(1_000_000_001)]) },
      allowed: { $0.refusal(.receipt, [.shovels(1_000_000_000)]) }),
    RefusalCase(
      "quantity-out-of-range", says: ["0"],
      refused: { $0.refusal(.receipt, [.shovels(0)]) },
      allowed: { $0.refusal(.receipt, [.shovels(1)]) }),
    RefusalCase(
      "insufficient-stock", says: ["500", "320", "400", "80", "PB-T-202", "2026-11-01"],
      prepare: { desk in
        try desk.post(
          .opening, at: township, on: "2026-10-01",
          [
            .masks(320, lot: "A", expires: "2026-12-31"),
            .masks(80, lot: "B", expires: "2026-10-31"),
          ])
      },
      refused: { $0.refusal(.issue, at: township, [.masks(500)]) },
      allowed: { $0.refusal(.issue, at: township, [.masks(320)]) }),
    RefusalCase(
      "insufficient-stock", says: ["31", "30", "40", "10", "2026-10-10"],
      prepare: { desk in
        try desk.post(.opening, on: "2026-10-01", [.masks(40, lot: "A", expires: "2026-12-31")])
        try desk.post(.issue, on: "2026-10-20", [.masks(10)])
      },
      refused: { $0.refusal(.issue, on: "2026-10-10", [.masks(31)]) },
      allowed: { $0.refusal(.issue, on: "2026-10-10", [.masks(30)]) }),
    RefusalCase(
      "expired-lot", says: ["PB-D-CDC", "PP0102", "A", "2026-10-31", "2026-11-01"],
      prepare: { desk in
        try desk.post(.opening, on: "2026-10-01", [.masks(40, lot: "A", expires: "2026-10-31")])
      },
      refused: { $0.refusal(.issue, on: "2026-11-01", [.masks(1)]) },
      allowed: { $0.refusal(.issue, on: "2026-10-31", [.masks(1)]) }),
    RefusalCase(
      "expired-on-receipt", says: ["PP0102", "A", "2026-10-31", "2026-11-01"],
      refused: { $0.refusal(.receipt, [.masks(1, lot: "A", expires: "2026-10-31")]) },
      allowed: { $0.refusal(.receipt, [.masks(1, lot: "A", expires: "2026-11-01")]) }),
    RefusalCase(
      "expiry-required", says: ["PP0102"],
      refused: { $0.refusal(.receipt, [.masks(1, lot: "A")]) },
      allowed: { $0.refusal(.receipt, [.masks(1, lot: "A", expires: "2027-01-01")]) }),
    RefusalCase(
      "lot-number-required", says: ["PP0102"],
      refused: { $0.refusal(.receipt, [.masks(1, expires: "2027-01-01")]) },
      allowed: { $0.refusal(.receipt, [.shovels(1)]) }),
    RefusalCase(
      "serial-required", says: ["EQ0501", "1"],
      refused: { $0.refusal(.receipt, [.monitor("S1", 2)]) },
      allowed: { $0.refusal(.receipt, [.monitor("S1"), .monitor("S2")]) }),
    RefusalCase(
      "serial-required", says: ["EQ0501", "1"],
      refused: { $0.refusal(.receipt, [.monitor("")]) },
      allowed: { $0.refusal(.receipt, [.monitor("S1")]) }),
    RefusalCase(
      "serial-held", says: ["EQ0501", "S1", "PB-D-CDC"],
      prepare: { try $0.post(.receipt, [.monitor("S1")]) },
      refused: { $0.refusal(.donation, at: township, [.monitor("S1")]) },
      allowed: { $0.refusal(.donation, at: township, [.monitor("S2")]) }),
    RefusalCase(
      "serial-held", says: ["EQ0501", "S1", "PB-D-CDC"],
      refused: { $0.refusal(.receipt, [.monitor("S1"), .monitor("S1")]) },
      allowed: { desk in
        // Once issued the same monitor may be bought back.
        try desk.post(.receipt, [.monitor("S1")])
        try desk.post(.issue, [.monitor("S1")])
        return desk.refusal(.receipt, [.monitor("S1")])
      }),
    RefusalCase(
      "made-too-late", says: ["PP0102", "A", "2026-11-02"],
      refused: { made(&$0, "2026-11-02") }, allowed: { made(&$0, "2026-11-01") }),
    RefusalCase(
      "conflicting-expiry", says: ["PP0102", "A", "2026-12-31", "2027-12-31"],
      prepare: { try $0.post(.receipt, [.masks(40, lot: "A", expires: "2026-12-31")]) },
      refused: { $0.refusal(.receipt, [.masks(5, lot: "A", expires: "2027-12-31")]) },
      allowed: { desk in
        var line = DraftLine.masks(5, lot: "A", expires: "2027-12-31")
        line.expiryConfirmation = "two boxes"
        return desk.refusal(.receipt, [line])
      }),
    RefusalCase(
      "unknown-lot", says: ["PB-D-CDC", "PP0102", "Z9"],
      prepare: { try $0.post(.receipt, [.masks(40, lot: "A", expires: "2026-12-31")]) },
      refused: { $0.refusal(.issue, [.masks(1, lot: "Z9")]) },
      allowed: { $0.refusal(.issue, [.masks(1, lot: "A")]) }),
    RefusalCase(
      "several-lots", says: ["PB-D-CDC", "TL0301", "2"],
      prepare: { desk in
        try desk.post(.receipt, [.shovels(4, supplier: "S1"), .shovels(4, supplier: "S2")])
        try desk.post(.issue, [.shovels(6)])
      },
      refused: { $0.refusal(.return, [.shovels(1)]) },
      allowed: { $0.refusal(.return, [.shovels(1, supplier: "S1")]) }),
    RefusalCase(
      "return-exceeds-issued", says: ["PB-D-CDC", "PP0102", "11", "10"],
      prepare: { desk in
        try desk.post(.receipt, [.masks(40, lot: "A", expires: "2026-12-31")])
        try desk.post(.issue, [.masks(10)])
      },
      refused: { $0.refusal(.return, [.masks(11)]) },
      allowed: { $0.refusal(.return, [.masks(10)]) }),
  ]

  private static func made(_ desk: inout Desk, _ day: String) -> Refusal? {
    var line = DraftLine.masks(1, lot: "A", expires: "2027-12-31")
    line.lot.made = SmallNetwork.day(day)
    return desk.refusal(.receipt, [line])
  }
}
