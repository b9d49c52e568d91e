/// g(y) for every whole y, one step from the next: g(y + 1) − g(y) = (h + p)·F(y) − p.
struct StockCosts {
  private let table: DemandTable
  private let slope: Double
  private let shortage: Double
  /// The smallest y that minimises g.
  let best: Int
  /// g there.
  let least: Double

  init(_ table: DemandTable, _ costs: OrderCosts) {
    self.table = table
    slope = costs.holding + costs.shortage
    shortage = costs.shortage
    best = table.quantile(costs.criticalRatio)
    // h·n̄ + p·n with n̄ = n + y − μ: one sum.
    let left = table.complementaryLoss(below: best)
    least = costs.holding * left + shortage * (left + table.mean - Double(best))
  }

  /// Whether anything is ever asked for.
  var isUsed: Bool { table.last > 0 }

  /// g(y + 1) − g(y).
  @inline(__always)
  func step(from y: Int) -> Double { slope * table.cumulative(to: y) - shortage }
}
