import FaultWriter
import Foundation
import Operations
import Stockpile
import Storage
import Testing

extension FaultTests {
  /// What hands and decaying disks do to a file, and what `check` says of it.
  @Suite struct DamageTests {
    /// 200 flips in the normal run; `STOCKPILE_FLIPS` for long ones.
    private static let flips = FaultTests.count("STOCKPILE_FLIPS", normally: 200)

    @Test func `a flipped bit that reaches the export is found, and never crashes anything`() throws {
      let workshop = try Workshop()
      try workshop.makeBookOfAllKinds()
      let good = try #require(FileManager.default.contents(atPath: workshop.book))
      let bad = workshop.folder + "/flipped.sqlite"
      let clean = try Examination(workshop.book, in: workshop)
      #expect(clean.findings == [])
      #expect(clean.export != nil)
      var random = Randomness(seed: UInt64(FaultTests.count("STOCKPILE_SEED", normally: 42)))
      var (effective, found) = (0, 0)
      for _ in 0..<Self.flips {
        let bit = Int(random.pick(0...Int64(good.count * 8 - 1)))
        var bytes = good
        bytes[bit / 8] ^= 1 << (bit % 8)
        try bytes.write(to: URL(fileURLWithPath: bad))
        let seen = try Examination(bad, in: workshop)
        #expect(seen.isOrderly, "bit \(bit) crashed the program: \(seen.lines)")
        if !seen.isClean { found += 1 }
        guard seen.export != clean.export else { continue }
        effective += 1
        #expect(!seen.isClean, "bit \(bit) changed the export unseen")
      }
      print("\(Self.flips) flips in \(good.count) bytes: \(effective) reached the export, all found; "
        + "\(found) found in all")
    }

    @Test(arguments: Edit.all) func `an edit by hand is found`(_ edit: Edit) throws {
      let workshop = try EditedBook.shared.copy()
      try RawDatabase(workshop.book).edit(edit.sql)
      let seen = try Examination(workshop.book, in: workshop)
      #expect(seen.isOrderly, "\(edit.what) crashed the program")
      #expect(seen.findings?.contains { $0 == edit.code } == true, "\(seen.lines)")
    }

    @Test(arguments: [
      ("DROP TRIGGER movement_no_update", "schema-missing"),
      ("DROP INDEX movement_to", "schema-missing"),
      ("CREATE INDEX mine ON lot (maker)", "schema-extra"),
      ("CREATE TRIGGER t AFTER INSERT ON document BEGIN DELETE FROM sheet; END", "schema-extra"),
    ])
    func `a changed schema is found`(_ sql: String, _ code: String) throws {
      let workshop = try EditedBook.shared.copy()
      try RawDatabase(workshop.book).run(sql)
      let store = try Bench.open(workshop.book, for: .reading).store
      #expect(Set(try store.check().findings.map(\.code)).contains(code))
    }

    @Test(arguments: [
      "document", "movement", "lot", "account", "count_line", "field", "closing",
      "closing_balance", "book",
    ])
    func `the database itself refuses to change or remove what was recorded`(_ table: String) throws {
      let workshop = try EditedBook.shared.copy()
      let raw = try RawDatabase(workshop.book)
      let column = try #require(
        try raw.texts("SELECT name FROM pragma_table_info('\(table)') ORDER BY cid").first)
      for sql in ["UPDATE \(table) SET \(column) = \(column)", "DELETE FROM \(table)"] {
        #expect(throws: RawDatabase.Failure.self, "\(sql)") { try raw.run(sql) }
      }
    }
  }
}

/// An edit by hand and the code it must be found under.
struct Edit: Sendable, CustomTestStringConvertible {
  let what: String
  let code: String
  let sql: String

  init(_ what: String, _ code: String, _ sql: String) {
    self.what = what
    self.code = code
    self.sql = sql
  }

  var testDescription: String { what }

  private static let anIssue = "(SELECT number FROM document WHERE kind = 'issue' AND site = 1 LIMIT 1)"

