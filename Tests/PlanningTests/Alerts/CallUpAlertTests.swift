import Planning
import Stockpile
import Testing

/// Alerts about call-ups: each state has the alert of whoever must act, or none.
struct CallUpAlertTests {
  let mask: Item
  let book: AlertBook

  init() throws {
    mask = try Sample.item("MASK", [:])
    book = try AlertBook([mask])
  }

  private func posted(
    _ kind: DocumentKind, at site: String, daysAgo: Int, serial: Int = 1,
    _ change: (inout Particulars) -> Void = { _ in }
  ) throws -> PostedDocument {
    var particulars = Particulars()
    change(&particulars)
    let zero = try #require(Digest(bytes: Array(repeating: 0, count: 32)))
    return PostedDocument(
      Document(
        id: DocumentID(high: 2, low: UInt64(serial)), kind: kind, site: try AlertBook.site(site),
        occurredOn: book.today.adding(days: -daysAgo), particulars: particulars,
        orderLines: [
          OrderLine(
            mask.code, try #require(Quantity(10)), pool: .reserve, source: try AlertBook.site("D"))
        ]),
      Posting(
        epoch: 1, number: Int64(serial), serial: serial, recordedAt: AlertBook.noon,
        operatorName: "张三", request: nil, previous: zero), hash: zero)
  }

  private func kinds(_ callUp: CallUp, below site: String? = nil) throws -> [AlertKind] {
    var book = book
    book.change = { $0.callUps = [callUp] }
    var part = NetworkPart()
    part.sites.site = try site.map { try AlertBook.site($0) }
    return try book.alerts(part).map(\.kind)
  }

  @Test("Papers owed, and overdue from the instant on")
  func emergency() throws {
    func callUp(dueIn milliseconds: Int64) throws -> CallUp {
      let dispatch = try posted(.dispatch, at: "D", daysAgo: 2) {
        $0.purpose = .emergency
        $0.counterparty = SiteCode("T")
        $0.regulariseBy = Instant(milliseconds: AlertBook.noon.milliseconds + milliseconds)
      }
      return CallUp(
        request: dispatch, withdrawnBy: nil, approval: nil, orders: [],
        emergency: CallUpDispatch(dispatch: dispatch, lines: [], arrival: nil, settlements: []))
    }
    #expect(try kinds(callUp(dueIn: 0)) == [.papersOwed])
    #expect(try kinds(callUp(dueIn: -1)) == [.papersOverdue])
    #expect(try kinds(callUp(dueIn: -1), below: "T") == [.papersOverdue])
    #expect(try kinds(callUp(dueIn: -1), below: "V1").isEmpty)
  }

  @Test("A request waits for its decision, an approval for its order, an order for its dispatch")
  func request() throws {
    let request = try posted(.callUpRequest, at: "T", daysAgo: 4)
    let approval = try posted(.approval, at: "D", daysAgo: 3, serial: 2)
    let signed = try posted(.callUpOrder, at: "D", daysAgo: 2, serial: 3)
    let sent = try posted(.dispatch, at: "D", daysAgo: 1, serial: 4)
    func callUp(_ approval: PostedDocument?, _ orders: [CallUpOrder] = []) -> CallUp {
      CallUp(request: request, withdrawnBy: nil, approval: approval, orders: orders)
    }
    let picked = CallUpOrder(order: signed, kept: [mask.code: 10], dispatches: [], closing: nil)
    let gone = CallUpOrder(
      order: signed, kept: [:],
      dispatches: [CallUpDispatch(dispatch: sent, lines: [], arrival: nil, settlements: [])],
      closing: nil)
    #expect(try kinds(callUp(nil)) == [.toDecide])
    #expect(try kinds(callUp(approval)) == [.toOrder])
    #expect(try kinds(callUp(approval, [picked])) == [.toSend])
    #expect(try kinds(callUp(approval, [picked]), below: "D") == [.toSend])
    #expect(try kinds(callUp(approval, [gone])).isEmpty)
  }
}
