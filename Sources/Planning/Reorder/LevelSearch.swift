/// The search of Zheng & Federgruen 1991, Figure 1.
struct LevelSearch {
  private var visits: Visits
  /// M_0 + … + M_{n−1}.
  private var weights: [Double] = [0]
  private let stock: StockCosts
  private let order: Double

  init(period: DemandTable, stock: StockCosts, order: Double) {
    visits = Visits(period)
    weights.reserveCapacity(128)
    self.stock = stock
    self.order = order
  }

  mutating func optimum() -> LeastCostLevels {
    // Nothing is ever used: nothing is ever ordered.
    guard stock.isUsed else {
      return LeastCostLevels(reorderPoint: 0, orderUpTo: 0, cost: stock.least)
    }
    // S = y*, the best level without a cost of ordering; s down to where c(s,S) ≤ g(s).
    var point = stock.best
    var below = stock.least
    var sum = order
    var best = Double.infinity
    repeat {
      sum += visit(stock.best - point) * below
      point -= 1
      below -= stock.step(from: point)
      best = sum / weights[stock.best - point]
    } while best > below
    return rise(from: point, costing: best)
  }

  /// S upwards while g(S) ≤ c*; with each better S the point s follows upwards.
  private mutating func rise(from lowest: Int, costing first: Double) -> LeastCostLevels {
    var (top, cost) = (stock.best, stock.least)
    while true {
      let next = cost + stock.step(from: top)
      if next > first { break }
      (top, cost) = (top + 1, next)
    }
    // g from the top down to the lowest point.
    var costs = [cost]
    costs.reserveCapacity(top - lowest + 1)
    for level in stride(from: top - 1, through: lowest, by: -1) {
      cost -= stock.step(from: level)
      costs.append(cost)
    }
    while visits.values.count < top - lowest { _ = visit(visits.values.count) }
    func average(_ point: Int, _ level: Int) -> Double {
      let sum = visits.values.sumOfProducts(
        from: 0, count: level - point, with: costs, from: top - level)
      return (order + sum) / weights[level - point]
    }
    var (point, best, bestCost) = (lowest, stock.best, first)
    var level = stock.best + 1
    while level <= top, costs[top - level] <= bestCost {
      let found = average(point, level)
      if found < bestCost {
        (best, bestCost) = (level, found)
        while bestCost <= costs[top - point - 1] {
          point += 1
          bestCost = average(point, level)
        }
      }
      level += 1
    }
    return LeastCostLevels(reorderPoint: point, orderUpTo: best, cost: bestCost)
  }

  /// M_j, reckoned when first asked for, in order.
  private mutating func visit(_ j: Int) -> Double {
    let value = visits.next()
    weights.append(weights[j] + value)
    return value
  }
}
