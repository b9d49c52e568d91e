public import Stockpile

/// How an item stands at a site, a level or in the whole network: what is there, how long it lasts,
/// what is missing. Figures of several sites are added; their own use is, so that nothing counts twice.
public struct Standing: Hashable, Sendable {
  /// 日常可用: in date and available in daily pools.
  public var daily: Int64 = 0
  /// 专储可用: in date in reserve pools.
  public var reserve: Int64 = 0
  /// 在途 to both pools.
  public var onTheWay: Int64 = 0
  /// Own use.
  public var use: DailyUse
  /// 储备定额; nil where none is known.
  public var norm: Int64?
  /// 缺口 against the norms.
  public var gap: Int64 = 0
  /// How many sites lack something of their norm.
  public var sitesShort = 0
  /// How many sites use the item and have none left in their daily pool.
  public var sitesOut = 0
  /// The last usable day of the first usable lot to end.
  public var earliestExpiry: CalendarDay?

  /// Nothing, used nowhere, over that many days.
  public init(days: Int) { use = DailyUse(units: 0, days: days) }

  /// 可用天数 of the daily stock; nil where nothing is used.
  public var cover: Int64? { use.cover(of: daily) }

  mutating func add(_ other: Standing) {
    daily += other.daily
    reserve += other.reserve
    onTheWay += other.onTheWay
    use = DailyUse(units: use.units + other.use.units, days: use.days)
    if let added = other.norm { norm = (norm ?? 0) + added }
    gap += other.gap
    sitesShort += other.sitesShort
    sitesOut += other.sitesOut
    if let expiry = other.earliestExpiry { earliestExpiry = min(expiry, earliestExpiry ?? expiry) }
  }
}

/// How an item stands at one site.
public struct SiteStanding: Hashable, Sendable {
  /// The site.
  public let site: Site
  /// Its figures.
  public let standing: Standing

  /// 预计用完: the last day daily stock lasts through at the present use; nil where nothing is used.
  public func lasts(from today: CalendarDay) -> CalendarDay? {
    guard let cover = standing.cover, cover < 36_500 else { return nil }
    return today.adding(days: Int(cover))
  }
}

/// How an item stands in the network.
public struct ItemStanding: Hashable, Sendable {
  /// The item.
  public let item: Item
  /// At all sites.
  public let total: Standing
  /// By level, where there is anything.
  public let levels: [Level: Standing]
  /// By site, the shortest cover first; sites with neither stock, use nor norm are left out.
  public let sites: [SiteStanding]

  /// An item that is nowhere, nowhere used and nowhere wanted.
  public init(_ item: Item, days: Int) {
    self.init(item, [], days: days)
  }

  /// The part of it at some sites, with their sums.
  public func selecting(_ codes: Set<SiteCode>) -> ItemStanding {
    ItemStanding(item, sites.filter { codes.contains($0.site.code) }, days: total.use.days)
  }

  init(_ item: Item, _ sites: [SiteStanding], days: Int) {
    var total = Standing(days: days)
    var levels: [Level: Standing] = [:]
    for site in sites {
      total.add(site.standing)
      levels[site.site.level, default: Standing(days: days)].add(site.standing)
    }
    self.item = item
    self.total = total
    self.levels = levels
    self.sites = sites.sorted(inOrder: {
      CoverOrder(cover: $0.standing.cover, use: $0.standing.use, at: $0.site)
    })
  }
}
