public import Stockpile

/// What every site uses of every item, and what it must supply: its own use and that of all sites
/// below it.
///
/// Each site's own use is that of its days that count (`RoutineUse`), said of 90 days in whole base
/// units, so that sites with different days can be added. Only sites that hold stock count: what a
/// closed site used is nobody's demand any more.
public struct UseTable: Sendable {
  /// The days every use is said of.
  public static let days = UseWindow.usualDays

  /// The days looked at first.
  public let window: UseWindow
  /// What the figures rest on.
  let facts: DemandFacts
  private let routines: [StockKey: RoutineUse]
  private let supplied: [StockKey: Int64]

  /// Adds up use. Figures that include sites below are never summed over levels.
  public init(tree: SiteTree, facts: DemandFacts, window: UseWindow) {
    var routines: [StockKey: RoutineUse] = [:]
    var supplied: [StockKey: Int64] = [:]
    for key in facts.keys where tree[key.site]?.holdsStock == true {
      let routine = facts.routine(key)
      routines[key] = routine
      let units = routine.said.units
      guard units > 0 else { continue }
      var place: SiteCode? = key.site
      while let site = place {
        supplied[StockKey(site: site, item: key.item), default: 0] += units
        place = tree[site]?.parent
      }
    }
    self.window = window
    self.facts = facts
    self.routines = routines
    self.supplied = supplied
  }

  /// What the site itself uses (本级).
  public func own(_ key: StockKey) -> DailyUse {
    routines[key]?.said ?? DailyUse(units: 0, days: Self.days)
  }

  /// What the site and every site below it use (含下级).
  public func supplied(_ key: StockKey) -> DailyUse {
    DailyUse(units: supplied[key] ?? 0, days: Self.days)
  }

  /// How much a day's demand at a site and below it varies, in base units squared; nil where nothing is
  /// known.
  public func variance(of item: ItemCode, at site: Site, in tree: SiteTree) -> Double? {
    DemandSeries(sum: series(of: item, at: tree.subtree(of: site.code)))?.dailyVariance
  }

  /// The same of a site's own use alone.
  func ownVariance(_ key: StockKey) -> Double? {
    DemandSeries(facts.days(of: key))?.dailyVariance
  }

  /// An item's use at all sites, month by month, and what is expected of the months to come; nil where
  /// nobody ever used it.
  public func forecast(of item: Item, in tree: SiteTree, months: Int) -> ItemForecast? {
    let series = series(of: item.code, at: tree.sites.map(\.code))
    return series.isEmpty ? nil : ItemForecast(item, sum: series, months: months)
  }

  /// The months of an item at those of the sites that ever used or wanted it.
  private func series(of item: ItemCode, at sites: [SiteCode]) -> [DemandSeries] {
    sites.compactMap { site in
      let key = StockKey(site: site, item: item)
      return routines[key] == nil ? nil : DemandSeries(facts.days(of: key))
    }
  }

  /// Items at sites that used or wanted any, in order.
  var usedKeys: [StockKey] {
    routines.keys.sorted { ($0.site, $0.item) < ($1.site, $1.item) }
  }

  /// What a site's own use rests on; nil where it never used any.
  public func routine(_ key: StockKey) -> RoutineUse? { routines[key] }
}

extension RoutineUse {
  /// The use said of 90 days; 0 where nothing is known.
  var said: DailyUse { (use ?? DailyUse(units: 0, days: 1)).said(ofDays: UseTable.days) }
}

extension DemandSeries {
  /// The variance of a month by the method chosen for the series, ÷ 30; nil where nothing is known.
  fileprivate var dailyVariance: Double? {
    DemandChoice(levels).estimate.map { $0.variance / 30 }
  }
}
