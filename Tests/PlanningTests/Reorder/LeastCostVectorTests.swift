import Planning
import Testing

/// (s,S) and (r,Q): Snyder & Shen 2019 (ch. 4 and 5) as carried by stockpyl's tests, and Zheng &
/// Federgruen 1991, Operations Research 39:654, Table I: `or_instances.json`.
struct LeastCostVectorTests {
  private static func costs(_ input: VectorValue) throws -> OrderCosts {
    try OrderCosts(
      order: (try? input.number("fixed_cost")) ?? 0, holding: try input.number("holding_cost"),
      shortage: try input.number("stockout_cost"))
  }

  private static func table(_ input: VectorValue) throws -> DemandTable {
    DemandTable(.poisson(mean: try input.number("demand_mean")))
  }

  @Test("(s,S): the cost of given levels")
  func levelsCost() throws {
    for instance in try VectorFile.instances(of: "ss_poisson_exact_cost") {
      let input = instance["inputs"]
      let table = try Self.table(input)
      let cost = LeastCostLevels.cost(
        reorderPoint: Int(try input.number("reorder_point")),
        orderUpTo: Int(try input.number("order_up_to_level")), period: table, covered: table,
        costs: try Self.costs(input))
      try instance.expect("cost", cost)
    }
  }

  @Test("(s,S): the optimum")
  func levels() throws {
    for instance in try VectorFile.instances(of: "ss_poisson_exact_optimum") {
      let (input, expected) = (instance["inputs"], instance["expected"])
      let (table, costs) = (try Self.table(input), try Self.costs(input))
      let best = LeastCostLevels(period: table, covered: table, costs: costs)
      let id = try instance.text("id")
      try instance.expect("cost", best.cost)
      #expect(best.orderUpTo == Int(try expected.number("order_up_to_level")), "\(id)")
      // From a mean of 63 on the cost is the same for many s: only S and the cost are compared.
      if instance["tolerance"]["S"] == .none {
        #expect(best.reorderPoint == Int(try expected.number("reorder_point")), "\(id)")
      }
      let again = LeastCostLevels.cost(
        reorderPoint: best.reorderPoint, orderUpTo: best.orderUpTo, period: table, covered: table,
        costs: costs)
      #expect((again - best.cost).magnitude < 1e-9 * again, "\(id)")
    }
  }

  @Test("(r,Q) of counts: given levels and the optimum")
  func orders() throws {
    func lead(_ input: VectorValue) throws -> CountDistribution {
      .poisson(mean: try input.number("demand_mean") * (try input.number("lead_time")))
    }
    for instance in try VectorFile.instances(of: "rq_poisson_exact_cost") {
      let input = instance["inputs"]
      let cost = LeastCostOrder.cost(
        reorderPoint: Int(try input.number("reorder_point")),
        quantity: Int(try input.number("order_quantity")), rate: try input.number("demand_mean"),
        leadTime: try lead(input), costs: try Self.costs(input))
      try instance.expect("cost", cost)
    }
    for instance in try VectorFile.instances(of: "rq_poisson_exact_optimum") {
      let input = instance["inputs"]
      let best = LeastCostOrder(
        rate: try input.number("demand_mean"), leadTime: DemandTable(try lead(input)),
        costs: try Self.costs(input))
      try instance.expect("reorder_point", Double(best.reorderPoint))
      try instance.expect("order_quantity", Double(best.quantity))
      try instance.expect("cost", best.cost)
    }
  }

  @Test("(r,Q) of normal demand: the exact cost, and r for a given Q")
  func largeOrders() throws {
    func lead(_ input: VectorValue) throws -> NormalDistribution {
      let time = try input.number("lead_time")
      return NormalDistribution(
        mean: try input.number("demand_mean") * time,
        deviation: try input.number("demand_sd") * time.squareRoot())
    }
    for instance in try VectorFile.instances(of: "rq_normal_exact_cost") {
      let input = instance["inputs"]
      let (rate, costs) = (try input.number("demand_mean"), try Self.costs(input))
      let cost = LargeOrder.cost(
        reorderPoint: try input.number("reorder_point"),
        quantity: try input.number("order_quantity"), rate: rate, leadTime: try lead(input),
        costs: costs)
      try instance.expect("cost", cost)
      let best = LargeOrder(rate: rate, leadTime: try lead(input), costs: costs)
      #expect(best.cost <= cost * (1 + 1e-12))
    }
    for instance in try VectorFile.instances(of: "rq_normal_optimal_r_for_q") {
      let input = instance["inputs"]
      try instance.expect(
        "reorder_point",
        LargeOrder.reorderPoint(
          forQuantity: try input.number("order_quantity"), leadTime: try lead(input),
          costs: try Self.costs(input)))
    }
  }
}
