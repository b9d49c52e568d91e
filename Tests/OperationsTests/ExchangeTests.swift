import Foundation
import Operations
import Stockpile
import Storage
import Testing

/// Export, import and a new book from an export.
@Suite struct ExchangeTests {
  private func export(_ session: Session, to path: String) throws {
    _ = FileManager.default.createFile(atPath: path, contents: nil)
    let file = try #require(FileHandle(forWritingAtPath: path))
    _ = try session.exportLedger(to: { try file.write(contentsOf: Data($0)) })
    try file.close()
  }

  private func filled() throws -> Bench {
    let bench = try Bench()
    _ = try bench.receive("C", "MASK", 500, lot: "A", expiry: "2027-06-30", on: "2026-10-01")
    _ = try bench.receive("C", "SUIT", 80, lot: "S1", expiry: "2027-06-30", on: "2026-10-01")
    var dispatch = bench.draft(.dispatch, "C", "2026-10-05")
    dispatch.particulars.counterparty = site("T1")
    dispatch.lines = [DraftLine(item("MASK"), 400)]
    let sent = try bench.session.post(dispatch)
    var arrival = bench.draft(.arrival, "T1", "2026-10-07")
    arrival.particulars.reference = sent.posted.document.id
    arrival.lines = [DraftLine(item("MASK"), 390)]
    _ = try bench.session.post(arrival)
    _ = try bench.issue("T1", "MASK", 20, on: "2026-10-08")
    let sheet = try bench.session.drawSheet(site: site("C"), day: Bench.today)
    _ = try bench.session.enterCounts([.init(line: 1, counted: 99)], sheet: sheet.id)
    _ = try bench.session.postSheet(
      sheet.id, documentID: bench.session.newID(), asUse: false, particulars: Bench.reviewed)
    return bench
  }

  private func importing(_ path: String, into session: Session) throws -> Imported {
    let file = try #require(FileHandle(forReadingAtPath: path))
    defer { try? file.close() }
    return try session.importFile(descriptor: file.fileDescriptor)
  }

  @Test func `export, new book from it, export again: the same bytes`() throws {
    let bench = try filled()
    let first = bench.folder + "/first.ndjson"
    try export(bench.session, to: first)
    let path = bench.folder + "/second.sqlite"
    let file = try #require(FileHandle(forReadingAtPath: first))
    let made = try initialise(
      at: path, fromExport: file.fileDescriptor, clock: bench.session.clock,
      random: bench.session.random)
    #expect(made.documents == 15)
    let second = Session(
      store: try Store(opening: path, for: .writing), today: Bench.today,
      clock: bench.session.clock, operatorName: "tester", random: bench.session.random)
    let again = bench.folder + "/again.ndjson"
    try export(second, to: again)
    #expect(try Data(contentsOf: URL(filePath: first)) == Data(contentsOf: URL(filePath: again)))
    #expect(try second.check().findings == [])
    #expect(try second.stock() == bench.session.stock())
    // The new book holds the pens.
    var issue = Draft(
      id: second.newID(), kind: .issue, site: site("T1"), occurredOn: Bench.today)
    issue.lines = [DraftLine(item("MASK"), 5)]
    _ = try second.post(issue)
    // Importing the old export into it changes nothing.
    let imported = try importing(first, into: second)
    #expect(imported == Imported(added: 0, known: 15))
  }

  @Test func `an import into an empty book keeps documents and does not take the pen`() throws {
    let bench = try filled()
    let first = bench.folder + "/first.ndjson"
    try export(bench.session, to: first)
    let path = bench.folder + "/reader.sqlite"
    _ = try initialise(
      at: path, records: [], today: Bench.today, clock: bench.session.clock,
      operatorName: "tester", random: bench.session.random)
    let reader = Session(
      store: try Store(opening: path, for: .writing), today: Bench.today,
      clock: bench.session.clock, operatorName: "tester", random: bench.session.random)
    #expect(try importing(first, into: reader) == Imported(added: 15, known: 0))
    #expect(try importing(first, into: reader) == Imported(added: 0, known: 15))
    #expect(try reader.check().findings == [])
    var issue = Draft(
      id: reader.newID(), kind: .issue, site: site("T1"), occurredOn: Bench.today)
    issue.lines = [DraftLine(item("MASK"), 5)]
    #expect(throws: Refusal.noPen(site("T1"))) { try reader.post(issue) }
    // The writing book goes on; the reader follows.
    _ = try bench.issue("T1", "MASK", 7, on: "2026-11-01")
    let later = bench.folder + "/later.ndjson"
    try export(bench.session, to: later)
    #expect(try importing(later, into: reader) == Imported(added: 1, known: 15))
    #expect(try reader.stock() == bench.session.stock())
    // Nobody tells the writing book about its own logs.
    _ = try bench.issue("T1", "MASK", 3, on: "2026-11-01")
    try export(bench.session, to: later)
    #expect(try importing(later, into: bench.session) == Imported(added: 0, known: 17))
  }

  @Test func `every cut of a file is refused and changes nothing`() throws {
    let bench = try filled()
    let first = bench.folder + "/first.ndjson"
    try export(bench.session, to: first)
    let bytes = try Data(contentsOf: URL(filePath: first))
    let path = bench.folder + "/reader.sqlite"
    _ = try initialise(
      at: path, records: [], today: Bench.today, clock: bench.session.clock,
      operatorName: "tester", random: bench.session.random)
    let reader = Session(
      store: try Store(opening: path, for: .writing), today: Bench.today,
      clock: bench.session.clock, operatorName: "tester", random: bench.session.random)
    let cut = bench.folder + "/cut.ndjson"
    for length in stride(from: 0, to: bytes.count, by: bytes.count / 97) {
      try bytes.prefix(length).write(to: URL(filePath: cut))
      #expect(throws: ImportRefused.self, "cut at \(length)") { try importing(cut, into: reader) }
    }
    for place in stride(from: 0, to: bytes.count, by: bytes.count / 211) {
      var flipped = bytes
      flipped[place] ^= 1
      try flipped.write(to: URL(filePath: cut))
      #expect(throws: ImportRefused.self, "flip at \(place)") { try importing(cut, into: reader) }
    }
    #expect(try reader.store.read { try $0.isEmpty })
  }
}
