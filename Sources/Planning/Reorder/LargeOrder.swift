/// (r,Q) for demand so large that whole units do not matter: normal demand over the lead time.
///
/// The cost is exact (Hadley & Whitin 1963): (Kλ + ∫_r^{r+Q} g)/Q, where the integral is taken from the
/// second-order losses; r is best for Q where g(r) = g(r + Q), and Q where that is the average cost.
public struct LargeOrder: Hashable, Sendable {
  /// r.
  public let reorderPoint: Double
  /// Q.
  public let quantity: Double
  /// What a period costs on average, in yuan.
  public let cost: Double

  /// The optimum: λ a period, the demand of the lead time, K, and h and p for a period.
  public init(rate: Double, leadTime: NormalDistribution, costs: OrderCosts) {
    /// Above zero where Q is too large: the last unit costs more than the average one.
    func excess(_ quantity: Double) -> Double {
      let point = Self.reorderPoint(forQuantity: quantity, leadTime: leadTime, costs: costs)
      return costs.stockCost(point + quantity, leadTime)
        - Self.cost(
          reorderPoint: point, quantity: quantity, rate: rate, leadTime: leadTime, costs: costs)
    }
    var high = max(leadTime.deviation, (2 * costs.order * rate / costs.holding).squareRoot(), 1)
    while excess(high) < 0 { high *= 2 }
    let quantity = Self.root(between: high * 1e-9, high) { -excess($0) }
    self.quantity = quantity
    reorderPoint = Self.reorderPoint(forQuantity: quantity, leadTime: leadTime, costs: costs)
    cost = Self.cost(
      reorderPoint: reorderPoint, quantity: quantity, rate: rate, leadTime: leadTime, costs: costs)
  }

  /// What a given point and quantity cost a period on average.
  public static func cost(
    reorderPoint: Double, quantity: Double, rate: Double, leadTime: NormalDistribution,
    costs: OrderCosts
  ) -> Double {
    let top = reorderPoint + quantity
    let held =
      leadTime.secondComplementaryLoss(below: top)
      - leadTime.secondComplementaryLoss(below: reorderPoint)
    let lacking = leadTime.secondLoss(above: reorderPoint) - leadTime.secondLoss(above: top)
    return (costs.order * rate + costs.holding * held + costs.shortage * lacking) / quantity
  }

  /// The best r where the quantity is given: g(r) = g(r + Q).
  public static func reorderPoint(
    forQuantity quantity: Double, leadTime: NormalDistribution, costs: OrderCosts
  ) -> Double {
    let middle = leadTime.quantile(costs.criticalRatio)
    return root(between: middle - quantity, middle) {
      costs.stockCost($0, leadTime) - costs.stockCost($0 + quantity, leadTime)
    }
  }

  /// Where a falling function is zero, by halving.
  private static func root(
    between first: Double, _ last: Double, of falling: (Double) -> Double
  ) -> Double {
    var (low, high) = (first, last)
    for _ in 0..<100 {
      let middle = (low + high) / 2
      if middle <= low || middle >= high { break }
      if falling(middle) > 0 { low = middle } else { high = middle }
    }
    return (low + high) / 2
  }
}
