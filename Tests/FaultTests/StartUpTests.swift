import FaultWriter
import Foundation
import Glibc
import Operations
import Stockpile
import Storage
import Testing

extension FaultTests {
  /// The start-up contract: an unfit place or file is refused by its code, and left as it is.
  @Suite struct StartUpTests {
    /// Damages a book's surroundings, and expects both ways of opening it to refuse.
    private func expect(
      _ code: String, at path: (Workshop) -> String = { $0.book },
      _ damage: (Workshop) throws -> Void
    ) throws {
      let workshop = try Workshop()
      try workshop.makeBook(steps: 20, seed: 1)
      try damage(workshop)
      let before = workshop.snapshot
      for purpose in [Store.Purpose.reading, .writing] {
        let failure = #expect(throws: StorageFailure.self) {
          let store = try Store(opening: path(workshop), for: purpose)
          // Some damage shows only where it is read.
          _ = try exportHash(store)
        }
        #expect(failure?.code == code, "\(failure?.message.en ?? "opened")")
        #expect(failure?.message.zh != "" && failure?.message.hintZH != "")
      }
      #expect(workshop.snapshot == before)
    }

    private func overwrite(_ path: String, at offset: UInt64, _ bytes: [UInt8]) throws {
      let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
      try file.seek(toOffset: offset)
      try file.write(contentsOf: Data(bytes))
      try file.close()
    }

    @Test func `no file`() throws {
      try expect("database-missing", at: { $0.folder + "/no" }) { _ in }
    }

    @Test func `a folder in its place`() throws {
      try expect("unsafe-place") { workshop in
        try FileManager.default.removeItem(atPath: workshop.book)
        try FileManager.default.createDirectory(
          atPath: workshop.book, withIntermediateDirectories: false)
      }
    }

    @Test func `a symbolic link`() throws {
      try expect("unsafe-place", at: { $0.folder + "/link" }) { workshop in
        symlink(workshop.book, workshop.folder + "/link")
      }
    }

    @Test func `a second name`() throws {
      try expect("unsafe-place") { link($0.book, $0.folder + "/second") }
    }

    @Test func `a folder open to all`() throws {
      try expect("unsafe-place") { chmod($0.folder, 0o777) }
    }

    @Test func `a WAL file beside it`() throws {
      try expect("unsafe-place") { workshop in
        try Data([1]).write(to: URL(fileURLWithPath: workshop.book + "-wal"))
      }
    }

    @Test func `a database of another program`() throws {
      try expect("not-a-stockpile") { workshop in
        try FileManager.default.removeItem(atPath: workshop.book)
        try RawDatabase(workshop.book, create: true)
          .run("CREATE TABLE t (a); INSERT INTO t VALUES (1)")
      }
    }

    @Test func `an empty file`() throws {
      try expect("not-a-stockpile") { #expect(truncate($0.book, 0) == 0) }
    }

    @Test func `a newer schema`() throws {
      try expect("newer-schema") {
        try RawDatabase($0.book).run("INSERT INTO grdb_migrations VALUES ('99')")
      }
    }

    @Test func `a file of noise`() throws {
      try expect("not-a-database") { workshop in
        var random = Randomness(seed: 4)
        let noise = (0..<40_000).map { _ in UInt8(truncatingIfNeeded: random.next()) }
        try Data(noise).write(to: URL(fileURLWithPath: workshop.book))
      }
    }

    @Test func `a file cut short`() throws {
      try expect("corrupt") { workshop in
        #expect(truncate(workshop.book, off_t(Child.size(workshop.book) / 4096 / 2 * 4096)) == 0)
      }
    }

    @Test func `pages of noise in the middle`() throws {
      try expect("corrupt") { workshop in
        let half = UInt64(Child.size(workshop.book) / 8192 * 4096)
        try overwrite(workshop.book, at: 4096, Array(repeating: 0xA5, count: Int(half)))
      }
    }

    @Test func `a file another program left in WAL mode is opened in the safe mode or refused`()
      throws
    {
      let workshop = try Workshop()
      try workshop.makeBook(steps: 5, seed: 1)
      try RawDatabase(workshop.book).run("PRAGMA journal_mode = WAL")
      let before = try exportHash(Store(opening: workshop.book, for: .writing))
      let mode = try RawDatabase(workshop.book).texts("PRAGMA journal_mode")
      #expect(mode == ["delete"])
      #expect(try exportHash(Store(opening: workshop.book, for: .reading)) == before)
    }

    @Test func `a read-only file is read, and refuses to be written`() throws {
      let workshop = try Workshop()
      try workshop.makeBook(steps: 10, seed: 1)
      // Root writes where the mode forbids it: only the immutable attribute stops it.
      guard try immutable(workshop.book, true) else {
        print("SKIPPED: read-only file (root, and no immutable attribute here)")
        return
      }
      defer { _ = try? immutable(workshop.book, false) }
      let before = workshop.snapshot
      let failure = #expect(throws: StorageFailure.self) {
        try Bench.open(workshop.book).receive("C", "SOAP", 1, lot: "", expiry: nil)
      }
      #expect(["read-only", "cannot-open"].contains(failure?.code))
      #expect(workshop.snapshot == before)
    }

    @Test func `a read-only folder is no place for a book`() throws {
      let workshop = try Workshop()
      try workshop.makeBook(steps: 10, seed: 1)
      guard try immutable(workshop.folder, true) else {
        print("SKIPPED: read-only folder (root, and no immutable attribute here)")
        return
      }
      defer { _ = try? immutable(workshop.folder, false) }
      let failure = #expect(throws: StorageFailure.self) {
        try Bench.open(workshop.book).receive("C", "SOAP", 2, lot: "", expiry: nil)
      }
      #expect(["unsafe-place", "cannot-open", "read-only"].contains(failure?.code))
    }

    private func immutable(_ path: String, _ on: Bool) throws -> Bool {
      let tool = Process()
      tool.executableURL = URL(fileURLWithPath: "/usr/bin/chattr")
      tool.arguments = [on ? "+i" : "-i", path]
      tool.standardError = FileHandle.nullDevice
      do { try tool.run() } catch { return false }
      tool.waitUntilExit()
      return tool.terminationStatus == 0
    }
  }
}
