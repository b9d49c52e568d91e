/// Figures of stock in base units. Every unit on hand is in exactly one of available, reserved,
/// pending inspection, frozen, nonconforming and expired.
///
/// A unit past its last usable day is expired whatever its status, because nobody may use it.
public struct StockSums: Hashable, Sendable {
  /// 现存量.
  public private(set) var onHand: Int64 = 0
  /// 可用量: available and in date.
  public private(set) var available: Int64 = 0
  /// 预留量, in date.
  public private(set) var reserved: Int64 = 0
  /// 待检量, in date.
  public private(set) var pendingInspection: Int64 = 0
  /// 冻结量, in date.
  public private(set) var frozen: Int64 = 0
  /// 不合格量, in date.
  public private(set) var nonconforming: Int64 = 0
  /// 过期, in any status.
  public private(set) var expired: Int64 = 0
  /// On hand by pool; a pool without stock is not in it.
  public private(set) var pools: [Pool: Int64] = [:]
  /// Available by pool; a pool without is not in it.
  public private(set) var availablePools: [Pool: Int64] = [:]
  /// The first expiry of what is available.
  public private(set) var earliestExpiry: CalendarDay?
  /// 在途量: on the way to the site, not yet signed for.
  public private(set) var inTransit: Int64 = 0

  /// Nothing.
  public init() {}

  /// Counts a line of stock on a day.
  public mutating func add(_ line: StockLine, on day: CalendarDay) {
    onHand += line.quantity
    pools[line.account.pool, default: 0] += line.quantity
    guard line.lot.isUsable(on: day) else {
      expired += line.quantity
      return
    }
    switch line.account.status {
    case .available:
      available += line.quantity
      availablePools[line.account.pool, default: 0] += line.quantity
      earliestExpiry = Self.earlier(earliestExpiry, line.lot.expiry)
    case .reserved: reserved += line.quantity
    case .pendingInspection: pendingInspection += line.quantity
    case .frozen: frozen += line.quantity
    case .nonconforming: nonconforming += line.quantity
    }
  }

  /// Counts goods on the way.
  public mutating func addInTransit(_ units: Int64) { inTransit += units }

  /// Adds the figures of another site.
  public mutating func add(_ other: StockSums) {
    onHand += other.onHand
    available += other.available
    reserved += other.reserved
    pendingInspection += other.pendingInspection
    frozen += other.frozen
    nonconforming += other.nonconforming
    expired += other.expired
    inTransit += other.inTransit
    pools.merge(other.pools) { $0 + $1 }
    availablePools.merge(other.availablePools) { $0 + $1 }
    earliestExpiry = Self.earlier(earliestExpiry, other.earliestExpiry)
  }

  private static func earlier(_ first: CalendarDay?, _ second: CalendarDay?) -> CalendarDay? {
    guard let first, let second else { return first ?? second }
    return min(first, second)
  }
}
