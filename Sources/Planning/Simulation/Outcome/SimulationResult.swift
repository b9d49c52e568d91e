public import Stockpile

/// What a scenario came to in a network: all that reports need, so that it can be kept in a file and read without
/// the book.
public struct SimulationResult: Sendable {
  /// What was asked.
  public let scenario: Scenario
  /// The first day.
  public let start: CalendarDay
  /// The items, in the order of the tally.
  public let items: [Item]
  /// The sites, in the order of the tally.
  public let sites: [Site]
  /// The fingerprint of the problem: the same book and scenario have the same.
  public let fingerprint: Digest
  /// Which blocks of sixteen replications it rests on; those of a run that was stopped are the ones that were
  /// finished.
  public let blocks: Range<Int>
  /// What they came to.
  public let tally: SimulationTally

  /// A result.
  public init(
    scenario: Scenario, start: CalendarDay, items: [Item], sites: [Site], fingerprint: Digest,
    blocks: Range<Int>, tally: SimulationTally
  ) {
    (self.scenario, self.start, self.items, self.sites) = (scenario, start, items, sites)
    (self.fingerprint, self.blocks, self.tally) = (fingerprint, blocks, tally)
  }

  /// Whether it rests on all replications that were asked for.
  public var isWhole: Bool { tally.replications == Int64(scenario.replications) }

  /// The day of a place in the run.
  public func day(_ place: Int) -> CalendarDay { start.adding(days: place) }
}

extension SimulationResult {
  /// Why parts of a run cannot be put together; parts are counted from 0.
  public enum MergeFault: Error, Hashable, Sendable {
    /// There is nothing to put together.
    case nothing
    /// A part of another scenario, book or seed than the first.
    case foreign(part: Int)
    /// A part with replications that an earlier one has already.
    case overlapping(part: Int, with: Int, block: Int)
    /// Replications that no part has.
    case missing(blocks: [Range<Int>])
  }

  /// How many blocks the whole run has.
  public var allBlocks: Int {
    (scenario.replications + SimulationProblem.block - 1) / SimulationProblem.block
  }

  /// The whole run from its parts, in any order: the same figures as in one piece.
  public static func merged(_ parts: [SimulationResult]) throws(MergeFault) -> SimulationResult {
    guard let first = parts.first else { throw .nothing }
    var owners = [Int?](repeating: nil, count: first.allBlocks)
    var tally: SimulationTally?
    for (place, part) in parts.enumerated() {
      guard part.fingerprint == first.fingerprint, part.scenario == first.scenario,
        part.start == first.start, part.blocks.clamped(to: owners.indices) == part.blocks
      else { throw .foreign(part: place) }
      for block in part.blocks {
        if let owner = owners[block] { throw .overlapping(part: place, with: owner, block: block) }
        owners[block] = place
      }
      tally = tally.map { $0 + part.tally } ?? part.tally
    }
    let missing = RangeSet(owners.indices.filter { owners[$0] == nil }, within: owners)
    guard missing.isEmpty, let tally else { throw .missing(blocks: Array(missing.ranges)) }
    return SimulationResult(
      scenario: first.scenario, start: first.start, items: first.items, sites: first.sites,
      fingerprint: first.fingerprint, blocks: owners.indices, tally: tally)
  }
}

extension SimulationProblem {
  /// The blocks of one of several parts of a run, the first being 1.
  public func blocks(ofPart part: Int, of parts: Int) -> Range<Int> {
    blocks * (part - 1) / parts..<blocks * part / parts
  }
}
