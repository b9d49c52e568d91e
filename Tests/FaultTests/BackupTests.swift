import FaultWriter
import Foundation
import Operations
import Stockpile
import Storage
import Testing

extension FaultTests {
  /// A backup is the book; what is made from it never repeats a number.
  @Suite struct BackupTests {
    @Test func `a backup gives the same export and the same balances`() throws {
      let workshop = try EditedBook.shared.copy()
      let store = try Bench.open(workshop.book, for: .reading).store
      let copy = workshop.folder + "/copy.sqlite"
      _ = try store.backUp(to: copy)
      let backup = try Bench.open(copy, for: .reading).store
      #expect(try exportHash(backup) == exportHash(store))
      #expect(try backup.read { try $0.stock() } == store.read { try $0.stock() })
      #expect(try backup.read { try $0.transit() } == store.read { try $0.transit() })
      #expect(throws: StorageFailure.self) { try store.backUp(to: copy) }
      #expect(workshop.files == ["book.sqlite", "copy.sqlite"])
    }

    @Test func `a damaged book gives no backup, and a damaged backup no book`() throws {
      let workshop = try EditedBook.shared.copy()
      try RawDatabase(workshop.book).edit(
        "UPDATE balance SET quantity = quantity + 1 WHERE held = 1 AND lot = 1")
      let target = workshop.folder + "/made.sqlite"
      let store = try Bench.open(workshop.book, for: .reading).store
      #expect(throws: Store.BackupProblem.self) { try store.backUp(to: target) }
      #expect(throws: Store.BackupProblem.self) {
        try Store.restore(
          from: workshop.book, to: target, today: Bench.today, now: Bench.clock(),
          operatorName: "tester", random: Bench.random)
      }
      #expect(workshop.files == ["book.sqlite"])
    }

    @Test func `a restored book begins a new epoch in every log and repeats no number`() throws {
      let workshop = try Workshop()
      try Bench.makeBook(at: workshop.book)
      let old = try Bench.open(workshop.book)
      let last = try old.receive("T1", "SOAP", 5, lot: "", expiry: nil).posted
      let copy = workshop.folder + "/copy.sqlite"
      _ = try old.store.backUp(to: copy)
      let lost = try old.receive("T1", "SOAP", 6, lot: "", expiry: nil).posted
      let target = workshop.folder + "/restored.sqlite"
      _ = try Store.restore(
        from: copy, to: target, today: Bench.today, now: Bench.clock(), operatorName: "tester",
        random: Bench.random)
      let session = try Bench.open(target)
      #expect(try session.store.check().findings == [])
      var filter = DocumentFilter()
      filter.kind = .epoch
      let openings = try session.documents(filter).map { try session.document("\($0.number)") }
      #expect(openings.map(\.document.site.description).sorted() == ["C", "T1", "T2", "V1", "V2"])
      for opening in openings {
        #expect(opening.posting.epoch == 2)
        #expect(opening.posting.number == 1)
      }
      let township = try #require(openings.first { $0.document.site == site("T1") })
      #expect(township.document.particulars.lastNumber == last.posting.number)
      #expect(township.document.particulars.lastHash == last.hash)
      let next = try session.receive("T1", "SOAP", 7, lot: "", expiry: nil).posted
      #expect(next.documentNumber != lost.documentNumber)
      #expect(next.documentNumber.description.hasSuffix("-B001"))
      #expect(try session.store.check().findings == [])
    }
  }
}
