import CPowerCut
import FaultWriter
import Operations
import Stockpile
import Storage
import Testing

/// One book that lives through many cuts.
struct CutTrial {
  private let workshop: PowerWorkshop
  private var acknowledged: [Acknowledgement] = []
  private var random = Randomness(seed: 77)
  private(set) var cuts = 0
  private(set) var recoveries = 0
  var saved = 0

  init(_ workshop: PowerWorkshop) { self.workshop = workshop }

  mutating func begin(_ seed: UInt64) throws {
    try workshop.makeBook(steps: 15, seed: seed)
    acknowledged = []
    powercut_set_independent_directory(seed % 120 == 0 ? 1 : 0)
  }

  mutating func cut(_ seed: UInt64) throws {
    powercut_arm(random.pick(1...120))
    let said = Saved()
    do {
      let session = try Bench.open(workshop.book)
      defer { try? session.store.close() }
      var work = Workload(session, seed: seed) { said.documents.append(Acknowledgement($0)) }
      while powercut_is_cut() == 0 { try work.step() }
    } catch is StorageFailure {}
    acknowledged += said.documents
    saved += said.documents.count
    cuts += 1
    try #require(powercut_survive(seed) == 0)
    if random.oneIn(4) { try cutRecovery(seed) }
    let store = try Bench.open(workshop.book).store
    defer { try? store.close() }
    let isWhole = seed % 60 == 59
    let lost = try missing(isWhole ? acknowledged : acknowledged.suffix(5), in: store)
    #expect(lost == [], "seed \(seed)")
    // Nothing is ever mended: what one cut spoiled the check after a later one still sees.
    guard seed % 4 == 3 else { return }
    #expect(try store.check().findings == [], "seed \(seed)")
  }

  /// The power goes again while the book is opened and the journal rolled back.
  private mutating func cutRecovery(_ seed: UInt64) throws {
    powercut_arm(random.pick(1...8))
    if let store = try? Bench.open(workshop.book).store {
      _ = try? store.read { try $0.items() }
      try? store.close()
    }
    if powercut_is_cut() == 1 {
      recoveries += 1
      cuts += 1
    }
    try #require(powercut_survive(seed &+ 1) == 0)
  }

  private final class Saved {
    var documents: [Acknowledgement] = []
  }
}
