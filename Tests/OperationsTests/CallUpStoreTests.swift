import Foundation
import Operations
import Planning
import Reports
import Stockpile
import Storage
import Synchronization
import Testing

/// Call-ups in a real book: two at once, and out and back through an export.
@Suite struct CallUpStoreTests {
  private let bench: Bench

  init() throws {
    bench = try Bench()
    for record in Self.records { _ = try bench.session.register(record, id: bench.session.newID()) }
    var receipt = draft(.receipt, "C")
    var line = DraftLine(item("MASK"), 400)
    line.lot.number = "R1"
    line.lot.expiry = day("2027-12-31")
    line.pool = .reserve
    receipt.lines = [line]
    _ = try bench.session.post(receipt)
  }

  private static let records = [
    Record(
      .authority, code: "bureau",
      fields: ["name_zh": "卫健局", "rank": "2", "releases_reserve": "Y", "below_floor": "Y"]),
    Record(
      .operator, code: "局长", fields: ["roles": "approver", "authority": "bureau", "site": "C"]),
  ]

  private func draft(_ kind: DocumentKind, _ code: String, _ reference: DocumentID? = nil) -> Draft
  {
    var draft = Draft(
      id: bench.session.newID(), kind: kind, site: site(code), occurredOn: Bench.today)
    draft.particulars.reference = reference
    draft.particulars.approver = kind == .approval ? "局长" : nil
    return draft
  }

  private func requested(_ quantity: Int64 = 100) throws -> PostedDocument {
    var request = draft(.callUpRequest, "T1")
    request.particulars.reason = "发热门诊"
    request.lines = [DraftLine(item("MASK"), quantity)]
    return try bench.session.post(request, Pair.again).posted
  }

  @Test func `of two approvals at once exactly one wins`() throws {
    let request = try requested()
    let outcomes = try race { draft(.approval, "C", request.document.id) }
    #expect(outcomes.won == 1)
    #expect(outcomes.refused == ["already-decided"])
    #expect(try bench.session.callUps().map(\.state) == [.approved])
    #expect(try bench.session.store.check().findings == [])
  }

  @Test func `of two orders at once for the same lots exactly one gets them`() throws {
    let approvals = try (1...2).map { _ in
      try bench.session.post(draft(.approval, "C", try requested(300).document.id)).posted
    }
    let next = Mutex(approvals)
    let outcomes = try race {
      let approval = next.withLock { $0.removeLast() }
      return draft(.callUpOrder, "C", approval.document.id)
    }
    #expect(outcomes.won == 1)
    #expect(outcomes.refused == ["insufficient-stock"])
    let kept = try bench.session.stock().filter { $0.account.status == .reserved }
    #expect(kept.reduce(0) { $0 + $1.quantity } == 300)
    #expect(try bench.session.store.check().findings == [])
  }

  @Test func `an emergency regularised late stays among the alerts until it is done`() throws {
    func alerts(on today: String) throws -> [AlertKind] {
      #expect(try bench.session.store.check().findings == [])
      return try bench.session(on: day(today)).alertReport(AlertReport.Question()).list.alerts
        .map(\.kind).filter { [.papersOwed, .papersOverdue].contains($0) }
    }
    var sent = bench.draft(.dispatch, "C", "2026-11-01")
    sent.particulars.counterparty = site("T1")
    sent.particulars.purpose = .emergency
    sent.particulars.approver = "局长"
    sent.particulars.authorisedVia = "电话"
    sent.particulars.reason = "夜间急送"
    var line = DraftLine(item("MASK"), 40)
    line.pool = .reserve
    sent.lines = [line]
    let dispatch = try bench.session(on: day("2026-11-01")).post(sent).posted
    #expect(try alerts(on: "2026-11-02") == [.papersOwed])
    #expect(try alerts(on: "2026-11-04") == [.papersOverdue])
    var arrival = bench.draft(.arrival, "T1", "2026-11-04")
    arrival.particulars.reference = dispatch.document.id
    _ = try bench.session(on: day("2026-11-04")).post(arrival)
    #expect(try alerts(on: "2026-11-05") == [.papersOverdue])
    var papers = bench.draft(.approval, "C", "2026-11-06")
    papers.particulars.reference = dispatch.document.id
    papers.particulars.approver = "局长"
    _ = try bench.session(on: day("2026-11-06")).post(papers)
    #expect(try alerts(on: "2026-11-06") == [])
  }

