/// Stock a site holds: pool, status and, for reserved stock only, the order it is kept for.
///
/// The site is the one whose document moves it, so a document cannot even name another's stock.
public struct HeldAccount: Hashable, Comparable, Sendable {
  /// Whose use the stock is for.
  public let pool: Pool
  /// Its condition.
  public let status: StockStatus
  /// The number of the order reserved stock is kept for; empty for every other status.
  public let order: String

  /// The account of a pool and a status; `order` counts only for reserved stock.
  public init(_ pool: Pool, _ status: StockStatus, order: String = "") {
    self.pool = pool
    self.status = status
    self.order = status == .reserved ? order : ""
  }

  /// Orders accounts as a count shortage is taken: status first, then pool.
  public static func < (left: HeldAccount, right: HeldAccount) -> Bool {
    if left.status != right.status { return left.status < right.status }
    if left.pool != right.pool { return left.pool < right.pool }
    return left.order < right.order
  }
}

extension HeldAccount: CustomStringConvertible {
  /// `daily/available`, or `reserve/reserved/ORDER`.
  public var description: String {
    let name = "\(pool.rawValue)/\(status.rawValue)"
    return order.isEmpty ? name : "\(name)/\(order)"
  }
}
