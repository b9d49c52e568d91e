/// The levels with the least cost of ordering, holding and lacking in a situation.
struct LeastCost {
  let minimum: Int64
  let orderUpTo: Int64
  let costPerDay: Double

  /// Up to here demand is reckoned unit by unit. Beyond, a unit more or less changes the cost by less
  /// than its ten-thousandth part, and the work would grow with the square of the demand.
  private static let largestTable = 4000.0

  /// The costs are those of a day.
  init(_ situation: ReorderSituation, _ costs: OrderCosts) {
    let covered = situation.covered
    // A period is a review, and its cost is counted at its end, just before the next goods come.
    let days = Double(max(1, situation.reviewDays))
    let perPeriod = costs.perPeriod(ofDays: days)
    let rate = situation.demand.mean * days
    guard covered.mean + 40 * covered.variance.squareRoot() <= Self.largestTable else {
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
