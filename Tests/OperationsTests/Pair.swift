import Foundation
import Operations
import Stockpile
import Storage
import Synchronization
import TestKit
import Testing

/// A store and a model fed with the same drafts.
final class Pair {
  /// A count sheet filled in and not posted yet.
  struct Sheet {
    let id: Int64
    let draft: Draft
    let drawnAfter: Int64
    /// How many documents there are when it is posted.
    let due: Int
  }

  let seed: UInt64
  let folder: String
  let store: Store
  private(set) var accepted = 0
  private(set) var counted = 0
  private var drafts: RandomDrafts
  var waiting: Sheet?
  private(set) var model = ReferenceLedger(
    today: SmallNetwork.day("2026-01-05"), hash: { Hashing.sha256($0) })
  private let clock: @Sendable () -> Instant
  private let random: @Sendable () -> (UInt64, UInt64)

  init(seed: UInt64) throws {
    self.seed = seed
    drafts = RandomDrafts(seed: seed)
    folder =
      FileManager.default.temporaryDirectory
      .appending(path: "stockpile-pair-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let ticks = Atomic<Int64>(1_700_000_000_000)
    clock = { Instant(milliseconds: ticks.add(1000, ordering: .relaxed).newValue) }
    let words = Atomic<UInt64>(seed &* 1_000_003)
    random = {
      let word = words.add(1, ordering: .relaxed).newValue
      return (word &* 0x9E37_79B9_7F4A_7C15, word &* 0xD1B5_4A32_D192_ED03)
    }
    let path = folder + "/book.sqlite"
    _ = try initialise(
      at: path,
      records: SmallNetwork.sites.map(\.record) + SmallNetwork.items.map(\.record)
        + SmallNetwork.records,
      today: SmallNetwork.day("2026-01-05"), clock: clock, operatorName: "tester", random: random)
    store = try Store(opening: path, for: .writing)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  func session(on today: CalendarDay) -> Session {
    Session(store: store, today: today, clock: clock, operatorName: "tester", random: random)
  }

  func step() throws {
    if let sheet = waiting, sheet.due <= model.documents.count {
      waiting = nil
      post(sheet)
    }
    let step = drafts.next(on: model)
    model.today = step.today
    // Registrations have their own way in.
    if step.draft.kind == .registration { return }
    if let drawnAfter = step.sheetDrawnAfter {
      try count(step.draft, isLate: drawnAfter < lastNumber(at: step.draft.site))
      return
    }
    compare(step.draft, sheet: nil) {
      try session(on: model.today).post(step.draft, Self.again)
    }
  }

  static var again: PostOptions {
    var options = PostOptions()
    options.again = true
    return options
  }

  func lastNumber(at site: SiteCode) -> Int64 { model.log(of: site).last?.posting.number ?? 0 }

  /// Posts a draft to the model and does to the store what should come to the same.
  func compare(
    _ draft: Draft, sheet drawnAfter: Int64?, _ record: () throws -> Recorded
  ) {
    let expected = Result { () throws(Refusal) in
      try model.post(draft, sheetDrawnAfter: drawnAfter)
    }
    switch (expected, Result(catching: record)) {
    case (.success(let one), .success(let other)):
      accepted += other.outcome == .recorded ? 1 : 0
      counted += other.outcome == .recorded && draft.kind == .count ? 1 : 0
      #expect(one.document == other.posted.document, "seed \(seed)")
      #expect(one.posting.serial == other.posted.posting.serial, "seed \(seed)")
    case (.failure(let refusal), .failure(let error)):
      guard let other = error as? Refusal else {
        #expect(error is Lookup, "seed \(seed): \(error)")
        return
      }
      #expect(refusal == other, "seed \(seed): \(draft)")
    case (.success(let one), .failure(let error)):
      Issue.record("seed \(seed): the store refused \(one.documentNumber): \(error)")
    case (.failure(let refusal), .success(let other)):
      Issue.record("seed \(seed): the model refused \(other.posted.documentNumber): \(refusal)")
    }
  }

  /// Stock now and at the end of an earlier day, of every site.
  func compareStock() throws {
    for day in [model.today, model.today.adding(days: -17)] {
      var expected: [Place: Int64] = [:]
      for (place, quantity) in model.balances(endOf: day)
      where quantity != 0 && place.account.held != nil { expected[place] = quantity }
      var found: [Place: Int64] = [:]
      let stock = try session(on: model.today).stock(asOf: day == model.today ? nil : day)
      for line in stock {
        found[Place(line.site, .held(line.account), line.lot)] = line.quantity
      }
      #expect(found == expected, "seed \(seed), \(day)")
    }
  }

  /// A backup and a new book from the export say the same, byte for byte.
  func compareCopies() throws {
    let first = try export(store)
    let copy = folder + "/copy.sqlite"
    _ = try store.backUp(to: copy)
    let backup = try Store(opening: copy, for: .reading)
    #expect(try export(backup) == first, "seed \(seed)")
    let file = folder + "/book.ndjson"
    try first.write(to: URL(filePath: file))
    let again = folder + "/again.sqlite"
    let handle = try #require(FileHandle(forReadingAtPath: file))
    _ = try initialise(
      at: again, fromExport: handle.fileDescriptor, clock: clock, random: random)
    let second = try Store(opening: again, for: .reading)
    #expect(try export(second) == first, "seed \(seed)")
    #expect(try second.check().findings == [], "seed \(seed)")
    let twice = try #require(FileHandle(forReadingAtPath: file))
    let imported = try session(on: model.today)
      .importFile(descriptor: twice.fileDescriptor)
    #expect(imported.added == 0, "seed \(seed)")
  }

  private func export(_ store: Store) throws -> Data {
    var bytes = Data()
    let session = Session(
      store: store, today: model.today, clock: clock, operatorName: nil, random: random)
    _ = try session.exportLedger(to: { bytes.append(contentsOf: $0) })
    return bytes
  }
}
