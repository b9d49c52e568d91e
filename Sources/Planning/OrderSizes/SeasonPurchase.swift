/// One purchase for a whole season: what is left at its end costs h a unit, what was lacking p a unit
/// (the newsvendor; Arrow, Harris & Marschak 1951). So a year's push is sized where costs are set.
public struct SeasonPurchase<Demand: DemandDistribution>: Sendable {
  /// The demand of the season.
  public let demand: Demand
  /// What a unit left over and a unit lacking cost.
  public let costs: OrderCosts

  /// A purchase to be sized; the cost of ordering plays no part.
  public init(_ demand: Demand, costs: OrderCosts) {
    self.demand = demand
    self.costs = costs
  }

  /// The smallest S with F(S) ≥ p/(p + h).
  public var best: Demand.Amount { demand.quantile(costs.criticalRatio) }

  /// What level S is expected to cost.
  public func cost(of level: Demand.Amount) -> Double { costs.stockCost(level, demand) }
}
