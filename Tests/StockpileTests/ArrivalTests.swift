import Stockpile
import TestKit
import Testing

/// The receiver's side of a transfer 签收.
@Suite struct ArrivalTests {
  static let township = SmallNetwork.townships[1]

  /// 100 of lot A and 50 of lot B left on 10 October, from the daily pool.
  static func sent(
    today: String = "2026-11-01", _ say: (inout Particulars) -> Void = { _ in }
  ) throws -> (Desk, PostedDocument) {
    var desk = Desk(today: today)
    try desk.post(
      .opening, on: "2026-09-01",
      [
        .masks(100, lot: "A", expires: "2026-12-31"), .masks(90, lot: "B", expires: "2027-06-30"),
      ])
    let dispatch = try desk.post(.dispatch, on: "2026-10-10", [.masks(150)]) {
      $0.counterparty = township
      say(&$0)
    }
    return (desk, dispatch)
  }

  static func arrive(
    _ desk: inout Desk, _ dispatch: PostedDocument, on day: String? = "2026-10-12",
    _ lines: [DraftLine] = []
  ) throws(Refusal) -> PostedDocument {
    try desk.post(.arrival, at: township, on: day, lines) {
      $0.reference = dispatch.document.id
      $0.reason = "counted twice"
    }
  }

  static func transit(_ desk: Desk) -> [String] {
    desk.ledger.balances().compactMap { place, units in
      guard case .transit = place.account else { return nil }
      return "\(LotName(place.lot).number) \(units)"
    }
    .sorted()
  }

  @Test func `goods that left are in transit and belong to nobody`() throws {
    let (desk, _) = try Self.sent()
    #expect(desk.shelf() == ["daily/available B 40"])
    #expect(desk.shelf(Self.township) == [])
    #expect(Self.transit(desk) == ["A 100", "B 50"])
  }

  @Test func `what the paper does not name arrived as sent`() throws {
    var (desk, dispatch) = try Self.sent()
    let arrival = try Self.arrive(&desk, dispatch)
    #expect(desk.shelf(Self.township) == ["daily/available A 100", "daily/available B 50"])
    #expect(Self.transit(desk) == [])
    #expect(arrival.document.particulars.counterparty == SmallNetwork.root)
    #expect(arrival.document.particulars.arrivedOn == nil)
  }

  @Test func `short goods stay in transit`() throws {
    var (desk, dispatch) = try Self.sent()
    _ = try Self.arrive(&desk, dispatch, [.masks(90, lot: "A")])
    #expect(desk.shelf(Self.township) == ["daily/available A 90", "daily/available B 50"])
    #expect(Self.transit(desk) == ["A 10"])
  }

  @Test func `a line without a lot fills the lots in their order`() throws {
    var (desk, dispatch) = try Self.sent()
    _ = try Self.arrive(&desk, dispatch, [.masks(120)])
    #expect(desk.shelf(Self.township) == ["daily/available A 100", "daily/available B 20"])
  }

  @Test func `more than was sent shows as a negative difference`() throws {
    var (desk, dispatch) = try Self.sent()
    _ = try Self.arrive(&desk, dispatch, [.masks(103, lot: "A")])
    #expect(desk.shelf(Self.township) == ["daily/available A 103", "daily/available B 50"])
    #expect(Self.transit(desk) == ["A -3"])
  }

  @Test func `damaged goods arrive as nonconforming`() throws {
    var (desk, dispatch) = try Self.sent()
    var line = DraftLine.masks(95, lot: "A")
    line.damaged = 7
    _ = try Self.arrive(&desk, dispatch, [line])
    #expect(
      desk.shelf(Self.township) == [
        "daily/available A 88", "daily/available B 50", "daily/nonconforming A 7",
      ])
    #expect(Self.transit(desk) == ["A 5"])
  }

  @Test func `nothing at all may arrive`() throws {
    var (desk, dispatch) = try Self.sent()
    _ = try Self.arrive(&desk, dispatch, [.masks(0)])
    #expect(desk.shelf(Self.township) == [])
    #expect(Self.transit(desk) == ["A 100", "B 50"])
  }

  @Test func `more damaged than arrived is refused`() throws {
    var (desk, dispatch) = try Self.sent()
    var line = DraftLine.masks(5, lot: "A")
    line.damaged = 6
    #expect(throws: Refusal.quantityOutOfRange(SmallNetwork.masks, 5)) {
      try Self.arrive(&desk, dispatch, [line])
    }
  }

  @Test func `goods enter the pool the dispatch names`() throws {
    var (desk, dispatch) = try Self.sent { $0.destinationPool = .reserve }
    _ = try Self.arrive(&desk, dispatch)
    #expect(desk.shelf(Self.township) == ["reserve/available A 100", "reserve/available B 50"])
  }

  @Test func `an arrival in a closed month is booked on the first open day`() throws {
    var (desk, dispatch) = try Self.sent()
    try desk.post(.opening, at: Self.township, on: "2026-10-01", [.shovels(1)])
    try desk.post(.closing, at: Self.township) { $0.month = Month(iso: "2026-10") }
    let arrival = try Self.arrive(&desk, dispatch)
    #expect(arrival.document.occurredOn == SmallNetwork.day("2026-11-01"))
    #expect(arrival.document.particulars.arrivedOn == SmallNetwork.day("2026-10-12"))
    #expect(arrival.documentNumber.description == "QS-PB-T-202-20261101-001")
    #expect(desk.shelf(Self.township, endOf: "2026-10-31") == [])
    #expect(InvariantChecks(desk.ledger.documents).violations() == [])
  }

  @Test func `the sender's closing does not hold up the receiver`() throws {
    var (desk, dispatch) = try Self.sent()
    try desk.post(.closing) { $0.month = Month(iso: "2026-09") }
    try desk.post(.closing) { $0.month = Month(iso: "2026-10") }
    let arrival = try Self.arrive(&desk, dispatch)
    #expect(arrival.document.occurredOn == SmallNetwork.day("2026-10-12"))
  }
}
