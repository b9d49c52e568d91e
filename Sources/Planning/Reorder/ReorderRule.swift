/// 补货规则: when to order, and up to which level.
///
/// The first three are those of USAID | DELIVER, *The Logistics Handbook* 2011, ch. 3–4, in days of use
/// instead of months: L lead time, R review period, SS safety stock, which is at least R/2.
public enum ReorderRule: Hashable, Sendable {
  /// 定期补满 (forced ordering): at every review up to L + SS + R days; minimum L + SS.
  case forcedOrdering(safetyDays: Int)
  /// 定期最低–最高 (standard): at a review if at or below L + SS + R days, up to R days more.
  case standard(safetyDays: Int)
  /// 随时最低–最高 (continuous review): as soon as at or below L + SS days, up to R days more, or up
  /// to a maximum of days.
  case continuousReview(safetyDays: Int, maximumDays: Int? = nil)
  /// 最低–最高天数: at a review if at or below so many days of use, up to so many.
  case minMaxDays(minimum: Int, maximum: Int)
  /// 保障天数: at every review up to so many days of use.
  case coverDays(Int)
  /// 服务水平: at every review up to the level that serves the demand of L + R with this probability;
  /// minimum is the level that does so for L.
  case serviceLevel(Double)
  /// 固定定额: at every review up to so many base units.
  case fixedNorm(Int64)
  /// 年度配发: the supplier sends what so many days are expected to use; where the costs of a unit left
  /// over and of one lacking are given, the level with the least expected cost.
  case annualPush(days: Int, costs: OrderCosts? = nil)
  /// 最低总成本: (s,S) where stock is reviewed every R days, (r,Q) where it is watched all the time; h
  /// and p are for a day. Exact for demand in whole units, normal where that is very large.
  case leastCost(OrderCosts)

  /// When stock that has come down is ordered again.
  public enum Moment: String, Hashable, Sendable {
    /// At every review, whatever is there.
    case everyReview = "every-review"
    /// At a review, if the minimum is reached.
    case reviewAtMinimum = "review-at-minimum"
    /// As soon as the minimum is reached.
    case atMinimum = "at-minimum"
  }

  /// Its stable name.
  public var name: String {
    switch self {
    case .forcedOrdering: "forced-ordering"
    case .standard: "standard"
    case .continuousReview: "continuous-review"
    case .minMaxDays: "min-max-days"
    case .coverDays: "cover-days"
    case .serviceLevel: "service-level"
    case .fixedNorm: "fixed-norm"
    case .annualPush: "annual-push"
    case .leastCost: "least-cost"
    }
  }

  /// What it is called, in both languages.
  public var label: (zh: String, en: String) {
    switch self {
    case .forcedOrdering: ("定期补满", "forced ordering")
    case .standard: ("定期最低–最高", "standard minimum–maximum")
    case .continuousReview: ("随时最低–最高", "continuous review")
    case .minMaxDays: ("最低–最高天数", "minimum and maximum days")
    case .coverDays: ("保障天数", "days of cover")
    case .serviceLevel: ("服务水平", "service level")
    case .fixedNorm: ("固定定额", "fixed norm")
    case .annualPush: ("年度配发", "annual push")
    case .leastCost: ("最低总成本", "least cost")
    }
  }
}