  static let all = [
    Edit("a balance", "balance-differs",
      "UPDATE balance SET quantity = quantity + 1 WHERE held = 1 AND lot = 1"),
    Edit("a balance removed", "balance-differs",
      "DELETE FROM balance WHERE held = 1 AND lot = (SELECT MAX(lot) FROM balance WHERE held = 1)"),
    Edit("a balance of goods on the way", "balance-differs",
      "UPDATE balance SET quantity = quantity + 1 WHERE account <= -1000"),
    Edit("a balance added", "balance-extra",
      """
      INSERT INTO balance (site, held, item, lot, account, quantity)
      SELECT MAX(site) + 100, 1, MAX(item), MAX(lot), 1, 7 FROM balance
      """),
    Edit("a movement's quantity", "hash-mismatch",
      "UPDATE movement SET quantity = quantity + 1 WHERE number = \(anIssue) AND site = 1"),
    Edit("a movement's day", "rows-disagree",
      "UPDATE movement SET day = day - 1 WHERE number = \(anIssue) AND site = 1"),
    Edit("a movement removed", "hash-mismatch",
      "DELETE FROM movement WHERE number = \(anIssue) AND site = 1"),
    Edit("a document removed", "inconsistent",
      "DELETE FROM document WHERE number = \(anIssue) AND site = 1"),
    Edit("a document's reason", "hash-mismatch",
      "UPDATE document SET reason = 'other' WHERE number = \(anIssue) AND site = 1"),
    Edit("a document's operator", "hash-mismatch",
      "UPDATE document SET operator = 'other' WHERE number = \(anIssue) AND site = 1"),
    Edit("a document's hash", "hash-mismatch",
      "UPDATE document SET hash = zeroblob(32) WHERE number = \(anIssue) AND site = 1"),
    Edit("a lot's expiry", "hash-mismatch",
      "UPDATE lot SET expiry_date = expiry_date + 365 WHERE lot_no = 'L4'"),
    Edit("a lot's number", "hash-mismatch", "UPDATE lot SET lot_no = 'X' WHERE lot_no = 'L4'"),
    Edit("a site's name", "hash-mismatch",
      "UPDATE field SET value = 'other' WHERE value = '一镇卫生院'"),
    Edit("an item's pack", "hash-mismatch",
      "UPDATE field SET value = '7' WHERE name = 'pack_size' AND value = '50'"),
    Edit("a field removed", "hash-mismatch", "DELETE FROM field WHERE name = 'expiry_tracked'"),
    Edit("a count line", "hash-mismatch", "UPDATE count_line SET counted = counted + 1"),
    Edit("an account's home", "balance-differs",
      "UPDATE account SET home = home + 1 WHERE id = (SELECT MIN(account) FROM balance)"),
    Edit("a closing balance", "closing-differs",
      "UPDATE closing_balance SET quantity = quantity + 1 WHERE month = (SELECT MIN(month) FROM closing_balance)"),
    Edit("a closing balance's item", "closing-differs",
      "UPDATE closing_balance SET item = item - 1 WHERE item = (SELECT MAX(item) FROM closing_balance)"),
    Edit("a closing removed", "closing-differs", "DELETE FROM closing"),
    Edit("an entry's pointer", "register-differs",
      "UPDATE entry SET number = 1 WHERE register = 'item' AND code = 'MASK'"),
    Edit("an entry's code", "register-differs",
      "UPDATE entry SET code = 'MAKS' WHERE register = 'item' AND code = 'MASK'"),
    Edit("a log's head", "log-head", "UPDATE log SET head = zeroblob(32) WHERE site = 1"),
    Edit("a log's last number", "log-head",
      "UPDATE log SET last_number = last_number - 1 WHERE site = 1"),
    Edit("a log removed", "log-missing", "DELETE FROM log WHERE site = 2"),
    Edit("a log's last time", "log-head",
      "UPDATE log SET last_recorded_at = last_recorded_at + 1 WHERE site = 1"),
    Edit("a month beyond the calendar", "inconsistent",
      "UPDATE closing SET month = 2147483647 WHERE site = (SELECT MAX(site) FROM closing)"),
    Edit("a day beyond the calendar", "hash-mismatch",
      "UPDATE document SET occurred_on = 9223372036854775807 WHERE number = \(anIssue) AND site = 1"),
    Edit("the last document of a log, tail cut off", "log-head",
      """
      DELETE FROM movement WHERE site = 3 AND number = (SELECT MAX(number) FROM document WHERE site = 3);
      DELETE FROM document WHERE site = 3 AND number = (SELECT MAX(number) FROM document WHERE site = 3)
      """),
  ]
}

/// One book of all kinds for every edit: making it costs more than damaging it.
final class EditedBook: Sendable {
  static let shared = EditedBook()
  private let bytes: Data

  private init() {
    do {
      let workshop = try Workshop()
      try workshop.makeBookOfAllKinds()
      bytes = try Data(contentsOf: URL(fileURLWithPath: workshop.book))
    } catch { fatalError("\(error)") }
  }

  func copy() throws -> Workshop {
    let workshop = try Workshop()
    try bytes.write(to: URL(fileURLWithPath: workshop.book))
    return workshop
  }
}

/// What a process of its own says of a file: a crash there must not end the tests.
struct Examination {
  let lines: [Substring]
  let isOrderly: Bool

  init(_ path: String, in workshop: Workshop) throws {
    let words = workshop.folder + "/words"
    try? FileManager.default.removeItem(atPath: words)
    isOrderly = try Child(["examine", path], words: words).wait()
    lines = Child.lines(words)
  }

  private func rest(_ word: String) -> Substring? {
    lines.first { $0.hasPrefix(word + " ") || $0 == word }?.dropFirst(word.count + 1)
  }

  /// The hash of the export; nil if there is none.
  var export: Substring? { rest("export") }
  /// The codes found; nil if there was no check.
  var findings: [Substring]? { rest("check")?.split(separator: " ") }
  var isClean: Bool { findings == [] }
}

extension Workshop {
  /// About 300 documents of every kind there is, the beginning of a second epoch among them.
  func makeBookOfAllKinds() throws {
    let first = folder + "/first.sqlite"
    try Bench.makeBook(at: first)
    let session = try Bench.open(first)
    var work = Workload(session, seed: 300)
    for _ in 0..<300 { try work.step() }
    try session.store.close()
    _ = try Store.restore(
      from: first, to: book, today: Bench.today, now: Bench.clock(),
      operatorName: Bench.operatorName, random: Bench.random)
    let restored = try Bench.open(book)
    work = Workload(restored, seed: 301)
    for _ in 0..<200 { try work.step() }
    try restored.store.close()
    let raw = try RawDatabase(book)
    let kinds = try raw.texts("SELECT DISTINCT kind FROM document")
    print("\(try raw.texts("SELECT COUNT(*) FROM document")[0]) documents of \(kinds.count) kinds")
    let absent = DocumentKind.allCases.map(\.rawValue).filter { !kinds.contains($0) }
    precondition(absent.isEmpty, "no \(absent)")
    for name in files where name.hasPrefix("first") {
      try FileManager.default.removeItem(atPath: folder + "/" + name)
    }
  }
}
