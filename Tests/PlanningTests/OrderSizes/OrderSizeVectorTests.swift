import Planning
import Testing

/// Order quantities: Snyder & Shen 2019, ch. 3, as carried by stockpyl's tests, Rossi's *Inventory
/// Analytics*, Silver 1976: `or_instances.json`.
struct OrderSizeVectorTests {
  @Test(
    "EOQ, with backorders, and with delivery over time",
    arguments: ["eoq", "eoq_backorders", "epq"])
  func economic(_ model: String) throws {
    for instance in try VectorFile.instances(of: model) {
      let input = instance["inputs"]
      let order = try EconomicOrder(
        orderCost: try input.number("fixed_cost"), holding: try input.number("holding_cost"),
        shortage: try? input.number("stockout_cost"), demand: try input.number("demand_rate"),
        deliveryRate: try? input.number("production_rate"))
      let quantity = (try? input.number("order_quantity")) ?? order.quantity
      let cost = order.cost(of: quantity, owedShare: try? input.number("stockout_fraction"))
      try instance.expect("order_quantity", order.quantity)
      try instance.expect("stockout_fraction", order.owedShare)
      try instance.expect("cost", cost)
      if let price = try? input.number("unit_cost") {
        try instance.expect("cost_with_purchase", cost + price * order.demand)
      }
      try instance.expect("coverage_years", order.interval)
      try instance.expect("turnover", 2 / order.interval)
      try instance.expect("reorder_point_L_1_month", order.demand / 12)
    }
  }

  @Test("All-units discount")
  func discount() throws {
    for instance in try VectorFile.instances(of: "eoq_all_units_discount") {
      let input = instance["inputs"]
      let bands = try PriceBands(
        zip(try input.numbers("breakpoints"), try input.numbers("unit_costs")).map {
          PriceBands.Band(from: $0, price: $1)
        })
      let best = try bands.best(
        orderCost: try input.number("fixed_cost"),
        holdingRate: try input.number("holding_cost_rate"), demand: try input.number("demand_rate"))
      try instance.expect("order_quantity", best.quantity)
      try instance.expect("region", Double(best.band))
      try instance.expect("cost", best.cost)
      #expect(best.wholeQuantity == Int64(best.quantity.rounded(.up)))
    }
  }

  @Test("Joint replenishment")
  func joint() throws {
    for instance in try VectorFile.instances(of: "joint_replenishment_silver_heuristic") {
      let input = instance["inputs"]
      let (costs, holding) = (
        try input.numbers("individual_fixed_costs"), try input.numbers("holding_costs")
      )
      let demand = try input.numbers("demand_rates")
      let order = try JointOrder(
        demand.indices.map {
          JointOrder.Line(orderCost: costs[$0], holding: holding[$0], demand: demand[$0])
        }, sharedCost: try input.number("shared_fixed_cost"))
      try instance.expect("cost", order.cost)
      try instance.expect("base_cycle_time", order.interval)
      try instance.expect("order_quantity_item_1", order.quantities[0])
      #expect(order.wholeQuantities.count == demand.count)
    }
  }

  @Test("Wagner–Whitin: Wagner & Whitin 1958, Snyder & Shen, Rossi")
  func lotSizes() throws {
    for instance in try VectorFile.instances(of: "wagner_whitin") {
      let input = instance["inputs"]
      let count = Int(try input.number("num_periods"))
      func series(_ name: String) throws -> [Double] {
        if input[name] == .none { return [Double](repeating: 0, count: count) }
        // A list with one more entry counts its months from 1.
        if let one = try? input.number(name) { return [Double](repeating: one, count: count) }
        return Array(try input.numbers(name).suffix(count))
      }
      let (demand, fixed) = (try series("demand"), try series("fixed_cost"))
      let (holding, price) = (try series("holding_cost"), try series("purchase_cost"))
      let plan = try LotSizes(
        (0..<count).map {
          LotSizes.Month(
            demand: demand[$0], orderCost: fixed[$0], holding: holding[$0], price: price[$0])
        }, stock: (try? input.number("initial_inventory")) ?? 0)
      try instance.expect("cost", plan.cost)
      if instance["expected"]["order_quantities"] != .none {
        #expect(plan.orders == (try instance["expected"].numbers("order_quantities")))
      }
    }
  }
}
