import CPowerCut
import FaultWriter
import Foundation
import Glibc
import Operations
import Stockpile
import Storage
import Testing

extension FaultTests {
  /// Simulated power cuts: unsynced sectors, sizes and directory changes survive by chance.
  @Suite struct PowerCutTests {
    /// 2,000 cuts in the normal run; `STOCKPILE_CUTS` for long ones.
    private static let cuts = count("STOCKPILE_CUTS", normally: 2000)

    @Test func `a cut loses no acknowledged document and halves none`() throws {
      let workshop = try PowerWorkshop()
      var trial = CutTrial(workshop)
      for seed in 0..<UInt64(Self.cuts * 9 / 10) {
        if seed % 60 == 0 { try trial.begin(seed) }
        try trial.cut(seed)
      }
      print(
        "\(trial.cuts) cuts in posting, \(trial.recoveries) of them in a recovery, "
          + "\(trial.saved) documents acknowledged")
    }

    @Test func `a cut while a book is made leaves none, or a whole one`() throws {
      let workshop = try PowerWorkshop()
      let path = workshop.book
      try workshop.each(Self.cuts / 25, "making a book") {
        try Bench.makeBook(at: path)
      } after: {
        try Bench.makeBook(at: path)
        #expect(try Bench.open(path, for: .reading).store.check().findings == [])
      }
    }

    @Test func `a cut in a backup or a restore leaves its source whole and no half copy`() throws {
      let workshop = try PowerWorkshop()
      let (path, copy) = (workshop.book, workshop.folder + "/copy.sqlite")
      try workshop.makeBook(steps: 80, seed: 2)
      let before = try exportHash(Bench.open(path, for: .reading).store)
      let sourceIsWhole = {
        let store = try Bench.open(path, for: .reading).store
        #expect(try exportHash(store) == before)
        #expect(try store.check().findings == [])
        try store.close()
      }
      try workshop.each(Self.cuts / 50, "backing up") {
        let store = try Bench.open(path, for: .reading).store
        defer { try? store.close() }
        _ = try store.backUp(to: copy)
      } after: {
        #expect(access(copy, F_OK) != 0)
        try sourceIsWhole()
      }
      let restored = workshop.folder + "/restored.sqlite"
      try workshop.each(Self.cuts / 25, "restoring") {
        _ = try Store.restore(
          from: path, to: restored, today: Bench.today, now: Bench.clock(),
          operatorName: "tester", random: Bench.random)
      } after: {
        #expect(access(restored, F_OK) != 0)
        try sourceIsWhole()
      }
    }

    @Test(arguments: ["create", "backup", "restore"])
    func `a file gets its name only when all of it is on the disk`(_ work: String) throws {
      let workshop = try PowerWorkshop()
      let target = workshop.folder + "/made.sqlite"
      if work != "create" { try workshop.makeBook(steps: 40, seed: 4) }
      powercut_reset()
      switch work {
      case "create": try Bench.makeBook(at: target)
      case "backup":
        let store = try Bench.open(workshop.book, for: .reading).store
        _ = try store.backUp(to: target)
        try store.close()
      default:
        _ = try Store.restore(
          from: workshop.book, to: target, today: Bench.today, now: Bench.clock(),
          operatorName: "tester", random: Bench.random)
      }
      // The VFS saw the file under its working name: put it back there, sync the folder as the
      // product just did, and let the power go. Nothing may be missing.
      let whole = FileManager.default.contents(atPath: target)
      let working = "made.sqlite.new-\(getpid())"
      try FileManager.default.moveItem(atPath: target, toPath: workshop.folder + "/" + working)
      #expect(powercut_sync_directory() == 0)
      #expect(powercut_survive(1) == 0)
      #expect(FileManager.default.contents(atPath: workshop.folder + "/" + working) == whole)
      for seed in 2..<9 as Range<UInt64> {
        #expect(powercut_survive(seed) == 0)
        #expect(FileManager.default.contents(atPath: workshop.folder + "/" + working) == whole)
      }
    }

    @Test func `each commit syncs journal, database and both changes of the folder`() throws {
      let workshop = try PowerWorkshop()
      try workshop.makeBook(steps: 10, seed: 1)
      let session = try Bench.open(workshop.book)
      powercut_reset()
      var draft = Draft(
        id: session.newID(), kind: .receipt, site: site("C"), occurredOn: Bench.today)
      draft.lines = [DraftLine(item("SOAP"), 5)]
      _ = try session.post(draft)
      // EXTRA: the journal's content, its header, the database; the journal's birth and its death.
      #expect(powercut_sync_count() >= 3)
      #expect(powercut_directory_sync_count() == 2)
      try session.store.close()
    }
  }
}
