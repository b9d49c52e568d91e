/// What a simulation says of every replication, in whole units, days, ten-thousandths of a yuan or billionths.
public enum SimulationFigure: Int, CaseIterable, Sendable {
  /// What was wanted, in base units.
  case demand
  /// What was wanted and not given out, in base units.
  case unmet
  /// What was given out of what was wanted, in billionths; all where nothing was wanted.
  case fill
  /// The smallest of that among all sites and items, in billionths.
  case lowestFill
  /// Days on which a site could not give out all that was wanted of an item, over sites and items.
  case shortDays
  /// The first day on which that happened; the number of days of the run: never.
  case firstShort
  /// The first day on which more than a tenth of what was wanted of an item at a level (at all levels, for an
  /// item or for all) could not be given out; the number of days of the run: never. At a site as `firstShort`.
  case holds
  /// What expired, in base units.
  case expired
  /// What it was worth, in ten-thousandths of a yuan.
  case expiredValue
  /// What of the reserve went out, in base units.
  case released
  /// What was bought, in base units.
  case bought
  /// What that cost, in ten-thousandths of a yuan.
  case boughtValue
  /// What was there in the evenings, summed over all days, in base units.
  case stockDays
  /// What was wanted on one day at most, in base units.
  case peak
  /// The least that was there in an evening that is kept for charts, in base units, of an item or an item at a level;
  /// of all else 0.
  case lowestStock
  /// The first day of the run, from 0, on which that was so.
  case lowestDay

  /// A share of one in billionths.
  static let whole: Int64 = 1_000_000_000
}

/// What a figure is of: everything, an item, a level, an item at a level, a site.
public enum SimulationScope: Hashable, Sendable {
  /// All items at all sites.
  case everything
  /// An item, by its place.
  case item(Int)
  /// A level, by its place.
  case level(Int)
  /// An item at a level.
  case itemAtLevel(Int, Int)
  /// A site, by its place.
  case site(Int)
}

/// How many scopes there are, and where each is counted.
public struct SimulationScopes: Hashable, Sendable {
  /// How many items.
  public let items: Int
  /// How many levels.
  public let levels: Int
  /// How many sites.
  public let sites: Int

  /// Scopes of so many items, levels and sites.
  public init(items: Int, levels: Int, sites: Int) {
    (self.items, self.levels, self.sites) = (items, levels, sites)
  }

  /// How many there are.
  public var count: Int { 1 + items + levels + items * levels + sites }

  /// The place of a scope.
  @inline(__always)
  public func place(of scope: SimulationScope) -> Int {
    switch scope {
    case .everything: 0
    case .item(let item): 1 + item
    case .level(let level): 1 + items + level
    case .itemAtLevel(let item, let level): 1 + items + levels + item * levels + level
    case .site(let site): 1 + items + levels + items * levels + site
    }
  }
}
