import FaultWriter
import Foundation
import Glibc
import Operations
import Stockpile
import Storage
import Testing

extension FaultTests {
  /// SIGKILL at random moments: what was acknowledged is there whole, and the book is clean.
  @Suite struct KillTests {
    /// 500 kills in the normal run; `STOCKPILE_KILLS` for long ones.
    private static let kills = count("STOCKPILE_KILLS", normally: 500)

    @Test(arguments: [(1, 40), (2, 30), (4, 30)])
    func `killed writers lose nothing they acknowledged`(_ writers: Int, _ percent: Int) throws {
      let workshop = try Workshop()
      var trial = try KillTrial(workshop, writers: writers)
      for _ in 0..<(Self.kills * percent / 100) { try trial.killOne() }
      try trial.end()
      print("\(trial.kills) kills of \(writers) writers, \(trial.saved) documents acknowledged")
    }

    @Test func `a creation, backup or restore killed midway leaves no half book`() throws {
      let workshop = try Workshop()
      try workshop.makeBook(steps: 60, seed: 5)
      let backup = workshop.folder + "/backup.sqlite"
      _ = try Bench.open(workshop.book, for: .reading).store.backUp(to: backup)
      var random = Randomness(seed: 11)
      var finished = 0
      for turn in 0..<30 {
        let target = workshop.folder + "/made-\(turn).sqlite"
        let command =
          [["create", target], ["backup", workshop.book, target], ["restore", backup, target]][
            turn % 3]
        let child = try Child(command, words: workshop.folder + "/words")
        usleep(UInt32(random.pick(10_000...300_000)))
        child.kill()
        guard access(target, F_OK) == 0 else { continue }
        // The name may be there only if the work was done: then the book is whole.
        finished += 1
        let store = try Bench.open(target, for: .reading).store
        #expect(try store.check().findings == [], "turn \(turn)")
        #expect(try store.read { try $0.items() }.count == 4)
      }
      print("\(finished) of 30 killed creations, backups and restores had finished")
    }
  }
}

/// Writers on one book, killed one after the other while the rest go on.
private struct KillTrial {
  private let workshop: Workshop
  private let words: String
  private var writers: [Child] = []
  private var random = Randomness(seed: 0xDEAD)
  private var seen = 0
  private let before: Int64
  private(set) var kills = 0
  private(set) var saved = 0

  init(_ workshop: Workshop, writers count: Int) throws {
    self.workshop = workshop
    words = workshop.folder + "/acknowledged"
    try workshop.makeBook(steps: 10, seed: 3)
    before = try documentCount(Bench.open(workshop.book, for: .reading).store)
    for place in 0..<count { writers.append(try start(UInt64(place))) }
  }

  private func start(_ seed: UInt64) throws -> Child {
    try Child(["work", workshop.book, "\(seed)"], words: words)
  }

  mutating func killOne() throws {
    // Mostly in the midst of its work, sometimes while it still opens the book.
    if !random.oneIn(8) { #expect(writers[0].speaks(beyond: Child.size(words))) }
    usleep(UInt32(random.pick(0...12_000)))
    let place = Int(random.pick(0...Int64(writers.count - 1)))
    writers[place].kill()
    kills += 1
    try look(isWhole: kills % 25 == 0)
    writers[place] = try start(UInt64(kills + 100))
  }

  /// Every new acknowledged document by itself; now and then the whole book.
  private mutating func look(isWhole: Bool) throws {
    let said = Child.lines(words).compactMap { Acknowledgement($0) }
    let store = try Bench.open(workshop.book, for: .reading).store
    defer { try? store.close() }
    let lost = try missing(Array(said[(isWhole ? 0 : seen)...]), in: store)
    #expect(lost == [], "after \(kills) kills")
    seen = said.count
    saved = said.count
    guard isWhole else { return }
    #expect(try store.check().findings == [], "after \(kills) kills")
  }

  mutating func end() throws {
    for writer in writers { writer.kill() }
    try look(isWhole: true)
    let store = try Bench.open(workshop.book).store
    // A killed writer may have saved one document it could not tell of any more, never two.
    let unsaid = try documentCount(store) - before - Int64(saved)
    #expect((0...Int64(kills + writers.count)).contains(unsaid))
  }
}
