public import Stockpile

/// 还有多少、够几天、缺什么: every item in the whole network on one day.
public struct NetworkOverview: Sendable {
  /// By item, in the order of VED and code; items with neither stock, use nor norm are left out.
  public let items: [ItemStanding]

  /// The overview of a day.
  ///
  /// - Parameters:
  ///   - tree: The sites.
  ///   - items: The items to look at.
  ///   - norms: Their norms.
  ///   - stock: What sites hold, for the day on which it ends first.
  ///   - figures: What sites have and await.
  ///   - use: What they use.
  ///   - day: The day.
  public init(
    tree: SiteTree, items: [Item], norms: NormTable, stock: [StockLine],
    figures: [StockKey: StockFigures], use: UseTable, on day: CalendarDay
  ) {
    var earliest: [StockKey: CalendarDay] = [:]
    var expired: [StockKey: Int64] = [:]
    for line in stock {
      guard let expiry = line.lot.expiry else { continue }
      let key = StockKey(site: line.site, item: line.lot.item)
      if !line.lot.isUsable(on: day) {
        expired[key, default: 0] += line.quantity
      } else if line.isUsable(on: day), line.account.pool != .custody {
        earliest[key] = min(expiry, earliest[key] ?? expiry)
      }
    }
    // What a closed site has left comes to nobody's help until it is sent on.
    let open = tree.sites.filter(\.holdsStock)
    self.items = items.sorted { $0.comesBefore($1) }.compactMap { item in
      let sites = open.compactMap { site -> SiteStanding? in
        let key = StockKey(site: site.code, item: item.code)
        var standing = Self.standing(
          figures[key], norms.norm(of: item.code, at: site), use.own(key), on: day)
        standing?.earliestExpiry = earliest[key]
        standing?.expired = expired[key] ?? 0
        return standing.map { SiteStanding(site: site, standing: $0) }
      }
      guard !sites.isEmpty else { return nil }
      return ItemStanding(item, sites, Standing(on: day, days: UseTable.days))
    }
  }

  /// The part of it at some sites of a tree.
  public func selecting(_ sites: SiteSelection, in tree: SiteTree) -> NetworkOverview {
    guard !sites.isEverything else { return self }
    let codes = sites.sites(in: tree)
    return NetworkOverview(
      items: items.map { $0.selecting(codes) }.filter { !$0.sites.isEmpty })
  }

  private init(items: [ItemStanding]) { self.items = items }

  private static func standing(
    _ figures: StockFigures?, _ norm: Norm, _ use: DailyUse, on day: CalendarDay
  ) -> Standing? {
    var standing = Standing(on: day, days: use.days)
    if case .known(let units) = norm { standing.norm = units }
    guard figures != nil || use.units > 0 || standing.norm ?? 0 > 0 else { return nil }
    let figures = figures ?? StockFigures()
    standing.daily = figures.usableDaily
    standing.dailyLots = figures.dailyLots
    standing.reserve = figures.usableReserve
    standing.onTheWay = figures.onTheWayDaily + figures.onTheWayReserve
    standing.use = use
    standing.onOrder = figures.onOrderDaily + figures.onOrderReserve
    standing.gap = figures.gap(to: standing.norm ?? 0)
    standing.sitesShort = standing.gap > 0 ? 1 : 0
    standing.sitesOut = use.units > 0 && figures.usableDaily == 0 ? 1 : 0
    return standing
  }
}
