public import Stockpile

/// How an item stands at a site, a level or in the whole network: what is there, how long it lasts,
/// what is missing. Figures of several sites are added; their own use is, so that nothing counts twice.
public struct Standing: Hashable, Sendable {
  /// The day, whose use is past.
  public let day: CalendarDay
  /// 日常可用: in date and available in daily pools.
  public var daily: Int64 = 0
  /// The part of it that has a last usable day.
  public var dailyLots: [EndingLots.Lot] = []
  /// 专储可用: in date in reserve pools.
  public var reserve: Int64 = 0
  /// 在途 to both pools.
  public var onTheWay: Int64 = 0
  /// 在订 for both pools.
  public var onOrder: Int64 = 0
  /// Own use.
  public var use: DailyUse
  /// 储备定额; nil where none is known.
  public var norm: Int64?
  /// 缺口 against the norms.
  public var gap: Int64 = 0
  /// 已过期: on a shelf past the last usable day, in any pool and status.
  public var expired: Int64 = 0
  /// How many sites lack something of their norm.
  public var sitesShort = 0
  /// How many sites use the item and have none left in their daily pool.
  public var sitesOut = 0
  /// The last usable day of the first usable lot to end.
  public var earliestExpiry: CalendarDay?

  /// Nothing on a day, used nowhere over that many days.
  public init(on day: CalendarDay, days: Int) {
    self.day = day
    self.use = DailyUse(units: 0, days: days)
  }

  /// 日常可用天数; nil where nothing is used.
  public var cover: Int64? {
    UsableInTime.cover(of: daily, ending: dailyLots, use: use, from: day)
  }

  mutating func add(_ other: Standing) {
    daily += other.daily
    dailyLots += other.dailyLots
    reserve += other.reserve
    onTheWay += other.onTheWay
    onOrder += other.onOrder
    use = DailyUse(units: use.units + other.use.units, days: use.days)
    if let added = other.norm { norm = (norm ?? 0) + added }
    gap += other.gap
    expired += other.expired
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
  public var lasts: CalendarDay? {
    guard let cover = standing.cover, cover < 36_500 else { return nil }
    return standing.day.adding(days: Int(cover))
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
  public init(_ item: Item, on day: CalendarDay, days: Int) {
    self.init(item, [], Standing(on: day, days: days))
  }

  /// The part of it at some sites, with their sums.
  public func selecting(_ codes: Set<SiteCode>) -> ItemStanding {
    ItemStanding(
      item, sites.filter { codes.contains($0.site.code) },
      Standing(on: total.day, days: total.use.days))
  }

  /// The sums of some sites, on the day of `nothing`.
  init(_ item: Item, _ sites: [SiteStanding], _ nothing: Standing) {
    var total = nothing
    var levels: [Level: Standing] = [:]
    for site in sites {
      total.add(site.standing)
      levels[site.site.level, default: nothing].add(site.standing)
    }
    self.item = item
    self.total = total
    self.levels = levels
    self.sites = sites.sorted(inOrder: {
      CoverOrder(cover: $0.standing.cover, use: $0.standing.use, at: $0.site)
    })
  }
}
