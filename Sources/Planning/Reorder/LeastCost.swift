/// The levels with the least cost of ordering, holding and lacking in a situation.
struct LeastCost {
  let minimum: Int64
  let orderUpTo: Int64
  let costPerDay: Double

  /// Up to here demand is reckoned unit by unit. Beyond, a unit more or less hardly changes the cost,
  /// and the work would grow with the square of the quantity.
  private static let longestTable = 20_000.0
  private static let largestOrder = 4_000.0

  /// The costs are those of a day.
  init(_ situation: ReorderSituation, _ costs: OrderCosts) {
    let covered = situation.covered
    // A period is a review, and its cost is counted at its end, just before the next goods come.
    let days = Double(max(1, situation.reviewDays))
    let perPeriod = costs.perPeriod(ofDays: days)
    let rate = situation.demand.mean * days
    guard covered.tableLength <= Self.longestTable,
      perPeriod.steadyOrder(rate: rate) <= Self.largestOrder
    else {
      let normal = NormalDistribution(
        mean: covered.mean, deviation: covered.variance.squareRoot())
      let best = LargeOrder(rate: rate, leadTime: normal, costs: perPeriod)
      minimum = Int64(clampingUp: best.reorderPoint)
      orderUpTo = Int64(clampingUp: best.reorderPoint + best.quantity)
      costPerDay = best.cost / days
      return
    }
    let table = DemandTable(covered)
    if situation.reviewDays > 0 {
      let period = DemandTable(situation.demand.over(days: days))
      let best = LeastCostLevels(period: period, covered: table, costs: perPeriod)
      (minimum, orderUpTo) = (Int64(best.reorderPoint), Int64(best.orderUpTo))
      costPerDay = best.cost / days
    } else {
      let best = LeastCostOrder(rate: rate, leadTime: table, costs: costs)
      (minimum, orderUpTo) = (
        Int64(best.reorderPoint), Int64(best.reorderPoint + best.quantity)
      )
      costPerDay = best.cost
    }
  }
}

extension CountDistribution {
  /// About how many demands a table of it would list.
  fileprivate var tableLength: Double { 18 * variance.squareRoot() + 42 / (1 - b) }
}

extension OrderCosts {
  /// What would be ordered at once if demand were steady: √(2Kλ(h + p)/(hp)).
  fileprivate func steadyOrder(rate: Double) -> Double {
    (2 * order * rate * (holding + shortage) / (holding * shortage)).squareRoot()
  }
}
