import Planning
import Testing

/// Every level within reach, tried out.
struct LeastCostBruteForceTests {
  private static func demand(_ random: inout SplitMix) throws -> DemandTable {
    if random.below(2) == 0 {
      let weights = (0..<(1 + random.below(6))).map { _ in Double(random.below(10)) }
      return try #require(DemandTable(weights: [Double(random.below(5))] + weights + [1]))
    }
    let mean = 0.2 + Double(random.below(60)) / 10
    return DemandTable(
      random.below(2) == 0
        ? .poisson(mean: mean)
        : .negativeBinomial(mean: mean, shape: 0.3 + Double(random.below(30)) / 10))
  }

  private static func costs(_ random: inout SplitMix) throws -> OrderCosts {
    try OrderCosts(
      order: Double(random.below(60)), holding: 1 + Double(random.below(5)),
      shortage: 1 + Double(random.below(40)))
  }

  /// c(s,S) of every pair within reach, from the definition.
  private static func least(_ period: DemandTable, _ covered: DemandTable, _ costs: OrderCosts)
    -> Double
  {
    let (lowest, highest) = (-30, 50)
    let stock = (lowest...highest).map { costs.stockCost($0, covered) }
    var visits: [Double] = []
    for j in 0...(highest - lowest) {
      var sum = j == 0 ? 1.0 : 0
      for l in stride(from: 1, through: j, by: 1) { sum += period.density(at: l) * visits[j - l] }
      visits.append(sum / (1 - period.density(at: 0)))
    }
    var least = Double.infinity
    for level in -10...highest {
      var (weights, sum) = (0.0, costs.order)
      for below in 0..<(level - lowest) {
        weights += visits[below]
        sum += visits[below] * stock[level - below - lowest]
        least = min(least, sum / weights)
      }
    }
    return least
  }

  @Test("(s,S): no pair of levels costs less", arguments: 1...60)
  func levels(_ seed: UInt64) throws {
    var random = SplitMix(state: seed)
    let (period, costs) = (try Self.demand(&random), try Self.costs(&random))
    let covered = random.below(2) == 0 ? period : try Self.demand(&random)
    let best = LeastCostLevels(period: period, covered: covered, costs: costs)
    let least = Self.least(period, covered, costs)
    #expect((best.cost - least).magnitude <= 1e-9 * least, "\(best) \(least)")
  }

  @Test("(r,Q): no point and quantity cost less", arguments: 1...15)
  func orders(_ seed: UInt64) throws {
    var random = SplitMix(state: seed)
    let (lead, costs) = (try Self.demand(&random), try Self.costs(&random))
    let rate = 0.1 + Double(random.below(50)) / 10
    let best = LeastCostOrder(rate: rate, leadTime: lead, costs: costs)
    var least = Double.infinity
    for point in -15...30 {
      for quantity in 1...45 {
        least = min(
          least,
          LeastCostOrder.cost(
            reorderPoint: point, quantity: quantity, rate: rate, leadTime: lead, costs: costs))
      }
    }
    #expect((best.cost - least).magnitude <= 1e-9 * least, "\(best) \(least)")
  }

  @Test("(r,Q) of normal demand: no step aside costs less", arguments: 1...50)
  func largeOrders(_ seed: UInt64) throws {
    var random = SplitMix(state: seed)
    let mean = 100 + Double(random.below(10_000))
    let lead = NormalDistribution(mean: mean, deviation: mean.squareRoot() * 3)
    let (rate, costs) = (mean / 7, try Self.costs(&random))
    let best = LargeOrder(rate: rate, leadTime: lead, costs: costs)
    for (up, more) in [(1, 0), (-1, 0), (0, 1), (0, -1), (1, -1), (-1, 1)] as [(Double, Double)] {
      let quantity = max(0.01, best.quantity * (1 + more / 50))
      let other = LargeOrder.cost(
        reorderPoint: best.reorderPoint + up * lead.deviation / 50, quantity: quantity, rate: rate,
        leadTime: lead, costs: costs)
      #expect(best.cost <= other * (1 + 1e-9))
    }
  }

  @Test("Without chance the best order is the economic one with backorders")
  func certain() throws {
    let costs = try OrderCosts(order: 40, holding: 0.5, shortage: 3)
    let best = LargeOrder(
      rate: 2080, leadTime: NormalDistribution(mean: 0, deviation: 0), costs: costs)
    let economic = try EconomicOrder(orderCost: 40, holding: 0.5, shortage: 3, demand: 2080)
    #expect((best.quantity - economic.quantity).magnitude < 1e-6 * economic.quantity)
    #expect((best.cost - economic.cost(of: economic.quantity)).magnitude < 1e-9 * best.cost)
    let owed = economic.quantity * economic.owedShare
    #expect((best.reorderPoint + owed).magnitude < 1e-6 * economic.quantity)
  }

  @Test("Nothing used is nothing ordered")
  func nothing() throws {
    let none = DemandTable(.poisson(mean: 0))
    let costs = try OrderCosts(order: 5, holding: 1, shortage: 9)
    let best = LeastCostLevels(period: none, covered: none, costs: costs)
    #expect(best.orderUpTo == 0 && best.cost == 0)
  }
}
