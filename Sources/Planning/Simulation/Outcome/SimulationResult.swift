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

extension SimulationProblem {
  /// The blocks of one of several parts of a run, the first being 1.
  public func blocks(ofPart part: Int, of parts: Int) -> Range<Int> {
    blocks * (part - 1) / parts..<blocks * part / parts
  }
}
