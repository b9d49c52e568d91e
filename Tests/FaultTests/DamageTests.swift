import FaultWriter
import Foundation
import Operations
import Stockpile
import Storage
import Testing

/// What hands and decaying disks do to a file, and what `check` says of it: it waits for nobody and runs
/// beside other tests.
@Suite struct DamageTests {
  /// 200 flips in the normal run; `STOCKPILE_FLIPS` for long ones.
  private static let flips = FaultTests.count("STOCKPILE_FLIPS", normally: 200)

  @Test func `a flipped bit that reaches the export is found, and crashes nothing`() throws {
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
    print(
      "\(Self.flips) flips in \(good.count) bytes: \(effective) reached the export; "
        + "\(found) found")
  }

  @Test(arguments: Edit.all) func `an edit by hand is found`(_ edit: Edit) throws {
    let workshop = try EditedBook.shared.copy()
    try RawDatabase(workshop.book).edit(edit.sql)
    let seen = try Examination(workshop.book, in: workshop)
    #expect(seen.isOrderly, "\(edit.what) crashed the program")
    #expect(
      seen.findings?.contains { edit.code.split(separator: "|").contains($0) } == true,
      "\(seen.lines)")
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
  func `the database itself refuses to change what was recorded`(_ table: String) throws {
    let workshop = try EditedBook.shared.copy()
    let raw = try RawDatabase(workshop.book)
    let column = try #require(
      try raw.texts("SELECT name FROM pragma_table_info('\(table)') ORDER BY cid").first)
    for sql in ["UPDATE \(table) SET \(column) = \(column)", "DELETE FROM \(table)"] {
      #expect(throws: RawDatabase.Failure.self, "\(sql)") { try raw.run(sql) }
    }
  }
}
