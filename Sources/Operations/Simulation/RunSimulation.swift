import Foundation
public import Planning

extension SimulationProblem {
  /// Runs all blocks of replications on the processors of this machine.
  ///
  /// The tally is the same whatever their number. Where the run is cancelled, it holds the blocks that were
  /// finished, and says how many replications these are.
  ///
  /// - Parameters:
  ///   - processors: How many blocks run at a time; nil: one a processor.
  ///   - progress: Is told after each block how many are done, one call at a time.
  ///   - isCancelled: Is asked before each block.
  /// - Returns: What the replications came to.
  public func run(
    processors: Int? = nil,
    progress: @escaping @Sendable (_ done: Int, _ of: Int) -> Void = { _, _ in },
    isCancelled: @escaping @Sendable () -> Bool = { false }
  ) -> SimulationTally {
    let state = RunState(emptyTally)
    let count = max(1, min(blocks, processors ?? ProcessInfo.processInfo.activeProcessorCount))
    DispatchQueue.concurrentPerform(iterations: count) { _ in
      while !isCancelled(), let block = state.nextBlock(of: blocks) {
        state.add(tally(block: block), of: blocks, progress)
      }
    }
    return state.tally
  }
}

/// What the processors share: which block is next, and what those that are done came to.
private final class RunState: @unchecked Sendable {
  private let lock = NSLock()
  private var next = 0
  private var done = 0
  private(set) var tally: SimulationTally

  init(_ tally: SimulationTally) { self.tally = tally }

  func nextBlock(of blocks: Int) -> Int? {
    lock.withLock {
      guard next < blocks else { return nil }
      defer { next += 1 }
      return next
    }
  }

  func add(_ part: SimulationTally, of blocks: Int, _ progress: (Int, Int) -> Void) {
    lock.withLock {
      tally = tally + part
      done += 1
      progress(done, blocks)
    }
  }
}
