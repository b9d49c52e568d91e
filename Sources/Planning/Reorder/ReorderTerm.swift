/// One figure on the way from demand to an order, so that `explain` can print how a level came about.
public struct ReorderTerm: Hashable, Sendable {
  /// What the figure is; raw values are stable names.
  public enum Name: String, CaseIterable, Sendable {
    case use
    case leadDays = "lead-days"
    case reviewDays = "review-days"
    case safetyDays = "safety-days"
    case minimumDays = "minimum-days"
    case maximumDays = "maximum-days"
    case emergencyDays = "emergency-days"
    case serviceLevel = "service-level"
    case coveredMean = "covered-mean"
    case coveredVariance = "covered-variance"
    case orderCost = "order-cost"
    case holding
    case shortage
    case expectedCost = "expected-cost"
    case norm
    case multiplier
    case minimum
    case orderUpTo = "order-up-to"
    case emergency
  }

  /// What a figure is counted in.
  public enum Unit: String, Sendable {
    case units
    case unitsPerDay = "units-per-day"
    case unitsSquared = "units-squared"
    case days
    case yuan
    case yuanPerDay = "yuan-per-day"
    case share
  }

  /// What it is.
  public let name: Name
  /// The figure, in `name.unit`.
  public let value: Double

  init(_ name: Name, _ value: Double) {
    self.name = name
    self.value = value
  }
}

extension ReorderTerm.Name {
  /// What the figure is counted in.
  public var unit: ReorderTerm.Unit {
    switch self {
    case .use: .unitsPerDay
    case .leadDays, .reviewDays, .safetyDays, .minimumDays, .maximumDays, .emergencyDays: .days
    case .serviceLevel, .multiplier: .share
    case .coveredVariance: .unitsSquared
    case .orderCost: .yuan
    case .holding, .shortage, .expectedCost: .yuanPerDay
    case .coveredMean, .norm, .minimum, .orderUpTo, .emergency: .units
    }
  }

  /// What it is called, in both languages.
  public var label: (zh: String, en: String) {
    switch self {
    case .use: ("日均消耗", "use a day")
    case .leadDays: ("提前期", "lead time")
    case .reviewDays: ("盘点周期", "review period")
    case .safetyDays: ("安全库存天数", "days of safety stock")
    case .minimumDays: ("最低储备天数", "minimum in days")
    case .maximumDays: ("最高储备天数", "maximum in days")
    case .emergencyDays: ("紧急补货提前期", "emergency lead time")
    case .serviceLevel: ("服务水平", "service level")
    case .coveredMean: ("期间需求均值", "mean demand until the next receipt")
    case .coveredVariance: ("期间需求方差", "variance of that demand")
    case .orderCost: ("每次订货费用 K", "cost of an order, K")
    case .holding: ("每件每天持有费用 h", "holding a unit for a day, h")
    case .shortage: ("每件每天缺货费用 p", "lacking a unit for a day, p")
    case .expectedCost: ("预计每天费用", "expected cost a day")
    case .norm: ("储备定额", "reserve norm")
    case .multiplier: ("响应级别倍数", "response multiplier")
    case .minimum: ("最低储备量", "minimum stock")
    case .orderUpTo: ("补至量", "order up to")
    case .emergency: ("紧急补货点", "emergency order point")
    }
  }
}
