import Foundation
import Operations
import Stockpile
import Storage
import Synchronization
import TestKit
import Testing

/// The same random drafts on the store and on a plain fold of the ledger: whatever one accepts,
/// refuses or answers, the other does too.
///
/// `STOCKPILE_SOAK_STEPS` and `STOCKPILE_SOAK_SEEDS` make the run longer, `STOCKPILE_SOAK_FIRST`
/// begins with another seed.
@Suite struct StoreAgainstModelTests {
  static let steps = environment("STOCKPILE_SOAK_STEPS", 700)
  static let seeds = (0..<environment("STOCKPILE_SOAK_SEEDS", 2))
    .map { UInt64($0 + environment("STOCKPILE_SOAK_FIRST", 1)) + 100 }

  @Test(arguments: seeds) func `store and model agree`(seed: UInt64) throws {
    let pair = try Pair(seed: seed)
    for step in 1...Self.steps {
      try pair.step()
      if step % 100 == 0 { try pair.compareStock() }
    }
    let report = try pair.store.check()
    #expect(report.findings == [], "seed \(seed)")
    #expect(pair.accepted > Self.steps / 4, "seed \(seed)")
    #expect(pair.counted > 0, "seed \(seed)")
    try pair.compareCopies()
  }

  private static func environment(_ name: String, _ fallback: Int) -> Int {
    ProcessInfo.processInfo.environment[name].flatMap(Int.init) ?? fallback
  }
}
