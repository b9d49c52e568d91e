/// 经济订货量: how much to order at once where demand is steady (Harris 1913).
///
/// Q = √(2Kλ/h′ · (h′ + p)/p), where h′ = h(1 − λ/m) if the enterprise delivers over time at m a period
/// (Taft 1918), and the last factor is 1 where nothing may lack.
public struct EconomicOrder: Hashable, Sendable {
  /// K: an order, in yuan.
  public let orderCost: Double
  /// h: a base unit held for a period, in yuan.
  public let holding: Double
  /// p: a base unit owed for a period, in yuan; nil where nothing may lack.
  public let shortage: Double?
  /// λ: base units used in a period.
  public let demand: Double
  /// m: base units the enterprise can deliver in a period; nil where all comes at once.
  public let deliveryRate: Double?

  /// An order to be sized; throws a `ReorderProblem` if a figure is not above zero, or m ≤ λ.
  public init(
    orderCost: Double, holding: Double, shortage: Double? = nil, demand: Double,
    deliveryRate: Double? = nil
  ) throws(ReorderProblem) {
    try ReorderProblem.check(orderCost, "K", isAllowed: orderCost > 0)
    try ReorderProblem.check(holding, "h", isAllowed: holding > 0)
    try ReorderProblem.check(demand, "λ", isAllowed: demand > 0)
    if let shortage { try ReorderProblem.check(shortage, "p", isAllowed: shortage > 0) }
    if let rate = deliveryRate, !(rate > demand) {
      throw .deliversTooSlowly("\(rate)", "\(demand)")
    }
    self.orderCost = orderCost
    self.holding = holding
    self.shortage = shortage
    self.demand = demand
    self.deliveryRate = deliveryRate
  }

  /// h′.
  private var effectiveHolding: Double {
    holding * (1 - (deliveryRate.map { demand / $0 } ?? 0))
  }

  /// Q.
  public var quantity: Double {
    let held = effectiveHolding
    let owed = shortage.map { (held + $0) / $0 } ?? 1
    return (2 * orderCost * demand / held * owed).squareRoot()
  }

  /// The part of each order that is owed already when it comes: h′/(h′ + p).
  public var owedShare: Double {
    shortage.map { effectiveHolding / (effectiveHolding + $0) } ?? 0
  }

  /// The best order in whole units.
  public var wholeQuantity: Int64 {
    let down = max(1, quantity.rounded(.down))
    return Int64(clampingUp: cost(of: down) <= cost(of: down + 1) ? down : down + 1)
  }

  /// How many periods an order lasts.
  public var interval: Double { quantity / demand }

  /// What ordering and holding cost a period if `quantity` is ordered at once; of it `owedShare` is
  /// owed when it comes.
  public func cost(of quantity: Double, owedShare: Double? = nil) -> Double {
    let owed = owedShare ?? self.owedShare
    return orderCost * demand / quantity
      + effectiveHolding * quantity * (1 - owed) * (1 - owed) / 2
      + (shortage ?? 0) * quantity * owed * owed / 2
  }
}
