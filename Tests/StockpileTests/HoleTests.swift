import Stockpile
import TestKit
import Testing

/// Each of these was a hole in the rules when it was written: stock could be made out of nothing,
/// lost in silence, or used where it must not be.
@Suite struct HoleTests {
  @Test func `two lines about one lot add up`() throws {
    var (desk, dispatch) = try ArrivalTests.sent()
    _ = try ArrivalTests.arrive(&desk, dispatch, [.masks(30, lot: "A"), .masks(60, lot: "A")])
    #expect(desk.shelf(ArrivalTests.township).first == "daily/available A 90")
  }

  @Test func `a reversed dispatch cannot be received`() throws {
    let (desk, dispatch) = try ArrivalTests.sent()
    let document = dispatch.document
    let line = TransitLine(
      lot: document.movements[0].lot, pool: .daily, sent: 100, outstanding: 0)
    let township = try #require(desk.ledger.sites[ArrivalTests.township])
    var facts = PostingFacts(today: desk.ledger.today, site: township)
    facts.dispatch = DispatchFacts(
      id: document.id, number: dispatch.documentNumber, sender: document.site,
      destination: ArrivalTests.township, sentOn: document.occurredOn, destinationPool: nil,
      lines: [line], arrival: nil, reversedBy: dispatch.documentNumber)
    var draft = Draft(
      id: DocumentID(high: 1, low: 1), kind: .arrival, site: ArrivalTests.township,
      occurredOn: desk.ledger.today)
    draft.particulars.reference = document.id
    #expect(throws: Refusal.self) { try draft.decide(facts) }
  }

