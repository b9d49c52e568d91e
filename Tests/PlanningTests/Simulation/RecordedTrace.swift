import Planning
import Testing

/// A run of another simulator, period by period, on fixed demand (stockpyl 1.0.2, output recorded), and what
/// ours says of the same.
struct RecordedTrace {
  let vector: VectorValue
  let tree: SupplyTree
  let periods: Int
  /// What each node of the file uses, by period.
  let demand: [[Int32]]
  /// The place in the tree of each node of the file.
  let places: [Int]

  static let names = [
    "bs_1_2_4", "minmax_1_2_4", "minmax_zeroLT_1_2_6", "rq_1_2_4", "outbreak_1_10_170",
  ]

  static let convention = DayConvention(
    ordersAfterDemand: true, unmetWaits: true, sharing: .first)

  init(_ name: String) throws {
    vector = try VectorFile.read("sim_traces/\(name).json")
    periods = Int(try vector.number("T"))
    let shape = try vector.numbers("shape").map { Int($0) }
    let leads = try vector.numbers("lead_time_by_level").map { Int($0) }
    let starts = try vector.numbers("initial_inventory_level_by_level").map { Int32($0) }
    let rules = try vector.list("policy_by_level").map(Self.rule)
    let nodes = try vector.list("nodes")
    let given = try nodes.map { node in
      let level = Int(try node.number("level"))
      return SupplyTree.Store(
        supplier: node["parent"] == .none ? nil : Int(try node.number("parent")),
        leadDays: leads[level], rule: rules[level], key: DrawKey(seed: 1, .demand),
        daily: [ShelfLot(units: starts[level])])
    }
    tree = try #require(SupplyTree(given))
    var places = nodes.map { _ in 0 }
    for (place, origin) in tree.order.enumerated() { places[origin] = place }
    self.places = places
    let clinics = try vector.list("demand").map { list -> [Int32] in
      guard case .list(let values) = list else { return [] }
      return values.map { if case .number(let units) = $0 { Int32(units) } else { -1 } }
    }
    let inner = shape[0] + shape[1]
    demand = nodes.indices.map { $0 < inner ? [] : clinics[$0 - inner] }
  }

  private static func rule(_ policy: VectorValue) throws -> StoreRule {
    guard case .list(let parts) = policy, case .text(let kind) = parts[0],
      case .number(let first) = parts[1]
    else { throw VectorValue.Missing(name: "policy") }
    let second: Int32 = if case .number(let known) = parts[2] { Int32(known) } else { 0 }
    return switch kind {
    case "BS": StoreRule(.everyReview, orderUpTo: Int32(first))
    case "sS": StoreRule(.reviewAtMinimum, minimum: Int32(first), orderUpTo: second)
    default:
      StoreRule(.reviewAtMinimum, minimum: Int32(first), orderUpTo: 0, fixedQuantity: second)
    }
  }

  /// What a node uses in a period.
  func demand(of place: Int, _ day: Int) -> Int32 {
    let node = tree.order[place]
    return demand[node].isEmpty ? 0 : demand[node][day]
  }

  /// The figures of one store at the end of a period.
  struct Figures {
    var hand, onOrder, owed, owes, waiting, demand, ordersIn, placed, received, sent, used: Int32
  }

  /// How many of the file's figures a run differs in, and how many there are.
  func mismatches(_ day: (Int) -> [Figures]) throws -> (wrong: Int, all: Int) {
    let nodes = try vector.list("nodes")
    var (wrong, all, cost) = (0, 0, 0)
    var before = tree.stores.map { _ in (owed: Int32(0), waiting: Int32(0)) }
    for period in 0..<periods {
      let figures = day(period)
      for (index, node) in nodes.enumerated() {
        let mine = figures[places[index]]
        func compare(_ value: Int32, _ name: String, _ inner: String? = nil) throws {
          let list = inner.map { node[name][$0] } ?? node[name]
          guard case .list(let values) = list, case .number(let expected) = values[period] else {
            throw VectorValue.Missing(name: name)
          }
          all += 1
          if Double(value) != expected { wrong += 1 }
        }
        let below = tree.supplied[places[index]]
        let isLeaf = below.isEmpty
        try compare(isLeaf ? mine.demand : mine.ordersIn, "demand_or_orders_in")
        try compare(mine.placed, "order_placed")
        try compare(mine.received, "received")
        try compare(mine.hand &- mine.owes &- mine.waiting, "inventory_level_end")
        try compare(mine.onOrder, "on_order_end")
        var fromStock: Int32 = 0
        for child in below {
          let name = "\(tree.order[child])"
          try compare(figures[child].sent, "shipped", name)
          try compare(figures[child].owed, "backorders", name)
          fromStock += max(0, figures[child].sent - before[child].owed)
        }
        if isLeaf {
          try compare(mine.used, "shipped", "customer")
          try compare(mine.waiting, "backorders", "customer")
          fromStock = max(0, mine.used - before[places[index]].waiting)
        }
        try compare(fromStock, "demand_met_from_stock")
        let level = Int(try node.number("level"))
        let holding = Int32(try vector.numbers("holding_cost_by_level")[level]) * mine.hand
        let shortage =
          Int32(try vector.numbers("stockout_cost_by_level")[level]) * (mine.owes + mine.waiting)
        try compare(holding, "holding_cost")
        try compare(shortage, "stockout_cost")
        cost += Int(holding + shortage)
      }
      before = figures.map { ($0.owed, $0.waiting) }
    }
    #expect(Double(cost) == (try vector.number("total_cost")))
    return (wrong, all)
  }
}
