import Planning
import Stockpile

extension StockFigures {
  /// What each site has and awaits on a day, by the rules of the norms: what is past its last
  /// usable day, donated or in custody does not count, and a disputed rest is not on the way.
  static func figures(
    stock: [StockLine], transit: [TransitStock], on day: CalendarDay
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
    case (.daily, .available): usableDaily += line.quantity
    default: break
    }
  }
}
