public import Stockpile

/// The reorder rule of a line of a plan, and what it comes to.
public struct AppliedRule: Hashable, Sendable {
  /// The rule that is set, and why it decides.
  public let winner: WinningRule
  /// The rule as it is applied to the item.
  public let rule: ReorderRule
  /// Its levels in base units.
  public let levels: ReorderLevels
  /// What was taken for granted; nil: nothing.
  public let assumption: Message?

  /// The days of use the rule orders for, or the time until the next order's goods are there.
  public let coverDays: Int

  /// The rule for an item at a site that uses c with all sites supplied; the variance of a day's demand,
  /// in base units squared, is asked for only by rules that need it. Throws a `ReorderProblem` where the
  /// figures are beyond what can be reckoned.
  init(
    _ item: Item, at site: Site, use: DailyUse, price: PlanPrice?, parameters: PlanningParameters,
    multiplier: Rational, variance: () -> Double?
  ) throws(ReorderProblem) {
    let winner =
      parameters.rules.rule(of: item, at: site)
      ?? WinningRule(rule: .given(.coverDays(30)), scope: .everything, overruled: [])
    var assumption: Message?
    switch winner.rule {
    case .given(let rule): self.rule = rule
    case .serviceLevelOfItem: rule = .serviceLevel(parameters.serviceLevel(item.ved))
    case .leastCost, .pushAtLeastCost:
      if let price = price?.price, price.tenThousandths > 0 {
        let costs = try parameters.costs(item.ved, price: price)
        if case .pushAtLeastCost(let days) = winner.rule {
          rule = .annualPush(days: days, costs: costs)
        } else {
          rule = .leastCost(costs)
        }
      } else {
        rule = .serviceLevel(parameters.serviceLevel(item.ved))
        assumption = Message(
          zh: "没有单价，算不出费用，改按服务水平", en: "no price, so no costs: by service level instead")
      }
    }
    let lead = site.parent == nil ? parameters.purchaseDays : parameters.transferDays
    var demand = DailyDemand(use)
    if rule.needsVariance, let variance = variance() {
      demand = try DailyDemand(mean: demand.mean, variance: variance)
    }
    levels = try rule.levels(
      ReorderSituation(
        demand: demand, leadDays: lead, reviewDays: parameters.reviewDays,
        emergencyDays: parameters.emergencyDays, multiplier: multiplier))
    coverDays = levels.days ?? lead + parameters.reviewDays
    self.winner = winner
    self.assumption = assumption
  }

  /// Whether what it orders up to is just so many days of use.
  var isDays: Bool {
    if case .annualPush(_, .some) = rule { return false }
    return levels.days != nil
  }
}

extension ReorderRule {
  /// Whether it looks at how much demand varies.
  var needsVariance: Bool {
    switch self {
    case .serviceLevel, .leastCost: true
    case .annualPush(_, let costs): costs != nil
    default: false
    }
  }
}
