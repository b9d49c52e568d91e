public import Stockpile

/// An item at a site.
public struct StockKey: Hashable, Sendable {
  /// The site.
  public let site: SiteCode
  /// The item.
  public let item: ItemCode

  /// That item at that site.
  public init(site: SiteCode, item: ItemCode) {
    self.site = site
    self.item = item
  }
}

/// What a site has and awaits of an item on the day of a plan, in base units. What is expired,
/// frozen, awaiting inspection or nonconforming is in none of the figures, nor is donated or
/// custody stock.
public struct StockFigures: Hashable, Sendable {
  /// Whether the site keeps reserve-pool stock of the item in any condition.
  public var keepsReserve = false
  /// In the reserve pool, in date and available.
  public var usableReserve: Int64 = 0
  /// In the reserve pool, in date and set aside for orders (预留): still on the shelf, and promised.
  public var reservedForOrders: Int64 = 0
  /// In the daily pool, in date and available.
  public var usableDaily: Int64 = 0
  /// The part of `usableDaily` that has a last usable day.
  public var dailyLots: [EndingLots.Lot] = []
  /// In transit to the site's reserve pool.
  public var onTheWayReserve: Int64 = 0
  /// In transit to the site's daily pool.
  public var onTheWayDaily: Int64 = 0

  /// 欠发 from the reserve pool: approved for other sites and not set aside yet.
  public var backorderReserve: Int64 = 0
  /// 欠发 from the daily pool.
  public var backorderDaily: Int64 = 0
  /// 在订 for the site's reserve pool: bought, called for, or approved and not sent yet.
  public var onOrderReserve: Int64 = 0
  /// 在订 for the site's daily pool.
  public var onOrderDaily: Int64 = 0
  /// Ordered for the daily pool and due after the days a plan usually covers: only a rule that looks
  /// further counts it.
  public var dueLater: [LaterOrder] = []

  /// Figures of a site that has nothing.
  public init() {}

  /// 日常可用天数 from a day on, whose use is past; nil where nothing is used.
  public func cover(_ use: DailyUse, from day: CalendarDay) -> Int64? {
    UsableInTime.cover(of: usableDaily, ending: dailyLots, use: use, from: day)
  }

  /// The pool the norm looks at: the reserve, or daily stock where the site keeps no reserve of the
  /// item. A site whose first reserve stock is on the way keeps a reserve already; else the goods
  /// under way would be ordered a second time.
  public var pool: Pool { keepsReserve || onTheWayReserve > 0 ? .reserve : .daily }

  /// What there is for the norm to be refilled from.
  public var usable: Int64 { pool == .reserve ? usableReserve : usableDaily }

  /// 实物: what is on the shelf of the reserve in date, also what is set aside for orders.
  public var heldReserve: Int64 { usableReserve + reservedForOrders }

  /// 实物 in the pool the norm looks at: what attainment and the red line are measured by.
  public var held: Int64 { pool == .reserve ? heldReserve : usableDaily }

  /// 欠发 from the pool the norm looks at; where that is daily stock, from both.
  public var backorder: Int64 { backorderReserve + (pool == .reserve ? 0 : backorderDaily) }

  /// What is on the way to the pool the norm looks at.
  public var onTheWay: Int64 { pool == .reserve ? onTheWayReserve : onTheWayDaily }

  /// What was ordered and counts towards the norm: for the reserve, and where daily stock must meet
  /// the norm also for daily use.
  public var onOrder: Int64 { onOrderReserve + (pool == .reserve ? 0 : onOrderDaily) }

  /// 缺口 against a norm of so many units.
  public func gap(to norm: Int64) -> Int64 {
    max(0, norm + backorder - usable - onTheWay - onOrder)
  }

  /// What was ordered beyond a gap to the norm: it will be there for others.
  func onOrder(beyond norm: Norm) -> Int64 {
    guard case .known(let units) = norm else { return onOrderReserve + onOrderDaily }
    let lacking = max(0, units + backorder - usable - onTheWay)
    return max(0, onOrder - lacking) + (pool == .reserve ? onOrderDaily : 0)
  }

  /// What the site may give to sites it supplies, from each pool: what is usable beyond its own
  /// norm and owed to nobody. Where a reserve meets the norm, all daily stock is to spare; where daily
  /// stock must meet it, only what exceeds it; beyond an unknown norm nothing is.
  public func toSpare(beyond norm: Norm) -> SpareFigures {
    let (daily, reserve) = (usableDaily - backorderDaily, usableReserve - backorderReserve)
    return switch (norm, pool) {
    case (.unknown, _): SpareFigures()
    case (.known(let units), .reserve):
      SpareFigures(daily: max(0, daily), reserve: max(0, reserve - units))
    case (.none, .reserve): SpareFigures(daily: max(0, daily), reserve: max(0, reserve))
    case (.known(let units), _): SpareFigures(daily: max(0, daily - backorderReserve - units))
    case (.none, _): SpareFigures()
    }
  }
}

/// What of an order is to be there later than in the days a plan usually covers.
public struct LaterOrder: Hashable, Sendable {
  /// The day it is due.
  public let day: CalendarDay
  /// Base units.
  public let units: Int64
}

/// What a site can spare of an item, by the pool it comes from, in base units.
public struct SpareFigures: Hashable, Sendable {
  /// From the daily pool, which moves freely: given first.
  public var daily: Int64 = 0
  /// From the reserve pool, which moves only under an order.
  public var reserve: Int64 = 0

  /// What is to spare from each pool.
  public init(daily: Int64 = 0, reserve: Int64 = 0) {
    self.daily = daily
    self.reserve = reserve
  }
}
