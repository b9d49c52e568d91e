/// Stock a site holds: pool, status and, for reserved stock only, the order it is kept for.
///
/// The site is the one whose document moves it, so a document cannot even name another's stock.
public struct HeldAccount: Hashable, Comparable, Sendable {
  /// Whose use the stock is for.
  public let pool: Pool
  /// Its condition.
  public let status: StockStatus
  /// The order (调用令) reserved stock is kept for; nil for every other status.
  public let order: DocumentID?

  /// The account of a pool and a status; only stock reserved for an order has one.
  public init(_ pool: Pool, _ status: StockStatus) {
    self.pool = pool
    self.status = status
    self.order = nil
  }

  /// The account of what is reserved in a pool for an order.
  public init(_ pool: Pool, reservedFor order: DocumentID) {
    self.pool = pool
    self.status = .reserved
    self.order = order
  }

  /// Orders accounts as a count shortage is taken: status first, then pool.
  public static func < (left: HeldAccount, right: HeldAccount) -> Bool {
    if left.status != right.status { return left.status < right.status }
    if left.pool != right.pool { return left.pool < right.pool }
    guard let first = left.order else { return right.order != nil }
    return right.order.map { first < $0 } ?? false
  }
}

extension HeldAccount: CustomStringConvertible {
  /// `daily/available`, or `reserve/reserved/<order id>`.
  public var description: String {
    let name = "\(pool.rawValue)/\(status.rawValue)"
    return order.map { "\(name)/\($0)" } ?? name
  }
}
