/// When a store of a simulation orders, and how much: the levels of a reorder rule, and the days on which it
/// looks at its stock.
public struct StoreRule: Hashable, Sendable {
  /// When it orders.
  public let moment: ReorderRule.Moment
  /// At or below it an order is due; nil: whatever is there.
  public let minimum: Int32?
  /// S: what an order fills up to.
  public let orderUpTo: Int32
  /// Orders of always so many in place of filling up; nil: fill up. The (r, Q) rule.
  public let fixedQuantity: Int32?
  /// An emergency order is due below it between reviews; nil: never.
  public let emergency: Int32?
  /// Days from one review to the next, at least 1.
  public let reviewDays: Int
  /// The first day of review, counted from 0.
  public let firstReview: Int

  /// A rule by its figures.
  public init(
    _ moment: ReorderRule.Moment, minimum: Int32? = nil, orderUpTo: Int32,
    fixedQuantity: Int32? = nil, emergency: Int32? = nil, reviewDays: Int = 1, firstReview: Int = 0
  ) {
    self.moment = moment
    self.minimum = minimum
    self.orderUpTo = orderUpTo
    self.fixedQuantity = fixedQuantity
    self.emergency = emergency
    self.reviewDays = max(1, reviewDays)
    self.firstReview = firstReview
  }

  /// The levels that a reorder rule comes to.
  public init(_ levels: ReorderLevels, reviewDays: Int, firstReview: Int = 0) {
    self.init(
      levels.moment, minimum: levels.minimum.map(Int32.init(clamping:)),
      orderUpTo: Int32(clamping: levels.orderUpTo),
      emergency: levels.emergency.map(Int32.init(clamping:)), reviewDays: reviewDays,
      firstReview: firstReview)
  }

  /// The rule with what is expected besides: on all days until what is ordered next is there, and until what is
  /// ordered now is.
  func raised(cover: Int32, lead: Int32) -> StoreRule {
    guard cover > 0 || lead > 0 else { return self }
    return StoreRule(
      moment, minimum: minimum.map { $0 &+ lead }, orderUpTo: orderUpTo &+ cover,
      fixedQuantity: fixedQuantity, emergency: emergency.map { $0 &+ lead },
      reviewDays: reviewDays, firstReview: firstReview)
  }

  /// Whether stock is looked at on a day.
  @inline(__always)
  func isReview(_ day: Int) -> Bool {
    day >= firstReview && (day - firstReview) % reviewDays == 0
  }

  /// Whether stock is watched between reviews.
  @inline(__always)
  var isWatched: Bool { moment == .atMinimum || emergency != nil }

  /// What is ordered, as `ReorderLevels.order` says.
  ///
  /// - Parameters:
  ///   - net: What is there and coming, less what is owed.
  ///   - usable: What is there.
  ///   - isReview: Whether stock is looked at.
  /// - Returns: Base units; 0 if nothing is ordered.
  @inline(__always)
  public func order(net: Int32, usable: Int32, isReview: Bool) -> Int32 {
    let isLow = minimum.map { net <= $0 } ?? true
    let isRegular =
      switch moment {
      case .everyReview: isReview
      case .reviewAtMinimum: isReview && isLow
      case .atMinimum: isLow
      }
    guard isRegular || emergency.map({ usable < $0 }) ?? false else { return 0 }
    return fixedQuantity ?? max(0, orderUpTo &- net)
  }
}
