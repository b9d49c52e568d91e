/// 最低总成本 (r,Q): whenever the stock position comes down to r, order Q at once.
///
/// Exact for demand one by one: cost = (Kλ + Σ_{y=r+1}^{r+Q} g(y))/Q, and since g has one valley the
/// best Q levels are gathered from its bottom, the cheaper neighbour next, as long as that lowers the
/// average (Federgruen & Zheng 1992, Operations Research 40:808).
public struct LeastCostOrder: Hashable, Sendable {
  /// r.
  public let reorderPoint: Int
  /// Q, at least 1.
  public let quantity: Int
  /// What a period costs on average, in yuan.
  public let cost: Double

  /// The optimum.
  ///
  /// - Parameters:
  ///   - rate: λ, the demand of a period.
  ///   - leadTime: The demand of the lead time.
  ///   - costs: K, and h and p for a period.
  public init(rate: Double, leadTime: DemandTable, costs: OrderCosts) {
    let stock = StockCosts(leadTime, costs)
    var (lowest, highest) = (stock.best, stock.best)
    var sum = costs.order * rate + stock.least
    var below = stock.least - stock.step(from: lowest - 1)
    var above = stock.least + stock.step(from: highest)
    while min(below, above) < sum / Double(highest - lowest + 1) {
      if below <= above {
        sum += below
        lowest -= 1
        below -= stock.step(from: lowest - 1)
      } else {
        sum += above
        highest += 1
        above += stock.step(from: highest)
      }
    }
    reorderPoint = lowest - 1
    quantity = highest - lowest + 1
    cost = sum / Double(quantity)
  }

  /// What a given point and quantity cost a period on average.
  ///
  /// Σ g is taken from the second-order losses: Σ_{y=r+1}^{r+Q} n̄(y) = n̄₂(r + Q) − n̄₂(r), and so n.
  public static func cost<Demand: DemandDistribution>(
    reorderPoint: Int, quantity: Int, rate: Double, leadTime: Demand, costs: OrderCosts
  ) -> Double where Demand.Amount == Int {
    let top = reorderPoint + quantity
    let held =
      leadTime.secondComplementaryLoss(below: top)
      - leadTime.secondComplementaryLoss(below: reorderPoint)
    let lacking = leadTime.secondLoss(above: reorderPoint) - leadTime.secondLoss(above: top)
    return (costs.order * rate + costs.holding * held + costs.shortage * lacking)
      / Double(quantity)
  }
}
