import Stockpile

/// What of an item may go out, and what stays: decided lot by lot before anybody's share is.
///
/// What ends first goes out first; what is kept is first what cannot be sent, then what ends last.
public struct OfferedStock: Hashable, Sendable {
  /// The lots that may go out, the first to end first.
  public let lots: [OfferedLot]
  /// The most that goes out in all: the lots, or what was asked to be shared out.
  public let units: Int64
  /// What ends too soon to be sent.
  public let tooLate: Int64
  /// What was held back for later days.
  public let heldBack: Int64

  /// What may go out of an item.
  init(_ item: OfferedItem, in problem: AllocationProblem) {
    let last = problem.asOf.adding(days: problem.transferDays + item.minimumLifeDays)
    let daily = Self.beyond(item.kept, item.stock.filter { $0.pool != .reserve }, from: last)
    let reserve =
      item.releasesReserve
      ? Self.beyond(item.reserveFloor, item.stock.filter { $0.pool == .reserve }, from: last) : []
    let offered = (daily + reserve).sorted()
    let all = offered.reduce(0) { $0 + $1.units }
    let goes = Int64(Int128(all) * Int128(100 - problem.holdBackPercent) / 100)
    heldBack = all - goes
    lots = Self.firstToEnd(goes, of: offered)
    units = min(goes, item.quantity ?? goes)
    tooLate = item.stock.reduce(0) { $0 + (Self.isTooLate($1, from: last) ? $1.units : 0) }
  }

  private static func isTooLate(_ lot: OfferedLot, from day: CalendarDay) -> Bool {
    lot.expiresOn.map { $0 < day } ?? false
  }

  /// The lots that can be sent, less what has still to be kept when those that cannot have been counted.
  private static func beyond(
    _ kept: Int64, _ lots: [OfferedLot], from day: CalendarDay
  ) -> [OfferedLot] {
    let late = lots.reduce(Int64(0)) { $0 + (isTooLate($1, from: day) ? $1.units : 0) }
    let sendable = lots.filter { !isTooLate($0, from: day) }.sorted()
    let all = sendable.reduce(0) { $0 + $1.units }
    return firstToEnd(max(0, all - max(0, kept - late)), of: sendable)
  }

  /// So many units of lots in their order.
  static func firstToEnd(_ units: Int64, of lots: [OfferedLot]) -> [OfferedLot] {
    var left = units
    return lots.compactMap { lot in
      var lot = lot
      lot.units = min(lot.units, left)
      left -= lot.units
      return lot.units > 0 ? lot : nil
    }
  }

  /// The days on which lots end before the last of them, and what of them ends later.
  var classes: [(day: CalendarDay, later: Int64)] {
    var left = lots.reduce(0) { $0 + $1.units }
    var found: [(day: CalendarDay, later: Int64)] = []
    for lot in lots {
      left -= lot.units
      guard let day = lot.expiresOn else { continue }
      if found.last?.day == day { found.removeLast() }
      found.append((day, left))
    }
    return found
  }
}
