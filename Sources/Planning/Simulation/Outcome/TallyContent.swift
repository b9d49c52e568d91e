/// What a tally holds, as plain lists that can be written down and read back.
public struct TallyContent: Hashable, Sendable {
  /// How many replications.
  public var replications: Int64 = 0
  /// Sums by scope and figure.
  public var sums: [Int128] = []
  /// Sums of squares by scope and figure.
  public var squares: [Int128] = []
  /// Counts of first short days, by scope and day.
  public var firstShort: [Int64] = []
  /// Counts of the days until which scopes held, by scope and day.
  public var holds: [Int64] = []
  /// In how many replications a site was short, by kept day and site.
  public var shortSites: [Int64] = []
  /// Bins of stock by row, kept day and bin.
  public var stock: [Int64] = []
  /// The largest stock that charts tell apart, by item and level.
  public var tops: [Int64] = []

  /// Nothing.
  public init() {}
}

extension SimulationTally {
  /// All it holds.
  public var content: TallyContent {
    var content = TallyContent()
    content.replications = replications
    content.sums = allMoments.map(\.sum)
    content.squares = allMoments.map(\.squares)
    content.firstShort = allFirstShort.flatMap(\.days)
    content.holds = allHolds.flatMap(\.days)
    content.shortSites = shortSites
    content.stock = stock.counts.map { Int64($0) }
    content.tops = stock.tops
    return content
  }

  /// The tally that holds this; nil where lists do not fit the scopes and days, or counts contradict each other.
  ///
  /// - Parameters:
  ///   - scopes: What there is a figure of.
  ///   - days: How many days a replication has.
  ///   - step: Every how many days stock is kept for charts.
  ///   - content: What it holds.
  public init?(_ scopes: SimulationScopes, days: Int, step: Int, _ content: TallyContent) {
    guard days > 0, step > 0, content.tops.count == scopes.items * scopes.levels else { return nil }
    self.init(scopes, days: days, step: step, tops: content.tops)
    let figures = scopes.count * SimulationFigure.allCases.count
    let count = content.replications
    guard count >= 0, content.sums.count == figures, content.squares.count == figures,
      content.firstShort.count == scopes.count * days, content.holds.count == scopes.count * days,
      content.shortSites.count == shortSites.count, content.stock.count == stock.counts.count
    else { return nil }
    let days = (
      Self.counts(content.firstShort, days: days, of: count),
      Self.counts(content.holds, days: days, of: count)
    )
    guard let firstShort = days.0, let holds = days.1,
      content.shortSites.allSatisfy({ 0...count ~= $0 }),
      content.stock.allSatisfy({ 0...count ~= $0 })
    else { return nil }
    restore(
      content,
      moments: zip(content.sums, content.squares).map {
        Moments(count: count, sum: $0, squares: $1)
      }, firstShort, holds)
  }

  private static func counts(_ list: [Int64], days: Int, of count: Int64) -> [DayCounts]? {
    var found: [DayCounts] = []
    for first in stride(from: 0, to: list.count, by: days) {
      let own = Array(list[first..<first + days])
      let happened = own.reduce(0, +)
      guard own.allSatisfy({ $0 >= 0 }), happened <= count else { return nil }
      found.append(DayCounts(days: own, never: count - happened))
    }
    return found
  }
}
