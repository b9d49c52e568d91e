public import Stockpile

/// What a reorder rule is applied to: one item at one site.
public struct ReorderSituation: Hashable, Sendable {
  /// What is used, with all sites supplied.
  public let demand: DailyDemand
  /// L: days from order to receipt, on average.
  public let leadDays: Int
  /// The variance of L, in days squared.
  public let leadVariation: Double
  /// R: days from one review to the next; 0 where stock is watched all the time.
  public let reviewDays: Int
  /// The longest an emergency order takes, in days; nil where none can be placed.
  public let emergencyDays: Int?
  /// The multiplier of the response level (响应级别) on every level.
  public let multiplier: Rational

  /// A situation; throws a `ReorderProblem` if days or the multiplier are negative.
  public init(
    demand: DailyDemand, leadDays: Int, leadVariation: Double = 0, reviewDays: Int,
    emergencyDays: Int? = nil, multiplier: Rational = Rational(1)
  ) throws(ReorderProblem) {
    for (name, days) in [("L", leadDays), ("R", reviewDays), ("EOP", emergencyDays ?? 0)] {
      try ReorderProblem.check(days: days, name)
    }
    try ReorderProblem.check(leadVariation, "σ²(L)", isAllowed: leadVariation >= 0)
    guard multiplier.numerator > 0 else {
      throw .outOfRange("multiplier", "\(multiplier.numerator)/\(multiplier.denominator)")
    }
    self.demand = demand
    self.leadDays = leadDays
    self.leadVariation = leadVariation
    self.reviewDays = reviewDays
    self.emergencyDays = emergencyDays
    self.multiplier = multiplier
  }

  /// The demand from one order until the next one's goods are there.
  var covered: CountDistribution {
    demand.over(days: Double(leadDays + reviewDays), variation: leadVariation)
  }

  /// The demand of the lead time.
  var lead: CountDistribution { demand.over(days: Double(leadDays), variation: leadVariation) }
}
