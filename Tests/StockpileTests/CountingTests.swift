import Stockpile
import TestKit
import Testing

/// A physical count 盘点: where a shortage is taken, where a surplus goes.
@Suite struct CountingTests {
  /// Lot A in every pool: 10 each, and 10 frozen in the daily pool.
  static func desk() throws -> Desk {
    var desk = Desk()
    for pool in Pool.allCases {
      try desk.post(
        .opening, on: "2026-10-01", [.masks(10, lot: "A", expires: "2026-12-31", pool: pool)])
    }
    try desk.post(.freeze, on: "2026-10-02", [.masks(4)]) { $0.reason = "recall" }
    return desk
  }

  static func lines(_ posted: PostedDocument) -> [String] {
    posted.document.movements.map { "\($0.from) → \($0.to) \($0.quantity)" }
  }

  @Test(
    arguments: [
      (40, []),
      (38, ["daily/available → outside/variance 2"]),
      (33, ["daily/available → outside/variance 6", "daily/frozen → outside/variance 1"]),
      (
        28,
        [
          "daily/available → outside/variance 6", "daily/frozen → outside/variance 4",
          "donated/available → outside/variance 2",
        ]
      ),
      (
        15,
        [
          "daily/available → outside/variance 6", "daily/frozen → outside/variance 4",
          "donated/available → outside/variance 10", "custody/available → outside/variance 5",
        ]
      ),
      (
        0,
        [
          "daily/available → outside/variance 6", "daily/frozen → outside/variance 4",
          "donated/available → outside/variance 10", "custody/available → outside/variance 10",
          "reserve/available → outside/variance 10",
        ]
      ),
      (43, ["outside/variance → daily/available 3"]),
    ] as [(Int64, [String])])
  func `a shortage is taken from daily, donated, custody, then reserve`(
    counted: Int64, expected: [String]
  ) throws {
    var desk = try Self.desk()
    let posted = try desk.post(.count, [.masks(counted, lot: "A", expires: "2026-12-31")])
    #expect(Self.lines(posted) == expected)
    #expect(posted.document.countLines.map(\.book) == [40])
    #expect(posted.document.countLines.map(\.counted) == [counted])
  }

  @Test func `the keeper may say whose stock is short or over`() throws {
    var desk = try Self.desk()
    let short = try desk.post(.count, [.masks(35, lot: "A", expires: "2026-12-31", pool: .custody)])
    #expect(Self.lines(short) == ["custody/available → outside/variance 5"])
    let over = try desk.post(.count, [.masks(36, lot: "A", expires: "2026-12-31", pool: .donated)])
    #expect(Self.lines(over) == ["outside/variance → donated/available 1"])
    let much = desk.refusal(.count, [.masks(20, lot: "A", expires: "2026-12-31", pool: .custody)])
    #expect(much?.code == "insufficient-stock")
  }

  @Test func `within a pool the oldest receipt is short first`() throws {
    var desk = Desk()
    try desk.post(.opening, on: "2026-10-09", [.shovels(5, supplier: "S1")])
    try desk.post(.opening, on: "2026-10-02", [.shovels(5, supplier: "S2")])
    let posted = try desk.post(.count, [.shovels(4)])
    let taken = posted.document.movements.map { "\($0.lot.particulars.supplier) \($0.quantity)" }
    #expect(taken == ["S2 5", "S1 1"])
  }

  @Test func `a clinic that only counts has used what is missing, except the reserve`() throws {
    var desk = try Self.desk()
    let posted = try desk.post(.count, [.masks(3, lot: "A", expires: "2026-12-31")]) {
      $0.purpose = .asUse
    }
    #expect(
      Self.lines(posted) == [
        "daily/available → outside/used 6", "daily/frozen → outside/variance 4",
        "donated/available → outside/used 10", "custody/available → outside/used 10",
        "reserve/available → outside/variance 7",
      ])
  }

  @Test func `expired stock that is missing was not used`() throws {
    var desk = Desk(today: "2027-01-01")
    try desk.post(.opening, on: "2026-10-01", [.masks(10, lot: "A", expires: "2026-12-31")])
    let posted = try desk.post(.count, [.masks(3, lot: "A", expires: "2026-12-31")]) {
      $0.purpose = .asUse
    }
    #expect(Self.lines(posted) == ["daily/available → outside/variance 7"])
  }

  @Test func `the variance is dated the day of the sheet`() throws {
    var desk = try Self.desk()
    try desk.post(.issue, on: "2026-10-20", [.masks(1)])
    let posted = try desk.post(
      .count, on: "2026-10-15", [.masks(39, lot: "A", expires: "2026-12-31")])
    #expect(posted.document.occurredOn == SmallNetwork.day("2026-10-15"))
    #expect(posted.document.countLines.map(\.book) == [40])
    #expect(desk.shelf(endOf: "2026-10-15").contains("daily/available A 5"))
    #expect(desk.shelf().contains("daily/available A 4"))
  }

  @Test func `a count may be undone and is then forgotten`() throws {
    var desk = try Self.desk()
    let count = try desk.post(
      .count, on: "2026-10-15", [.masks(39, lot: "A", expires: "2026-12-31")])
    #expect(desk.refusal(.issue, on: "2026-10-14", [.masks(1)])?.code == "before-count")
    try desk.reverse(count)
    #expect(desk.refusal(.issue, on: "2026-10-14", [.masks(1)]) == nil)
  }

  @Test func `what was found joins the lot of that label`() throws {
    var desk = Desk()
    var bought = DraftLine.masks(5, lot: "A", expires: "2026-12-31")
    bought.lot.price = Price(yuan: "2.45")
    try desk.post(.receipt, [bought])
    try desk.post(.issue, [.masks(5)])
    let found = try desk.post(.count, [.masks(2, lot: "A", expires: "2026-12-31")])
    #expect(found.document.movements.map(\.lot.particulars.price) == [Price(yuan: "2.45")])
  }
}