  @Test func `goods sent for disposal cannot be issued where they arrive`() throws {
    var desk = Desk()
    try desk.post(
      .opening, on: "2026-10-01",
      [
        .masks(10, lot: "A", expires: "2027-12-31", status: .nonconforming)
      ])
    let dispatch = try desk.post(.dispatch, [.masks(10, status: .nonconforming)]) {
      $0.counterparty = ArrivalTests.township
      $0.purpose = .disposal
      $0.reason = "recall"
    }
    _ = try ArrivalTests.arrive(&desk, dispatch, on: nil)
    #expect(desk.shelf(ArrivalTests.township) == ["daily/nonconforming A 10"])
    #expect(
      desk.refusal(.issue, at: ArrivalTests.township, [.masks(1)])?.code == "insufficient-stock")
  }

  @Test func `one serial arrives once`() throws {
    var desk = Desk()
    try desk.post(.opening, [.monitor("S1")])
    let dispatch = try desk.post(.dispatch, [.monitor("S1")]) {
      $0.counterparty = ArrivalTests.township
    }
    #expect(throws: Refusal.self) {
      try ArrivalTests.arrive(&desk, dispatch, on: nil, [.monitor("S1", 2)])
    }
    #expect(InvariantChecks(desk.ledger.documents).violations() == [])
  }

  @Test(arguments: ["2026-10-09", "2026-10-11"])
  func `a difference is not settled before it was found`(day: String) throws {
    var (desk, dispatch) = try SettlementTests.disputed(90)
    #expect(throws: Refusal.self) { try SettlementTests.settle(&desk, dispatch, .back, on: day) }
    #expect(try SettlementTests.settle(&desk, dispatch, .back, on: "2026-10-12").count == 1)
  }

  @Test func `goods sent for disposal come back unfit`() throws {
    var desk = Desk()
    try desk.post(
      .opening, on: "2026-10-01",
      [
        .masks(10, lot: "A", expires: "2027-12-31", status: .nonconforming)
      ])
    let dispatch = try desk.post(.dispatch, [.masks(10, status: .nonconforming)]) {
      $0.counterparty = ArrivalTests.township
      $0.purpose = .disposal
      $0.reason = "recall"
    }
    _ = try ArrivalTests.arrive(&desk, dispatch, on: nil, [.masks(0)])
    _ = try SettlementTests.settle(&desk, dispatch, .back)
    #expect(desk.shelf() == ["daily/nonconforming A 10"])
  }

  @Test func `an issue whose goods came back is undone only after the return`() throws {
    var desk = try ReversalTests.desk()
    let issue = try desk.post(.issue, [.masks(10)])
    let back = try desk.post(.return, [.masks(4)])
    #expect(throws: Refusal.self) { try desk.reverse(issue) }
    if desk.ledger.stands(issue) {
      try desk.reverse(back)
      try desk.reverse(issue)
    }
    #expect(desk.shelf() == ["daily/available A 40"])
  }

  @Test func `a serial that was bought again is not undone into stock`() throws {
    var desk = Desk()
    try desk.post(.opening, [.monitor("S1")])
    let issue = try desk.post(.issue, [.monitor("S1")])
    try desk.post(.receipt, at: ArrivalTests.township, [.monitor("S1")])
    #expect(throws: Refusal.self) { try desk.reverse(issue) }
    #expect(desk.refusal(.return, [.monitor("S1")]) != nil)
  }

  @Test func `a dispatch is not undone before its arrival was`() throws {
    var (desk, dispatch) = try ArrivalTests.sent()
    let arrival = try ArrivalTests.arrive(&desk, dispatch)
    try desk.reverse(arrival)
    // The goods were on the receiver's shelf until today, so they cannot have stayed here.
    #expect(throws: Refusal.self) { try desk.reverse(dispatch, on: "2026-10-10") }
    if desk.ledger.stands(dispatch) { try desk.reverse(dispatch) }
    #expect(desk.shelf() == ["daily/available A 100", "daily/available B 90"])
  }

  @Test func `a count does not double a serial`() throws {
    var desk = Desk()
    try desk.post(.opening, [.monitor("S1")])
    var line = DraftLine(SmallNetwork.monitors, 2)
    line.lot.serial = ""
    _ = desk.refusal(.count, [line])
    #expect(InvariantChecks(desk.ledger.documents).violations() == [])
  }

  @Test func `what a count finds carries what the item must carry`() throws {
    var desk = Desk()
    #expect(desk.refusal(.count, [.masks(5)]) != nil)
    #expect(desk.refusal(.count, [.masks(5, lot: "A")]) != nil)
    #expect(desk.refusal(.count, [.masks(5, lot: "A", expires: "2026-12-31")]) == nil)
  }

  @Test func `a confirmed expiry is known from then on`() throws {
    var desk = Desk()
    try desk.post(.receipt, [.masks(40, lot: "A", expires: "2026-12-31")])
    var line = DraftLine.masks(5, lot: "A", expires: "2027-12-31")
    line.expiryConfirmation = "two boxes"
    try desk.post(.receipt, [line])
    #expect(desk.refusal(.receipt, [.masks(5, lot: "A", expires: "2027-12-31")]) == nil)
    #expect(desk.refusal(.receipt, [.masks(5, lot: "A", expires: "2026-12-31")]) == nil)
  }

  @Test func `an item or a site nobody registered is refused`() throws {
    var desk = Desk()
    #expect(desk.refusal(.receipt, [DraftLine(SmallNetwork.item("XX9999"), 1)]) != nil)
    try desk.post(.receipt, [.shovels(2)])
    #expect(
      desk.refusal(.dispatch, [.shovels(1)]) { $0.counterparty = SmallNetwork.site("XX-9") } != nil)
  }

  @Test func `a registration says what it registers, in the reserve centre's log`() throws {
    var desk = Desk()
    #expect(desk.refusal(.registration) != nil)
  }

  @Test func `goods do not come back before they went out`() throws {
    var desk = try ReversalTests.desk()
    try desk.post(.issue, on: "2026-10-20", [.masks(10)])
    #expect(desk.refusal(.return, on: "2026-10-19", [.masks(1)]) != nil)
    #expect(desk.refusal(.return, on: "2026-10-20", [.masks(1)]) == nil)
  }

  @Test func `the day on the paper of an arrival is the rule's to write`() throws {
    var (desk, dispatch) = try ArrivalTests.sent()
    let refusal = desk.refusal(.arrival, at: ArrivalTests.township, on: "2026-10-12") {
      $0.reference = dispatch.document.id
      $0.arrivedOn = SmallNetwork.day("2026-10-01")
    }
    let arrivedOn = desk.ledger.documents.last?.document.particulars.arrivedOn
    #expect(refusal != nil || arrivedOn == nil)
  }

  @Test func `more than one movement can carry is counted and transferred whole`() throws {
    var desk = Desk()
    try desk.post(.opening, [.shovels(1_000_000_000), .shovels(500_000_000)])
    let dispatch = try desk.post(.dispatch, [.shovels(1_000_000_000), .shovels(500_000_000)]) {
      $0.counterparty = ArrivalTests.township
    }
    _ = try ArrivalTests.arrive(&desk, dispatch, on: nil)
    #expect(ArrivalTests.transit(desk) == [])
    #expect(desk.refusal(.count, at: ArrivalTests.township, [.shovels(0)]) == nil)
  }

  @Test func `a field named code cannot stand beside the code`() {
    let plain = Record(.setting, code: "rounding", fields: ["value": "1"])
    let sly = Record(.setting, code: "rounding", fields: ["value": "1", "code": "other"])
    #expect(plain == sly)
  }

  @Test(arguments: ["CK-PB-D-CDC-20261121-A003", "CK-PB-D-CDC-20261121-+3"])
  func `a document number has one spelling`(text: String) {
    #expect(DocumentNumber(text) == nil)
  }
}
