import Stockpile
import TestKit
import Testing

/// Turns a call-up may take beside its straight way.
@Suite struct CallUpStoryTests {
  @Test func `a closing is not undone once what it would set aside again has expired`() throws {
    var desk = Desk(today: "2027-12-30")
    var line = DraftLine.masks(100, lot: "R", expires: "2027-12-31", pool: .reserve)
    line.lot.price = Price(tenThousandths: 10_000)
    try desk.post(.receipt, on: "2027-12-01", [line])
    let order = try desk.order(try desk.approve(try desk.request()))
    let closing = try desk.close(order)
    desk.ledger.today = SmallNetwork.day("2028-01-01")
    let refusal = desk.refused { desk throws(Refusal) in try desk.reverse(closing) }
    #expect(refusal?.code == "expired-lot")
    desk.ledger.today = SmallNetwork.day("2027-12-31")
    #expect(desk.refused { desk throws(Refusal) in try desk.reverse(closing) } == nil)
  }

  @Test func `several sources, each with its order, and what is not needed comes back`() throws {
    var desk = Desk()
    try desk.fillReserve()
    let other = SmallNetwork.townships[0]
    try desk.post(
      .opening, at: other, on: "2026-10-01",
      [.masks(40, lot: "T", expires: "2027-06-30", pool: .reserve)])
    let request = try desk.request(50)
    var near = DraftLine.masks(20, pool: .reserve)
    near.source = other
    let approval = try desk.approve(request, by: SmallNetwork.bureau, [near, .masks(30)])
    let orders = [try desk.order(approval, at: other), try desk.order(approval)]
    #expect(desk.ledger.callUp(request.document.id)?.state == .picking)
    let sent = try desk.send(orders[0])
    #expect(desk.ledger.callUp(request.document.id)?.state == .picking)
    try desk.receive(sent)
    try desk.close(orders[0], reason: nil)
    try desk.close(orders[1], reason: "就近已够")
    #expect(desk.ledger.callUp(request.document.id)?.state == .closed)
    #expect(desk.shelf(other) == ["reserve/available T 20"])
    #expect(desk.shelf() == ["reserve/available R 100"])
    let figures = try #require(desk.ledger.callUp(request.document.id)?.progress.first)
    #expect((figures.asked, figures.approved, figures.sent, figures.received) == (50, 50, 20, 20))
  }

  @Test func `an emergency is sent first and listed until its papers are there`() throws {
    var desk = Desk()
    try desk.fillReserve()
    let due = Instant(milliseconds: 5)
    let sent = try desk.post(.dispatch, [.masks(10, pool: .reserve)]) {
      $0.counterparty = SmallNetwork.townships[1]
      $0.purpose = .emergency
      $0.approver = SmallNetwork.cdc
      $0.authorisedVia = "电话"
      $0.regulariseBy = due
    }
    let open = try #require(desk.ledger.callUp(sent.document.id))
    #expect(open.state == .toRegularise)
    #expect(!open.isOverdue(at: due) && open.isOverdue(at: Instant(milliseconds: 6)))
    try desk.receive(sent)
    #expect(desk.ledger.callUp(sent.document.id)?.state == .toRegularise)
    try desk.approve(sent)
    let done = try #require(desk.ledger.callUp(sent.document.id))
    #expect(done.state == .received && !done.isOverdue(at: Instant(milliseconds: 6)))
  }
}
