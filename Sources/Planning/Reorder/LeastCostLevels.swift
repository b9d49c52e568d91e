/// 最低总成本 (s,S): when the stock position is at or below s, order up to S.
///
/// The exact optimum by Zheng & Federgruen 1991 (Operations Research 39:654), for any demand in whole
/// units: c(s,S) = (K + Σ_{j<S−s} M_j·g(S − j)) / Σ_{j<S−s} M_j, where M_j is how often the position
/// is expected to be j below S before the next order.
public struct LeastCostLevels: Hashable, Sendable {
  /// s.
  public let reorderPoint: Int
  /// S.
  public let orderUpTo: Int
  /// What a period costs on average, in yuan.
  public let cost: Double

  /// The optimum. The work grows with the square of S − s.
  ///
  /// - Parameters:
  ///   - period: The demand between two chances to order.
  ///   - covered: The demand that the position after ordering must serve until the period's cost is
  ///     counted: that of the lead time and one period. Without a lead time it is `period`.
  ///   - costs: K, and h and p for a period.
  public init(period: DemandTable, covered: DemandTable, costs: OrderCosts) {
    var search = LevelSearch(period: period, stock: StockCosts(covered, costs), order: costs.order)
    self = search.optimum()
  }

  init(reorderPoint: Int, orderUpTo: Int, cost: Double) {
    self.reorderPoint = reorderPoint
    self.orderUpTo = orderUpTo
    self.cost = cost
  }

  /// What given levels cost a period on average, s < S.
  public static func cost(
    reorderPoint: Int, orderUpTo: Int, period: DemandTable, covered: DemandTable, costs: OrderCosts
  ) -> Double {
    var visits = Visits(period)
    var (weights, sum) = (0.0, costs.order)
    for below in 0..<(orderUpTo - reorderPoint) {
      let visit = visits.next()
      weights += visit
      sum += visit * costs.stockCost(orderUpTo - below, covered)
    }
    return sum / weights
  }
}
