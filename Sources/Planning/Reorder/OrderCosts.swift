/// What ordering, holding and lacking cost, in yuan. Only their ratios decide.
public struct OrderCosts: Hashable, Sendable {
  /// K: an order, whatever its size.
  public let order: Double
  /// h: a base unit held for one period.
  public let holding: Double
  /// p: a base unit lacking for one period.
  public let shortage: Double

  /// Costs; throws a `ReorderProblem` unless K ≥ 0, h > 0 and p > 0.
  public init(order: Double, holding: Double, shortage: Double) throws(ReorderProblem) {
    try ReorderProblem.check(order, "K", isAllowed: order >= 0)
    try ReorderProblem.check(holding, "h", isAllowed: holding > 0)
    try ReorderProblem.check(shortage, "p", isAllowed: shortage > 0)
    self.order = order
    self.holding = holding
    self.shortage = shortage
  }

  private init(_ order: Double, _ holding: Double, _ shortage: Double) {
    self.order = order
    self.holding = holding
    self.shortage = shortage
  }

  /// The same costs where a period has so many days.
  func perPeriod(ofDays days: Double) -> OrderCosts {
    OrderCosts(order, holding * days, shortage * days)
  }

  /// p/(p + h): the service level these costs ask for.
  public var criticalRatio: Double { shortage / (shortage + holding) }

  /// g(y) = h·n̄(y) + p·n(y): what a period costs that begins with y in stock.
  public func stockCost<Demand: DemandDistribution>(_ y: Demand.Amount, _ demand: Demand) -> Double
  {
    holding * demand.complementaryLoss(below: y) + shortage * demand.loss(above: y)
  }
}
