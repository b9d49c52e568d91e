import Operations
import Stockpile
import Storage
import Testing

/// A keeper's days on a small network, with a clean check after each step.
@Suite struct StoryTests {
  @Test func `receive, send, arrive short, issue, settle, reverse, close: check is clean`() throws {
    let bench = try Bench()
    let session = bench.session
    func clean(_ step: String) throws {
      let report = try session.store.check()
      #expect(report.findings == [], "\(step)")
    }
    try clean("new book")
    _ = try bench.receive("C", "MASK", 500, lot: "A", expiry: "2027-06-30", on: "2026-10-01")
    _ = try bench.receive("C", "MASK", 300, lot: "B", expiry: "2027-01-31", on: "2026-10-02")
    try clean("receipts")
    var dispatch = bench.draft(.dispatch, "C", "2026-10-05")
    dispatch.particulars.counterparty = site("T1")
    dispatch.lines = [DraftLine(item("MASK"), 400)]
    let sent = try session.post(dispatch)
    #expect(sent.posted.document.movements.map(\.quantity.units) == [300, 100])
    try clean("dispatch")
    #expect(try session.transit().map(\.quantity).reduce(0, +) == 400)
    var arrival = bench.draft(.arrival, "T1", "2026-10-07")
    arrival.particulars.reference = sent.posted.document.id
    arrival.lines = [DraftLine(item("MASK"), 390)]
    _ = try session.post(arrival)
    try clean("short arrival")
    #expect(try session.transit().map(\.quantity) == [10])
    let issued = try bench.issue("T1", "MASK", 310, on: "2026-10-08")
    #expect(issued.posted.document.movements.map(\.lot.particulars.number) == ["B", "A"])
    try clean("issue")
    var settlement = bench.draft(.settlement, "C", "2026-10-09")
    settlement.particulars.reference = sent.posted.document.id
    settlement.particulars.purpose = .lost
    settlement.particulars.reason = "fell off"
    _ = try session.post(settlement)
    try clean("settlement")
    #expect(try session.transit().isEmpty)
    var reversal = bench.draft(.reversal, "T1", "2026-11-01")
    reversal.particulars.reference = issued.posted.document.id
    reversal.particulars.reason = "wrong item"
    _ = try session.post(reversal)
    try clean("reversal")
    var closing = bench.draft(.closing, "T1", "2026-11-01")
    closing.particulars.month = Month(iso: "2026-10")
    _ = try session.post(closing)
    try clean("closing")
    #expect(throws: Refusal.self) { try bench.issue("T1", "MASK", 1, on: "2026-10-31") }
    let sheet = try session.drawSheet(site: site("T1"), day: Bench.today)
    #expect(sheet.lines.count == 2)
    _ = try session.enterCounts(
      [.init(line: 1, counted: 299), .init(line: 2, counted: 91)], sheet: sheet.id)
    let counted = try session.postSheet(
      sheet.id, documentID: session.newID(), asUse: false, particulars: Bench.reviewed)
    #expect(counted.posted.document.movements.count == 2)
    try clean("count")
    let card = try session.card(site: site("T1"), item: item("MASK"))
    #expect(card.lines.last?.balance == 390)
    let copy = bench.folder + "/copy.sqlite"
    _ = try session.store.backUp(to: copy)
    let restored = bench.folder + "/restored.sqlite"
    _ = try Store.restore(
      from: copy, to: restored, today: Bench.today, now: session.clock(), operatorName: "tester",
      random: session.random)
    let second = try Store(opening: restored, for: .reading)
    #expect(try second.check().findings == [])
    #expect(try second.read { try $0.sitesAwaitingRecount() } == [site("C"), site("T1")])
    #expect(try second.read { try $0.stock() } == session.stock())
  }
}
