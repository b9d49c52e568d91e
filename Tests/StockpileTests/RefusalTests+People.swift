import Stockpile
import TestKit

extension RefusalTests {
  static let bureau = SmallNetwork.bureau
  static let cdc = SmallNetwork.cdc

  static let peopleCases: [RefusalCase] = [
    RefusalCase(made: .unknownOperator("某人"), code: "unknown-operator", says: ["某人"]),
    RefusalCase(made: .operatorLeft("某人"), code: "operator-left", says: ["某人"]),
    RefusalCase(
      "role-missing", says: [cdc],
      refused: { try $0.refusal(of: .opening, [.shovels(1)], by: cdc) },
      allowed: { try $0.refusal(of: .opening, [.shovels(1)], by: SmallNetwork.head) }),
    RefusalCase(
      "outside-own-sites", says: [SmallNetwork.keeper, "PB-T-201", "PB-T-202"],
      refused: {
        try $0.refusal(of: .opening, at: township, [.shovels(1)], by: SmallNetwork.keeper)
      },
      allowed: {
        try $0.refusal(
          of: .opening, at: SmallNetwork.clinics[0], [.shovels(1)], by: SmallNetwork.keeper)
      }),
    RefusalCase(
      "reviewer-required", says: [],
      prepare: { try $0.post(.opening, [.shovels(5)]) },
      refused: { desk in scrap(&desk) { $0.reviewer = nil } },
      allowed: { desk in
        scrap(&desk) {
          $0.reviewer = nil
          $0.aloneReason = "一人在岗"
        }
      }),
    RefusalCase(
      "same-person", says: ["Tester "],
      prepare: { try $0.post(.opening, [.shovels(5)]) },
      refused: { desk in scrap(&desk) { $0.reviewer = "Tester " } },
      allowed: { desk in scrap(&desk) { $0.reviewer = "另一人" } }),
    RefusalCase(
      "same-person", says: [bureau],
      prepare: { try $0.fillReserve() },
      refused: { desk in free(&desk) { $0.handler = bureau } },
      allowed: { desk in free(&desk) { $0.handler = "保管员" } }),
    RefusalCase(
      "same-person", says: [bureau],
      refused: { desk in
        desk.refused { desk throws(Refusal) in
          try desk.approve(try desk.request { $0.handler = bureau })
        }
      },
      allowed: { desk in
        desk.refused { desk throws(Refusal) in
          try desk.approve(try desk.request { $0.handler = "某人" })
        }
      }),
    RefusalCase(
      "authority-required", says: [],
      prepare: { try $0.fillReserve() },
      refused: { desk in free(&desk) { $0.approver = nil } }, allowed: { free(&$0) }),
    RefusalCase(
      "not-an-approver", says: ["路人"],
      prepare: { try $0.fillReserve() },
      refused: { desk in free(&desk) { $0.approver = "路人" } }, allowed: { free(&$0) }),
    RefusalCase(
      "authority-too-low", says: [SmallNetwork.head, "custodian", "cdc"],
      prepare: { try $0.fillReserve() },
      refused: { desk in free(&desk) { $0.approver = SmallNetwork.head } },
      allowed: { desk in free(&desk) { $0.approver = cdc } }),
    RefusalCase(
      "beyond-limit", says: [cdc, "41.00", "40.00"],
      prepare: { try $0.fillReserve() },
      refused: { desk in free(&desk, 41) { $0.approver = cdc } },
      allowed: { desk in free(&desk, 40) { $0.approver = cdc } }),
    RefusalCase(
      "value-unknown", says: [cdc, "PP0102", "40.00"],
      prepare: {
        try $0.post(.opening, [.masks(100, lot: "R", expires: "2027-12-31", pool: .reserve)])
      },
      refused: { desk in free(&desk) { $0.approver = cdc } }, allowed: { free(&$0) }),
    RefusalCase(
      "below-floor", says: ["PB-D-CDC", "PP0102", "60", "20", "40", "42", cdc],
      prepare: { try $0.fillReserve(60) },
      refused: { desk in free(&desk, 20) { $0.approver = cdc } },
      allowed: { desk in free(&desk, 18) { $0.approver = cdc } }),
    RefusalCase(made: .rotationFrozen("iii"), code: "rotation-frozen", says: ["iii"]),
  ]

  /// Writes off a shovel.
  static func scrap(_ desk: inout Desk, _ say: (inout Particulars) -> Void) -> Refusal? {
    desk.refusal(.writeOff, [.shovels(1)]) {
      $0.reason = "断柄"
      say(&$0)
    }
  }

  /// Moves reserve masks into daily use with the bureau's authority.
  static func free(
    _ desk: inout Desk, _ quantity: Int64 = 1, _ say: (inout Particulars) -> Void = { _ in }
  ) -> Refusal? {
    var line = DraftLine.masks(quantity, pool: .reserve)
    line.toPool = .daily
    return desk.refusal(.poolChange, [line]) {
      $0.reason = "调剂"
      $0.approver = bureau
      say(&$0)
    }
  }
}

extension Desk {
  /// The refusal of a draft recorded by somebody.
  mutating func refusal(
    of kind: DocumentKind, at site: SiteCode = SmallNetwork.root, _ lines: [DraftLine],
    by name: String
  ) throws -> Refusal? {
    let draft = draft(kind, at: site, lines)
    do {
      _ = try ledger.post(draft, operatorName: name)
      return nil
    } catch {
      return error
    }
  }
}
