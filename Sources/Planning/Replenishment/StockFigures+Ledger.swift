public import Stockpile

extension StockFigures {
  /// What each site has and awaits on a day, by the rules of the norms: what is past its last
  /// usable day, donated or in custody does not count, and a disputed rest is not on the way. On
  /// order is what is to be there within the days a plan covers, or by a day nobody named.
  public static func figures(
    stock: [StockLine], transit: [TransitStock], orders: [OpenSupply] = [], on day: CalendarDay
  ) -> [StockKey: StockFigures] {
    var figures: [StockKey: StockFigures] = [:]
    for line in stock {
      let key = StockKey(site: line.site, item: line.lot.item)
      figures[key, default: StockFigures()].add(line, on: day)
    }
    for line in transit
    where line.arrival == nil && !line.isDisposal && line.lot.isUsable(on: day) {
      let key = StockKey(site: line.destination, item: line.lot.item)
      switch line.destinationPool {
      case .reserve: figures[key, default: StockFigures()].onTheWayReserve += line.quantity
      case .daily: figures[key, default: StockFigures()].onTheWayDaily += line.quantity
      case .donated, .custody: break
      }
    }
    let horizon = day.adding(days: PlanBasis.usualCoverDays)
    for order in orders where order.isDue(by: horizon) {
      let key = StockKey(site: order.site, item: order.item)
      switch order.pool {
      case .reserve: figures[key, default: StockFigures()].onOrderReserve += order.quantity
      case .daily: figures[key, default: StockFigures()].onOrderDaily += order.quantity
      case .donated, .custody: break
      }
    }
    return figures
  }

  private mutating func add(_ line: StockLine, on day: CalendarDay) {
    if line.account.pool == .reserve { keepsReserve = true }
    guard line.lot.isUsable(on: day) else { return }
    switch (line.account.pool, line.account.status) {
    case (.reserve, .available): usableReserve += line.quantity
    case (.reserve, .reserved):
      usableReserve += line.quantity
      reservedForOrders += line.quantity
    case (.daily, .available):
      usableDaily += line.quantity
      guard let expiry = line.lot.expiry else { return }
      dailyLots.append(EndingLots.Lot(expiry: expiry, quantity: line.quantity))
    default: break
    }
  }
}

/// Usable lots of an item at a site that end within the days a plan covers.
public struct EndingLots: Hashable, Sendable {
  /// So many base units of a lot, and its last usable day.
  public struct Lot: Hashable, Sendable {
    /// Its last usable day.
    public let expiry: CalendarDay
    /// Base units.
    public let quantity: Int64

    /// A part of a lot.
    public init(expiry: CalendarDay, quantity: Int64) {
      self.expiry = expiry
      self.quantity = quantity
    }
  }

  /// In the daily pool.
  public var daily: [Lot] = []
  /// In the reserve pool, also what is reserved for orders.
  public var reserve: [Lot] = []

  /// None.
  public init() {}

  /// What is usable on `day` and ends before `horizon`, for every site and item that has such stock.
  public static func ending(_ stock: [StockLine], on day: CalendarDay, before horizon: CalendarDay)
    -> [StockKey: EndingLots]
  {
    var found: [StockKey: EndingLots] = [:]
    for line in stock where line.isUsable(on: day) {
      guard let expiry = line.lot.expiry, expiry < horizon else { continue }
      let key = StockKey(site: line.site, item: line.lot.item)
      let lot = Lot(expiry: expiry, quantity: line.quantity)
      switch (line.account.pool, line.account.status) {
      case (.reserve, _): found[key, default: EndingLots()].reserve.append(lot)
      case (.daily, .available): found[key, default: EndingLots()].daily.append(lot)
      default: break
      }
    }
    return found
  }
}
