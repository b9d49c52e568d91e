public import Stockpile

extension StockFigures {
  /// What each site has and awaits on a day, by the rules of the norms: what is past its last
  /// usable day, donated or in custody does not count, and a disputed rest is not on the way. On
  /// order is what is to be there within the days a plan covers, or by a day nobody named: from
  /// outside, and from a site whose order has not been carried out. What a source owes of it and has
  /// not set aside yet is 欠发 there.
  public static func figures(
    stock: [StockLine], transit: [TransitStock], orders: [OpenSupply] = [],
    promised: [PromisedSupply] = [], on day: CalendarDay
  ) -> [StockKey: StockFigures] {
    var figures: [StockKey: StockFigures] = [:]
    for line in stock {
      let key = StockKey(site: line.site, item: line.lot.item)
      figures[key, default: StockFigures()].add(line, on: day)
    }
    for line in transit {
      let key = StockKey(site: line.destination, item: line.lot.item)
      switch CountedGoods.onTheWay(line, on: day) {
      case .reserve: figures[key, default: StockFigures()].onTheWayReserve += line.quantity
      case .daily: figures[key, default: StockFigures()].onTheWayDaily += line.quantity
      default: break
      }
    }
    let horizon = day.adding(days: PlanBasis.usualCoverDays)
    for order in orders + promised.map(\.supply) {
      let key = StockKey(site: order.site, item: order.item)
      switch CountedGoods.onOrder(order, by: horizon) {
      case .reserve: figures[key, default: StockFigures()].onOrderReserve += order.quantity
      case .daily: figures[key, default: StockFigures()].onOrderDaily += order.quantity
      case .tooLate:
        guard order.pool == .daily, let due = order.neededBy else { continue }
        figures[key, default: StockFigures()].dueLater.append(
          LaterOrder(day: due, units: order.quantity))
      default: break
      }
    }
    for promise in promised where !promise.isSetAside {
      let key = StockKey(site: promise.source, item: promise.supply.item)
      switch CountedGoods.owed(promise) {
      case .reserve:
        figures[key, default: StockFigures()].backorderReserve += promise.supply.quantity
      case .daily: figures[key, default: StockFigures()].backorderDaily += promise.supply.quantity
      default: break
      }
    }
    return figures
  }

  private mutating func add(_ line: StockLine, on day: CalendarDay) {
    if line.account.pool == .reserve { keepsReserve = true }
    switch CountedGoods.onHand(line, on: day) {
    case .reserve: usableReserve += line.quantity
    case .reservedForOrder: reservedForOrders += line.quantity
    case .daily:
      usableDaily += line.quantity
      guard let expiry = line.lot.expiry else { return }
      dailyLots.append(EndingLots.Lot(expiry: expiry, quantity: line.quantity, of: line.lot))
    default: break
    }
  }
}

/// Usable lots of an item at a site that have a last usable day.
public struct EndingLots: Hashable, Sendable {
  /// So many base units of a lot, and its last usable day.
  public struct Lot: Hashable, Sendable {
    /// Its last usable day.
    public let expiry: CalendarDay
    /// Base units.
    public let quantity: Int64
    /// Which lot it is; nil where only its day matters.
    public let lot: Stockpile.Lot?

    /// A part of a lot.
    public init(expiry: CalendarDay, quantity: Int64, of lot: Stockpile.Lot? = nil) {
      self.expiry = expiry
      self.quantity = quantity
      self.lot = lot
    }
  }

  /// In the daily pool.
  public var daily: [Lot] = []
  /// In the reserve pool.
  public var reserve: [Lot] = []

  /// None.
  public init() {}

  /// Those that end before a day.
  func before(daily day: CalendarDay, reserve other: CalendarDay) -> EndingLots {
    var lots = EndingLots()
    lots.daily = daily.filter { $0.expiry < day }
    lots.reserve = reserve.filter { $0.expiry < other }
    return lots
  }

  /// What is usable on `day` and will end, for every site and item that has such stock.
  public static func ending(_ stock: [StockLine], on day: CalendarDay) -> [StockKey: EndingLots] {
    var found: [StockKey: EndingLots] = [:]
    for line in stock {
      guard let expiry = line.lot.expiry else { continue }
      let key = StockKey(site: line.site, item: line.lot.item)
      let lot = Lot(expiry: expiry, quantity: line.quantity, of: line.lot)
      switch CountedGoods.onHand(line, on: day) {
      case .reserve: found[key, default: EndingLots()].reserve.append(lot)
      case .daily: found[key, default: EndingLots()].daily.append(lot)
      default: break
      }
    }
    return found
  }
}
