import Foundation
import Operations
import Reports
import Stockpile
import Storage
import Synchronization
import Testing

/// A drill is a copy in which anything may be tried, and nothing of it comes back.
@Suite struct DrillTests {
  @Test func `the real book does not change by a byte`() throws {
    let bench = try Bench()
    try fill(bench)
    let before = try bytes(bench.path)
    let drill = try startDrill(bench)
    try practise(drill)
    _ = try drill.drillReport()
    #expect(try drill.check().findings.isEmpty)
    try drill.store.close()
    #expect(try bytes(bench.path) == before)
    #expect(try bench.session.drill() == nil)
    let left = try FileManager.default.contentsOfDirectory(atPath: bench.folder)
    #expect(left.filter { $0.contains("new-") || $0.contains("backup-") } == [])
  }

  @Test func `its export is refused everywhere`() throws {
    let bench = try Bench()
    try fill(bench)
    let drill = try startDrill(bench)
    try practise(drill)
    var exported: [UInt8] = []
    _ = try drill.exportLedger(to: { exported += $0 })
    #expect(String(decoding: exported.prefix(14), as: UTF8.self) == "{\"drill\":true,")
    let file = bench.folder + "/drill.ndjson"
    try Data(exported).write(to: URL(filePath: file))
    for session in [bench.session, drill] {
      let handle = try #require(FileHandle(forReadingAtPath: file))
      let refused = #expect(throws: ImportRefused.self) {
        try session.importFile(descriptor: handle.fileDescriptor)
      }
      #expect(refused?.problems.map(\.code) == ["drill-book"])
    }
    let handle = try #require(FileHandle(forReadingAtPath: file))
    #expect(throws: ImportRefused.self) {
      try initialise(
        at: bench.folder + "/new.sqlite", fromExport: handle.fileDescriptor,
        clock: bench.session.clock, random: bench.session.random)
    }
    // What the real book exports is taken as ever.
    var real: [UInt8] = []
    _ = try bench.session.exportLedger(to: { real += $0 })
    #expect(String(decoding: real.prefix(10), as: UTF8.self) == "{\"format\":")
  }

  @Test func `its backup and what is restored from it stay a drill`() throws {
    let bench = try Bench()
    let drill = try startDrill(bench)
    _ = try drill.backUp(to: bench.folder + "/drill-backup.sqlite")
    let restored = bench.folder + "/restored.sqlite"
    _ = try restore(
      from: bench.folder + "/drill-backup.sqlite", to: restored, today: Bench.today,
      clock: bench.session.clock, operatorName: "tester", random: bench.session.random)
    let store = try Store(opening: restored, for: .reading)
    #expect(try store.read { try $0.drill() }?.name == "冬训")
    #expect(try store.check().findings.isEmpty)
  }

  @Test func `a drill of a drill is refused, and a report of no drill`() throws {
    let bench = try Bench()
    let drill = try startDrill(bench)
    #expect(throws: OperationProblem.alreadyDrill) {
      try drill.startDrill("again", at: bench.folder + "/again.sqlite")
    }
    #expect(throws: OperationProblem.noDrill) { try bench.session.drillReport() }
  }

  @Test func `the report says who did what, what was short and what went wrong`() throws {
    let bench = try Bench()
    try fill(bench)
    let drill = try startDrill(bench)
    #expect(try drill.drillReport().documents == 0)
    try practise(drill)
    let report = try drill.drillReport()
    #expect(report.documents == 4)
    let text = report.text(.chinese)
    #expect(text.contains("演练“冬训”") && text.contains("冲销") && text.contains("调用申请"))
    // Asked for and not granted: short.
    #expect(report.table.rows.count == 1)
    #expect(report.json.lines.contains("\"not_granted\": 30"))
    #expect(report.text(.english).contains("reversed"))
  }

  @Test func `the report times every step of a call-up`() throws {
    let bench = try Bench()
    for record in Self.people { _ = try bench.session.register(record, id: bench.session.newID()) }
    _ = try bench.receive(
      "C", "MASK", 500, lot: "A", expiry: "2028-01-31", on: "2026-11-01", pool: .reserve)
    let drill = try startDrill(bench)
    let clock = Mutex(drill.clock().milliseconds)
    func session() -> Session {
      Session(
        store: drill.store, today: Bench.today,
        clock: { Instant(milliseconds: clock.withLock { $0 }) }, operatorName: "学员",
        random: bench.session.random)
    }
    func post(_ kind: DocumentKind, _ code: String, after minutes: Int64, _ reference: DocumentID?)
      throws -> DocumentID
    {
      clock.withLock { $0 += minutes * 60_000 }
      var draft = Draft(id: drill.newID(), kind: kind, site: site(code), occurredOn: Bench.today)
      draft.particulars.reference = reference
      switch kind {
      case .callUpRequest:
        draft.particulars.reason = "演练"
        draft.lines = [DraftLine(item("MASK"), 30)]
      case .approval:
        draft.particulars.approver = "局长"
        draft.lines = [DraftLine(item("MASK"), 20)]
      case .dispatch: draft.particulars.counterparty = site("T1")
      case .arrival: draft.lines = [DraftLine(item("MASK"), 18)]
      default: break
      }
      return try session().post(draft).posted.document.id
    }
    let request = try post(.callUpRequest, "T1", after: 0, nil)
    let approval = try post(.approval, "C", after: 7, request)
    let order = try post(.callUpOrder, "C", after: 5, approval)
    let dispatch = try post(.dispatch, "C", after: 20, order)
    _ = try post(.arrival, "T1", after: 40, dispatch)
    let report = try session().drillReport()
    let row = try #require(report.table.rows.first)
    let figures = row.compactMap { field -> Int64? in
      if case .cell(.integer(let figure)) = field { figure } else { nil }
    }
    // Minutes to approval, order, dispatch, arrival; asked, not granted, not received.
    #expect(figures == [7, 12, 32, 72, 30, 10, 2])
    #expect(report.json.lines.contains("\"not_received\": 2"))
  }

  private static let people = [
    Record(
      .authority, code: "bureau",
      fields: ["name_zh": "卫健局", "rank": "2", "releases_reserve": "Y", "below_floor": "Y"]),
    Record(
      .operator, code: "局长", fields: ["roles": "approver", "authority": "bureau", "site": "C"]),
  ]

  private func fill(_ bench: Bench) throws {
    _ = try bench.receive("C", "MASK", 500, lot: "A", expiry: "2028-01-31", on: "2026-11-01")
  }

  private func startDrill(_ bench: Bench) throws -> Session {
    let path = bench.folder + "/drill.sqlite"
    _ = try bench.session.startDrill("冬训", at: path)
    return Session(
      store: try Store(opening: path, for: .writing), today: Bench.today,
      clock: bench.session.clock, operatorName: "学员", random: bench.session.random)
  }

  /// An issue that is taken back, another one, and a request nobody answers.
  private func practise(_ drill: Session) throws {
    var issue = Draft(id: drill.newID(), kind: .issue, site: site("C"), occurredOn: Bench.today)
    issue.lines = [DraftLine(item("MASK"), 20)]
    let issued = try drill.post(issue)
    var reversal = Draft(
      id: drill.newID(), kind: .reversal, site: site("C"), occurredOn: Bench.today)
    reversal.particulars.reference = issued.posted.document.id
    reversal.particulars.reason = "记错单位"
    _ = try drill.post(reversal)
    issue = Draft(id: drill.newID(), kind: .issue, site: site("C"), occurredOn: Bench.today)
    issue.lines = [DraftLine(item("MASK"), 25)]
    _ = try drill.post(issue)
    var request = Draft(
      id: drill.newID(), kind: .callUpRequest, site: site("T1"), occurredOn: Bench.today)
    request.lines = [DraftLine(item("MASK"), 30)]
    request.particulars.reason = "演练"
    _ = try drill.post(request)
  }

  private func bytes(_ path: String) throws -> Data {
    try Data(contentsOf: URL(filePath: path))
  }
}
