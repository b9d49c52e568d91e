import CPowerCut
import FaultWriter
import Foundation
import Operations
import Stockpile
import Storage
import Testing

extension FaultTests {
  /// Reads and writes that fail, and disks that are full.
  @Suite struct DiskTests {
    private static let ioError: Int32 = 10
    private static let full: Int32 = 13

    @Test(arguments: [ioError, full], [false, true])
    func `the n-th read or write fails, for every n: whole or not at all, and work goes on`(
      _ code: Int32, _ forEver: Bool
    ) throws {
      let workshop = try PowerWorkshop()
      try workshop.makeBook(steps: 40, seed: 9)
      let start = try Data(contentsOf: URL(fileURLWithPath: workshop.book))
      var (refused, recordedAll) = (0, 0)
      for n in 1...2000 as ClosedRange<Int64> {
        // The same file and the same words each time, so that no operation is skipped.
        try start.write(to: URL(fileURLWithPath: workshop.book))
        powercut_reset()
        let id = DocumentID(at: Bench.clock(), random: (1, 2))
        let result = Result { () throws -> Recorded in
          powercut_fail_nth(n, forEver ? 1 : 0, code)
          let session = try Bench.open(workshop.book)
          defer { try? session.store.close() }
          return try session.post(Self.draft(id))
        }
        let hits = powercut_fail_count()
        powercut_fail_nth(0, 0, code)
        powercut_reset()
        let session = try Bench.open(workshop.book)
        defer { try? session.store.close() }
        let isThere = try session.store.read { try $0.document(id) } != nil
        switch result {
        case .success: #expect(isThere, "n = \(n): acknowledged and lost")
        case .failure(let failure as StorageFailure):
          refused += 1
          if isThere { recordedAll += 1 }
          let expected = code == Self.full ? ["disk-full"] : ["disk-error", "cannot-open"]
          #expect(expected.contains(failure.code), "n = \(n): \(failure)")
        case .failure(let error): Issue.record("n = \(n): \(error)")
        }
        // The same paper again, once the disk is well: recorded now, or found there.
        _ = try session.post(Self.draft(id))
        if n % 10 == 0 { #expect(try session.store.check().findings == [], "n = \(n)") }
        if hits == 0 { break }
      }
      print("\(refused) clear failures, \(recordedAll) of them of a document that was whole there")
      #expect(refused > 10)
    }

    @Test func `a full disk loses nothing, and work resumes once there is room`() throws {
      let workshop = try PowerWorkshop()
      try workshop.makeBook(steps: 40, seed: 8)
      let session = try Bench.open(workshop.book)
      let size = try #require(
        FileManager.default.attributesOfItem(atPath: workshop.book)[.size] as? Int64)
      var failures = 0
      for room in stride(from: Int64(0), to: 40_000, by: 500) {
        powercut_set_capacity(size + room)
        let draft = Self.draft(Bench.newID())
        do { _ = try session.post(draft) } catch let failure as StorageFailure {
          failures += 1
          #expect(failure.code == "disk-full")
          #expect(failure.message.hintZH.contains("空间"))
          #expect(try session.store.read { try $0.document(draft.id) } == nil)
        }
        powercut_set_capacity(-1)
        _ = try session.post(draft)
      }
      print("\(failures) of 80 postings met a full disk")
      #expect(failures > 10)
      #expect(try session.store.check().findings == [])
      try session.store.close()
    }

    /// A donation: many rows of several tables, so that there is something to halve.
    private static func draft(_ id: DocumentID) -> Draft {
      var draft = Draft(id: id, kind: .donation, site: site("C"), occurredOn: Bench.today)
      for place in 1...4 {
        var line = DraftLine(item("MASK"), Int64(place))
        line.lot.number = "\(id)-\(place)"
        line.lot.expiry = Bench.today.adding(days: 100)
        draft.lines.append(line)
      }
      return draft
    }
  }
}

extension Bench {
  static func newID() -> DocumentID { DocumentID(at: clock(), random: random()) }
}
