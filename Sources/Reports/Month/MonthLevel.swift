import Planning
public import Stockpile

/// How the sites of a level reported, and how they stand.
public struct MonthLevel: Hashable, Sendable {
  /// The level.
  public let level: Level
  /// How many sites should report.
  public private(set) var due = 0
  /// How many did, late ones too.
  public private(set) var reported = 0
  /// How many of them after the day it was due.
  public private(set) var late = 0
  /// How many did not.
  public private(set) var unreported = 0
  /// How many norms are above 0.
  public private(set) var withNorm = 0
  /// How many of them are not met.
  public private(set) var below = 0
  /// How many norms are unknown.
  public private(set) var unknown = 0
  /// What is on the shelves cost.
  public private(set) var amount = Amount.zero
  /// How many lines have units of which nobody knows the price.
  public private(set) var unpriced = 0

  init(_ level: Level) {
    self.level = level
  }

  mutating func add(_ site: SiteMonth) {
    due += site.site.holdsStock ? 1 : 0
    reported += site.state.closedOn == nil ? 0 : 1
    if case .late = site.state { late += 1 }
    unreported += site.state.isUnreported ? 1 : 0
  }

  mutating func add(_ line: MonthLine) {
    amount = amount + line.amount
    unpriced += line.holding.value.unpriced > 0 ? 1 : 0
    switch line.norm {
    case .known(let units) where units > 0:
      withNorm += 1
      below += line.figures.held < units ? 1 : 0
    case .unknown: unknown += 1
    case .known, .none: break
    }
  }

  static var columns: [Column<MonthLevel>] {
    [
      Column(term: .level) { .term($0.level.term) }, Column(.due) { .count($0.due) },
      Column(.reported) { .count($0.reported) }, Column(.late) { .count($0.late) },
      Column(.unreported) { .count($0.unreported) }, Column(.withNorm) { .count($0.withNorm) },
      Column(.belowNorm) { .count($0.below) },
      Column(.unknownNorm, .unlessBlank) { .count($0.unknown) },
      Column(.closingAmount) { .amount($0.amount) },
      Column(.unpricedLines, .unlessBlank) { .count($0.unpriced) },
    ]
  }
}

extension MonthlyStock {
  /// Every level that has a site in it, from the top.
  var levels: [MonthLevel] {
    var found: [Level: MonthLevel] = [:]
    for site in sites { found[site.site.level, default: MonthLevel(site.site.level)].add(site) }
    for line in lines { found[line.site.level, default: MonthLevel(line.site.level)].add(line) }
    return Level.allCases.compactMap { found[$0] }
  }
}
