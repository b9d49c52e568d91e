import Stockpile
import TestKit

extension RefusalTests {
  static let callUpCases: [RefusalCase] = [
    RefusalCase(
      "needed-before", says: ["2026-10-31", "2026-11-01"],
      refused: { desk in
        desk.refused { desk throws(Refusal) in
          try desk.request { $0.neededBy = SmallNetwork.day("2026-10-31") }
        }
      },
      allowed: { desk in
        desk.refused { desk throws(Refusal) in
          try desk.request { $0.neededBy = SmallNetwork.day("2026-11-01") }
        }
      }),
    RefusalCase(
      "answered-before", says: ["2026-11-01T08:00"],
      refused: { call(&$0, answered: -1) }, allowed: { call(&$0, answered: 0) }),
    RefusalCase(
      "not-to-be-approved", says: ["RK-PB-D-CDC-20261001-001"],
      prepare: { try $0.fillReserve() },
      refused: { desk in
        desk.refused { desk throws(Refusal) in try desk.approve(desk.ledger.documents[0]) }
      },
      allowed: { desk in
        desk.refused { desk throws(Refusal) in try desk.approve(try desk.request()) }
      }),
    RefusalCase(
      "already-decided", says: ["SQ-PB-T-202-20261101-001", "SP-PB-D-CDC-20261101-001"],
      prepare: { desk in
        try desk.fillReserve()
        try desk.approve(try desk.request())
      },
      refused: { desk in
        desk.refused { desk throws(Refusal) in try desk.approve(desk.ledger.documents[1]) }
      },
      allowed: { desk in
        try desk.reverse(desk.ledger.documents[2])
        return desk.refused { desk throws(Refusal) in try desk.approve(desk.ledger.documents[1]) }
      }),
    RefusalCase(
      "not-asked-for", says: ["SQ-PB-T-202-20261101-001", "TL0301"],
      refused: { approve(&$0, [.shovels(1)]) }, allowed: { approve(&$0, [.masks(1)]) }),
    RefusalCase(
      "approves-too-much", says: ["SQ-PB-T-202-20261101-001", "PP0102", "30", "31", "1"],
      refused: { approve(&$0, [.masks(31)]) }, allowed: { approve(&$0, [.masks(30)]) }),
    RefusalCase(
      "not-an-approval", says: ["SQ-PB-T-202-20261101-001"],
      prepare: { try $0.fillReserve() },
      refused: { desk in
        desk.refused { desk throws(Refusal) in try desk.order(try desk.request()) }
      },
      allowed: { desk in
        desk.refused { desk throws(Refusal) in try desk.order(try desk.approve(try desk.request()))
        }
      }),
    RefusalCase(
      "not-a-source", says: ["SP-PB-D-CDC-20261101-001", "PB-T-201"],
      prepare: { desk in
        try desk.fillReserve()
        try desk.approve(try desk.request())
      },
      refused: { desk in
        desk.refused { desk throws(Refusal) in
          try desk.order(desk.ledger.documents[2], at: SmallNetwork.townships[0])
        }
      },
      allowed: { desk in
        desk.refused { desk throws(Refusal) in try desk.order(desk.ledger.documents[2]) }
      }),
    RefusalCase(
      "already-ordered", says: ["SP-PB-D-CDC-20261101-001", "DY-PB-D-CDC-20261101-001"],
      prepare: { try ordered(&$0) },
      refused: { desk in
        desk.refused { desk throws(Refusal) in try desk.order(desk.ledger.documents[2]) }
      },
      allowed: { desk in
        try desk.reverse(desk.ledger.documents[3])
        return desk.refused { desk throws(Refusal) in try desk.order(desk.ledger.documents[2]) }
      }),
    RefusalCase(
      "not-an-order", says: ["SP-PB-D-CDC-20261101-001"],
      prepare: { try ordered(&$0) },
      refused: { desk in
        desk.refused { desk throws(Refusal) in try desk.close(desk.ledger.documents[2]) }
      },
      allowed: { desk in
        desk.refused { desk throws(Refusal) in try desk.close(desk.ledger.documents[3]) }
      }),
    RefusalCase(
      "order-closed", says: ["DY-PB-D-CDC-20261101-001", "JL-PB-D-CDC-20261101-001"],
      prepare: { desk in
        try ordered(&desk)
        try desk.close(desk.ledger.documents[3])
      },
      refused: { desk in
        desk.refused { desk throws(Refusal) in try desk.send(desk.ledger.documents[3]) }
      },
      allowed: { desk in
        desk.refused { desk throws(Refusal) in
          try desk.order(try desk.approve(try desk.request(10)))
        }
      }),
    RefusalCase(
      "dispatches-open", says: ["DY-PB-D-CDC-20261101-001", "DB-PB-D-CDC-20261101-001"],
      prepare: { desk in
        try ordered(&desk)
        try desk.send(desk.ledger.documents[3])
      },
      refused: { desk in
        desk.refused { desk throws(Refusal) in try desk.close(desk.ledger.documents[3]) }
      },
      allowed: { desk in
        desk.refused { desk throws(Refusal) in
          try desk.receive(desk.ledger.documents[4])
          try desk.close(desk.ledger.documents[3], reason: nil)
        }
      }),
    RefusalCase(
      "nothing-set-aside", says: ["DY-PB-D-CDC-20261101-001"],
      prepare: { try ordered(&$0) },
      refused: { desk in
        desk.refused { desk throws(Refusal) in
          try desk.send(desk.ledger.documents[3])
          try desk.send(desk.ledger.documents[3])
        }
      },
      allowed: { desk in
        desk.refused { desk throws(Refusal) in
          try desk.send(desk.ledger.documents[3], [.masks(10)])
          try desk.send(desk.ledger.documents[3])
        }
      }),
    RefusalCase(
      "uneven-repick", says: ["DY-PB-D-CDC-20261101-001", "PP0102", "2"],
      prepare: { try ordered(&$0) },
      refused: { repick(&$0, back: 10, taken: 12) }, allowed: { repick(&$0, back: 10, taken: 10) }),
  ]

  static func ordered(_ desk: inout Desk) throws {
    try desk.fillReserve()
    try desk.order(try desk.approve(try desk.request()))
  }

  private static func approve(_ desk: inout Desk, _ lines: [DraftLine]) -> Refusal? {
    desk.refused { desk throws(Refusal) in
      try desk.approve(try desk.request(), by: bureau, lines)
    }
  }

  private static func call(_ desk: inout Desk, answered: Int64) -> Refusal? {
    desk.refusal(.callOut, [.masks(100)]) {
      $0.partner = "ENT-02"
      let called = Instant(iso: "2026-11-01T08:00:00.000+08:00") ?? Instant(milliseconds: 0)
      $0.calledAt = called
      $0.answeredAt = Instant(milliseconds: called.milliseconds + answered)
    }
  }

  private static func repick(_ desk: inout Desk, back: Int64, taken: Int64) -> Refusal? {
    let lines = [
      DraftLine.masks(back, pool: .reserve, status: .available),
      DraftLine.masks(taken, pool: .reserve, status: .reserved),
    ]
    let order = desk.ledger.documents[3].document.id
    return desk.refusal(.repick, lines) { $0.reference = order }
  }
}
