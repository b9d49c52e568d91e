import Foundation
public import Planning
import Stockpile
import Storage

/// Whoever watches a long run: is told how far it is, and may stop it.
public struct RunWatch: Sendable {
  /// Is told after each block how many are done, one call at a time.
  public var progress: @Sendable (_ done: Int, _ of: Int) -> Void = { _, _ in }
  /// Is asked before each block.
  public var isCancelled: @Sendable () -> Bool = { false }
  /// How many blocks run at a time; nil: one a processor.
  public var processors: Int?

  /// Nobody watches.
  public init() {}
}

extension SimulationProblem {
  /// Runs blocks of replications on the processors of this machine.
  ///
  /// The tally is the same whatever their number. Where the run is cancelled, it holds the blocks that were
  /// finished, and says how many replications these are.
  ///
  /// - Parameters:
  ///   - blocks: Which blocks; nil: all.
  ///   - watch: Who watches.
  /// - Returns: What the replications came to.
  public func run(_ blocks: Range<Int>? = nil, _ watch: RunWatch = RunWatch()) -> SimulationTally {
    inBlocks(blocks ?? 0..<self.blocks, watch, emptyTally, { tally(block: $0) }, +)
  }

  /// Runs this problem and another under the same draws.
  ///
  /// - Parameters:
  ///   - other: Of the same items, sites and days.
  ///   - watch: Who watches.
  /// - Returns: What both came to, and by what the other differs from this.
  public func run(against other: SimulationProblem, _ watch: RunWatch = RunWatch()) -> PairedRun {
    let none = PairedRun(emptyTally, other.emptyTally, PairedTally(scopes))
    return inBlocks(0..<min(blocks, other.blocks), watch, none) { block in
      let (mine, others) = (outcome(block: block), other.outcome(block: block))
      var pair = PairedTally(scopes)
      pair.add(mine.figures, others.figures, lanes: Int(mine.tally.replications))
      return PairedRun(mine.tally, others.tally, pair)
    } _: {
      PairedRun($0.one + $1.one, $0.other + $1.other, $0.differences + $1.differences)
    }
  }
}

/// What two policies came to under the same draws.
public struct PairedRun: Sendable {
  /// The first.
  public let one: SimulationTally
  /// The second.
  public let other: SimulationTally
  /// The second less the first.
  public let differences: PairedTally

  fileprivate init(
    _ one: SimulationTally, _ other: SimulationTally, _ differences: PairedTally
  ) {
    (self.one, self.other, self.differences) = (one, other, differences)
  }
}

/// What blocks come to, added up in any order; those that were finished before the run was cancelled.
private func inBlocks<Part: Sendable>(
  _ blocks: Range<Int>, _ watch: RunWatch, _ none: Part, _ make: @Sendable (Int) -> Part,
  _ add: @escaping @Sendable (Part, Part) -> Part
) -> Part {
  let state = RunState(none, blocks, add)
  let most = watch.processors ?? ProcessInfo.processInfo.activeProcessorCount
  DispatchQueue.concurrentPerform(iterations: max(1, min(blocks.count, most))) { _ in
    while !watch.isCancelled(), let block = state.nextBlock() {
      state.add(make(block), watch.progress)
    }
  }
  return state.sum
}

/// What the processors share: which block is next, and what those that are done came to.
private final class RunState<Part: Sendable>: @unchecked Sendable {
  private let lock = NSLock()
  private let blocks: Range<Int>
  private let plus: @Sendable (Part, Part) -> Part
  private var next: Int
  private var done = 0
  private(set) var sum: Part

  init(_ none: Part, _ blocks: Range<Int>, _ plus: @escaping @Sendable (Part, Part) -> Part) {
    (sum, self.blocks, self.plus) = (none, blocks, plus)
    next = blocks.lowerBound
  }

  func nextBlock() -> Int? {
    lock.withLock {
      guard blocks.contains(next) else { return nil }
      defer { next += 1 }
      return next
    }
  }

  func add(_ part: Part, _ progress: (Int, Int) -> Void) {
    lock.withLock {
      sum = plus(sum, part)
      done += 1
      progress(done, blocks.count)
    }
  }
}

extension SimulatedNetwork {
  /// Runs some blocks, or all, and keeps what reports need; of a run that is cancelled, the blocks that were
  /// finished, which are the first.
  public func result(_ blocks: Range<Int>? = nil, _ watch: RunWatch = RunWatch())
    -> SimulationResult
  {
    let asked = blocks ?? 0..<problem.blocks
    return result(problem.run(asked, watch), from: asked.lowerBound)
  }

  /// What a tally of this network says, whose first block is that one.
  public func result(_ tally: SimulationTally, from first: Int = 0) -> SimulationResult {
    let block = SimulationProblem.block
    return SimulationResult(
      scenario: scenario, start: start, items: items, sites: sites,
      fingerprint: Hashing.sha256(problem.bytes),
      blocks: first..<first + (Int(tally.replications) + block - 1) / block, tally: tally)
  }
}
