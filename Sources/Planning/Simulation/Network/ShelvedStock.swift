import Stockpile

/// What lies at sites by the day it ends, counted from the first day of a run.
struct ShelvedStock {
  /// What lies at a site of one item.
  struct Shelves {
    var daily: [ShelfLot] = []
    var reserve: [ShelfLot] = []
  }

  private let lines: [ItemCode: [StockLine]]
  private let start: CalendarDay

  /// What may be used on the first day; donated stock is daily stock, what is in custody is nobody's here.
  init(_ stock: [StockLine], start: CalendarDay) {
    self.start = start
    lines = Dictionary(
      grouping: stock.filter { $0.isUsable(on: start) && $0.account.pool != .custody }
    ) { $0.lot.item }
  }

  /// What lies of an item, by site.
  func shelves(of item: ItemCode) -> [SiteCode: Shelves] {
    var found: [SiteCode: Shelves] = [:]
    for line in lines[item] ?? [] {
      let lot = ShelfLot(
        ends: Self.end(of: line.lot, start), units: Int32(clamping: line.quantity))
      if line.account.pool == .reserve {
        found[line.site, default: Shelves()].reserve.append(lot)
      } else {
        found[line.site, default: Shelves()].daily.append(lot)
      }
    }
    return found
  }

  /// The last usable day of a lot in a run that begins on a day.
  static func end(of lot: Lot, _ start: CalendarDay) -> Int32 {
    lot.expiry.map { Int32(clamping: start.days(until: $0)) } ?? .max
  }
}
