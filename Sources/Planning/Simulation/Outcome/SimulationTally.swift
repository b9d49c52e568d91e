/// What many replications came to, in exact whole numbers: the same whatever their order, and however they
/// were shared out among processors and machines. It does not grow with their number.
public struct SimulationTally: Hashable, Sendable {
  /// What there is a figure of.
  public let scopes: SimulationScopes
  /// How many days a replication has.
  public let days: Int
  /// Every how many days stock is kept for charts.
  public let step: Int
  /// How many replications.
  public private(set) var replications: Int64 = 0
  private var moments: [Moments]
  private var firstShort: [DayCounts]
  private var holds: [DayCounts]
  /// In how many replications a site was short of something on a day, by kept day and site.
  public private(set) var shortSites: [Int64]
  /// Stock in the evening, by item, level, kept day and bin.
  public private(set) var stock: StockBins

  private static let figures = SimulationFigure.allCases.count

  /// Nothing yet.
  ///
  /// - Parameters:
  ///   - scopes: What there is a figure of.
  ///   - days: How many days a replication has.
  ///   - step: Every how many days stock is kept for charts.
  ///   - tops: The largest stock that a chart tells apart, by item and level.
  public init(_ scopes: SimulationScopes, days: Int, step: Int, tops: [Int64]) {
    (self.scopes, self.days, self.step) = (scopes, days, step)
    moments = Array(repeating: Moments(), count: scopes.count * Self.figures)
    firstShort = Array(repeating: DayCounts(days: days), count: scopes.count)
    holds = firstShort
    let kept = (days + step - 1) / step
    shortSites = Array(repeating: 0, count: kept * scopes.sites)
    stock = StockBins(tops: tops, days: kept)
  }

  /// What the replications say of a figure.
  public func moments(_ figure: SimulationFigure, of scope: SimulationScope) -> Moments {
    moments[scopes.place(of: scope) * Self.figures + figure.rawValue]
  }

  /// When a scope was first short.
  public func firstShort(of scope: SimulationScope) -> DayCounts {
    firstShort[scopes.place(of: scope)]
  }

  /// Until when a scope held: the first day of `SimulationFigure.holds`.
  public func holds(of scope: SimulationScope) -> DayCounts { holds[scopes.place(of: scope)] }

  /// Adds the first so many of sixteen replications.
  public mutating func add(_ figures: BlockFigures, lanes: Int) {
    replications += Int64(lanes)
    for scope in 0..<scopes.count {
      for figure in SimulationFigure.allCases {
        for lane in 0..<lanes {
          moments[scope * Self.figures + figure.rawValue].add(figures[scope, figure, lane])
        }
      }
      for lane in 0..<lanes {
        firstShort[scope].add(Int(figures[scope, .firstShort, lane]))
        holds[scope].add(Int(figures[scope, .holds, lane]))
      }
    }
  }

  /// Adds what an item had on kept days.
  public mutating func addStock(_ outcome: BlockOutcome, item: Int, lanes: Int) {
    for level in 0..<scopes.levels where level < outcome.groupCount {
      for day in 0..<stock.days {
        for lane in 0..<lanes {
          stock.add(
            Int64(outcome.stock(of: level, keptDay: day, lane: lane)),
            row: item * scopes.levels + level, day: day)
        }
      }
    }
  }

  /// Adds on which days something was short at which sites, in the first so many of sixteen replications.
  mutating func addShort(_ short: ShortDays, lanes: Int) {
    for place in shortSites.indices {
      shortSites[place] += short.replications(
        place % scopes.sites, day: place / scopes.sites * step, of: lanes)
    }
  }

  var allMoments: [Moments] { moments }
  var allFirstShort: [DayCounts] { firstShort }
  var allHolds: [DayCounts] { holds }

  /// Takes what was written down of a tally of the same scopes and days.
  mutating func restore(
    _ content: TallyContent, moments: [Moments], _ firstShort: [DayCounts], _ holds: [DayCounts]
  ) {
    replications = content.replications
    self.moments = moments
    self.firstShort = firstShort
    self.holds = holds
    shortSites = content.shortSites
    stock.restore(content.stock)
  }

  /// Other replications of the same problem.
  public static func + (one: SimulationTally, other: SimulationTally) -> SimulationTally {
    var sum = one
    sum.replications += other.replications
    for place in sum.moments.indices {
      sum.moments[place] = one.moments[place] + other.moments[place]
    }
    for place in sum.firstShort.indices {
      sum.firstShort[place] = one.firstShort[place] + other.firstShort[place]
      sum.holds[place] = one.holds[place] + other.holds[place]
    }
    for place in sum.shortSites.indices { sum.shortSites[place] += other.shortSites[place] }
    sum.stock = one.stock + other.stock
    return sum
  }
}
