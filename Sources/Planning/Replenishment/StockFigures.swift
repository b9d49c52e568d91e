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
  /// In the reserve pool, in date: available + reserved for orders.
  public var usableReserve: Int64 = 0
  /// How much of `usableReserve` is reserved for orders: it meets the norm, and is not to be given
  /// away.
  public var reservedForOrders: Int64 = 0
  /// In the daily pool, in date and available.
  public var usableDaily: Int64 = 0
  /// In transit to the site's reserve pool.
  public var onTheWayReserve: Int64 = 0
  /// In transit to the site's daily pool.
  public var onTheWayDaily: Int64 = 0

  /// Figures of a site that has nothing.
  public init() {}

  /// The pool the norm looks at: the reserve, or daily stock where the site keeps no reserve of the
  /// item. A site whose first reserve stock is on the way keeps a reserve already; else the goods
  /// under way would be ordered a second time.
  public var pool: Pool { keepsReserve || onTheWayReserve > 0 ? .reserve : .daily }

  /// What counts towards the norm.
  public var usable: Int64 { pool == .reserve ? usableReserve : usableDaily }

  /// What is on the way to the pool the norm looks at.
  public var onTheWay: Int64 { pool == .reserve ? onTheWayReserve : onTheWayDaily }

  /// What the site may give to sites it supplies: what is usable beyond its own norm and not
  /// reserved. Without a norm of its own only reserve stock is to spare, because daily stock is
  /// there to be used; beyond an unknown norm nothing is.
  public func toSpare(beyond norm: Norm) -> Int64 {
    switch norm {
    case .known(let units): max(0, usable - max(units, pool == .reserve ? reservedForOrders : 0))
    case .none: pool == .reserve ? max(0, usable - reservedForOrders) : 0
    case .unknown: 0
    }
  }
}
