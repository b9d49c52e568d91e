/// What one pool of a site should have of an item, and what it has, in base units.
public struct PoolNeed: Hashable, Sendable {
  /// What it should have.
  public var target: Int64 = 0
  /// 可用量: in date and available (for the reserve also what is reserved for orders).
  public var usable: Int64 = 0
  /// Of that, what will expire within the cover period unused.
  public var expiring: Int64 = 0
  /// 在途 to the pool.
  public var onTheWay: Int64 = 0
  /// 在订 for the pool.
  public var onOrder: Int64 = 0

  /// Nothing wanted, nothing there.
  public init() {}

  /// 有效可用: usable and not going to expire unused.
  public var effective: Int64 { usable - expiring }

  /// 缺口: what is missing, never negative.
  public var gap: Int64 { max(0, target - effective - onTheWay - onOrder) }

  /// What was ordered beyond what is missing: it will be there for others.
  var onOrderToSpare: Int64 {
    max(0, onOrder - max(0, target - effective - onTheWay))
  }
}
