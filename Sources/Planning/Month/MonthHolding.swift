public import Stockpile

/// What is on hand on the last evening of a month, by condition, and what it cost.
public struct MonthHolding: Hashable, Sendable {
  /// By condition and pool, with what is on the way.
  public private(set) var sums = StockSums()
  /// 近效期: in date, within the item's days of near expiry, in any status.
  public private(set) var nearExpiry: Int64 = 0
  /// What it cost.
  public private(set) var value = StockValue()

  /// Nothing.
  public init() {}

  /// In the reserve pool.
  public var reservePool: Int64 { sums.pools[.reserve] ?? 0 }

  mutating func add(_ line: StockLine, nearExpiryDays: Int64, on day: CalendarDay) {
    sums.add(line, on: day)
    if let expiry = line.lot.expiry, (0...nearExpiryDays).contains(Int64(day.days(until: expiry))) {
      nearExpiry += line.quantity
    }
    value.add(line.quantity, of: line.lot)
  }

  mutating func addInTransit(_ units: Int64) { sums.addInTransit(units) }

  /// Adds what another site holds.
  public mutating func add(_ other: MonthHolding) {
    sums.add(other.sums)
    nearExpiry += other.nearExpiry
    value.add(other.value)
  }
}