  @Test func `a call-up comes out of an export as it went in`() throws {
    let request = try requested()
    let approval = try bench.session.post(draft(.approval, "C", request.document.id)).posted
    let orders = try bench.session.signOrders(of: approval, OrderSigning(on: Bench.today))
    #expect(orders.count == 1)
    var sent = draft(.dispatch, "C", orders.first?.posted.document.id)
    sent.particulars.counterparty = site("T1")
    _ = try bench.session.post(sent)
    var exported = Data()
    _ = try bench.session.exportLedger(to: { exported.append(contentsOf: $0) })
    let file = bench.folder + "/book.ndjson"
    try exported.write(to: URL(filePath: file))
    let handle = try #require(FileHandle(forReadingAtPath: file))
    let again = bench.folder + "/again.sqlite"
    _ = try initialise(
      at: again, fromExport: handle.fileDescriptor, clock: bench.session.clock,
      random: bench.session.random)
    let copy = Session(
      store: try Store(opening: again, for: .reading), today: Bench.today,
      clock: bench.session.clock, operatorName: nil, random: bench.session.random)
    #expect(try copy.callUps().map(\.state) == [.dispatched])
    #expect(try copy.callUps().map(\.progress) == bench.session.callUps().map(\.progress))
    #expect(try copy.store.check().findings == [])
  }

  @Test func `reserve stock never leaves by a routine path`() throws {
    var issue = draft(.issue, "C")
    var line = DraftLine(item("MASK"), 1)
    line.pool = .reserve
    issue.lines = [line]
    var dispatch = draft(.dispatch, "C")
    dispatch.particulars.counterparty = site("T1")
    dispatch.lines = [line]
    var change = draft(.poolChange, "C")
    line.toPool = .daily
    change.particulars.reason = "方便"
    change.lines = [line]
    var scrap = draft(.writeOff, "C")
    scrap.particulars.reason = "不用了"
    scrap.particulars.reviewer = "复核员"
    scrap.lines = [line]
    var back = draft(.return, "C")
    back.particulars.purpose = .toSupplier
    back.particulars.reason = "退货"
    back.lines = [line]
    for draft in [issue, dispatch, change, scrap, back] {
      for reference in [nil, bench.session.newID()]
      where reference == nil || draft.kind == .dispatch {
        var draft = draft
        draft.particulars.reference = reference
        #expect(throws: (any Error).self, "\(draft.kind)") { try bench.session.post(draft) }
      }
      for approver in ["局长 ", "路人", "tester"] {
        var draft = draft
        draft.particulars.approver = approver
        #expect(throws: (any Error).self, "\(draft.kind) by \(approver)") {
          try bench.session.post(draft)
        }
      }
    }
    let held = try bench.session.stock().filter { $0.account.pool == .reserve }
    #expect(held.reduce(0) { $0 + $1.quantity } == 400)
  }

  /// Two threads post at once, each through a store of its own.
  private func race(_ make: () -> Draft) throws -> (won: Int, refused: [String]) {
    let drafts = [make(), make()]
    let outcomes = Mutex<(won: Int, refused: [String])>((0, []))
    let path = bench.path
    let session = bench.session
    DispatchQueue.concurrentPerform(iterations: 2) { number in
      do {
        let store = try Store(opening: path, for: .writing)
        defer { try? store.close() }
        let own = Session(
          store: store, today: session.today, clock: session.clock,
          operatorName: "人\(number)", random: session.random)
        _ = try own.post(drafts[number], Pair.again)
        outcomes.withLock { $0.won += 1 }
      } catch let refusal as Refusal {
        outcomes.withLock { $0.refused.append(refusal.code) }
      } catch {
        outcomes.withLock { $0.refused.append("\(error)") }
      }
    }
    return outcomes.withLock { $0 }
  }
}
