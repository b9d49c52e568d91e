/// What one pool of a site should have of an item, and what it has, in base units.
public struct PoolNeed: Hashable, Sendable {
  /// What it should have.
  public var target: Int64 = 0
  /// 欠发: approved for other sites and not set aside yet; it goes before anything else.
  public var backorder: Int64 = 0
  /// 可用量: in date and available.
  public var usable: Int64 = 0
  /// Of that, what will expire within the cover period unused.
  public var expiring: Int64 = 0
  /// 在途 to the pool.
  public var onTheWay: Int64 = 0
  /// 在订 for the pool.
  public var onOrder: Int64 = 0

  /// 补货点: nothing is ordered while more than this is there or coming; nil: ordered at every review.
  public var reorderPoint: Int64?
  /// 紧急补货点: below it an order cannot wait; nil where there is none.
  public var emergencyPoint: Int64?
  /// The most that is used before goods ordered now expire: more is not ordered; nil: no such limit.
  public var usedInTime: Int64?

  /// Nothing wanted, nothing there.
  public init() {}

  /// 有效可用: usable and not going to expire unused.
  public var effective: Int64 { usable - expiring }

  /// 有效可用 with what is coming, less what is owed.
  public var position: Int64 { effective + onTheWay + onOrder - backorder }

  /// Whether an order cannot wait for the next review.
  public var isUrgent: Bool { emergencyPoint.map { effective < $0 } ?? false }

  /// Whether the time to order has come.
  public var isDue: Bool { isUrgent || reorderPoint.map { position <= $0 } ?? true }

  /// What it is filled up to: no more than is used before it expires.
  public var level: Int64 { usedInTime.map { min(target, $0) } ?? target }

  /// 缺口: what is missing, never negative; nothing while it is not yet time to order.
  public var gap: Int64 { isDue ? max(0, level - position) : 0 }

  /// What was ordered beyond what is missing: it will be there for others.
  var onOrderToSpare: Int64 {
    max(0, onOrder - max(0, target + backorder - effective - onTheWay))
  }
}

extension PoolNeed {
  /// A month of a shelf life, in days.
  static let daysOfMonth = 30

  /// What a rule orders up to and when, cut to what is used before it expires.
  mutating func order(by rule: AppliedRule, _ use: DailyUse, shelfLife months: Int64) {
    target = rule.levels.orderUpTo
    reorderPoint = rule.levels.moment == .everyReview ? nil : rule.levels.minimum
    emergencyPoint = rule.levels.emergency
    // Where nothing is used, nobody can say what would expire: a fixed norm stands.
    if months > 0, use.units > 0 { usedInTime = use.used(inDays: Int(months) * Self.daysOfMonth) }
  }
}
