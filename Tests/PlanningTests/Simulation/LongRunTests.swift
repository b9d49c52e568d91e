import Planning
import Testing

/// Long runs against what is known exactly, and against the long runs of an independent simulator
/// (`multi_echelon_simulation` in `or_instances.json`), within four standard errors.
struct LongRunTests {
  /// What sixteen replications say of a mean, each one number.
  private struct Estimate {
    var values: [Double]
    var mean: Double { values.reduce(0, +) / Double(values.count) }
    var error: Double {
      let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
      return (squares / Double(values.count * (values.count - 1))).squareRoot()
    }

    func isAt(_ exact: Double, error other: Double = 0) -> Bool {
      abs(mean - exact) <= 4 * (error * error + other * other).squareRoot()
    }
  }

  /// Averages over a long run of a tree whose levels are alike.
  private struct Averages {
    var hand: [Estimate]
    var waiting: [Estimate]
    var transit: [Estimate]
    let cost: Estimate

    init(_ vector: VectorValue, days: Int, scale: Double = 1) throws {
      let inputs = vector["inputs"]
      let tree = try LongRunTests.tree(inputs, scale)
      let levels = Int(try inputs.number("levels"))
      let holding = try inputs.numbers("holding_cost_by_level")
      let shortage = try inputs.numbers("stockout_cost_by_level")
      let level = LongRunTests.levels(tree)
      let run = LaneRun(
        tree, DayConvention(ordersAfterDemand: true, unmetWaits: true, sharing: .first))
      var sums = Array(repeating: Array(repeating: SIMD16<Int64>(), count: levels), count: 3)
      for day in 0..<days + 60 {
        run.run(day: day)
        guard day >= 60 else { continue }
        for (place, store) in run.all.enumerated() {
          let missing = tree.supplied[place].isEmpty ? store.unmet : store.owes
          sums[0][level[place]] &+= SIMD16<Int64>(truncatingIfNeeded: store.hand)
          sums[1][level[place]] &+= SIMD16<Int64>(truncatingIfNeeded: missing)
          sums[2][level[place]] &+= SIMD16<Int64>(truncatingIfNeeded: store.onOrder &- store.owed)
        }
      }
      func estimates(_ figure: Int) -> [Estimate] {
        sums[figure].map { sum in
          Estimate(values: sum.indices.map { Double(sum[$0]) / Double(days) / scale })
        }
      }
      let (hand, waiting) = (estimates(0), estimates(1))
      cost = Estimate(
        values: (0..<16).map { lane in
          (0..<levels).reduce(0) {
            $0 + holding[$1] * hand[$1].values[lane] + shortage[$1] * waiting[$1].values[lane]
          }
        })
      (self.hand, self.waiting, transit) = (hand, waiting, estimates(2))
    }
  }

  private static func levels(_ tree: SupplyTree) -> [Int] {
    var levels: [Int] = []
    for store in tree.stores { levels.append(store.supplier.map { levels[$0] + 1 } ?? 0) }
    return levels
  }

  private static func tree(_ inputs: VectorValue, _ scale: Double) throws -> SupplyTree {
    let (levels, nodes) = (Int(try inputs.number("levels")), Int(try inputs.number("nodes")))
    let counts =
      levels == 1
      ? [1]
      : nodes == levels
        ? Array(repeating: 1, count: levels)
        : nodes == 7 ? [1, 2, 4] : [1, 10, 170]
    let leads = try inputs.numbers("lead_time_by_level").map { Int($0) }
    let bases = try inputs.numbers("s_or_base_stock_by_level").map { Int32(($0 * scale).rounded()) }
    let tops = inputs["S_by_level"] == .none ? nil : try inputs.numbers("S_by_level")
    let table = AliasTable(try demand(inputs["demand"], scale))
    let key = DrawKey(seed: 4, .demand)
    var stores: [SupplyTree.Store] = []
    for level in 0..<levels {
      let above = stores.count - (level > 0 ? counts[level - 1] : 0)
      let rule: StoreRule =
        if let tops {
          StoreRule(.reviewAtMinimum, minimum: bases[level], orderUpTo: Int32(tops[level]))
        } else {
          StoreRule(.everyReview, orderUpTo: bases[level])
        }
      for place in 0..<counts[level] {
        stores.append(
          .init(
            supplier: level == 0 ? nil : above + place % counts[level - 1],
            leadDays: leads[level], rule: rule, demand: level == levels - 1 ? table : nil,
            key: key.of("\(level)-\(place)"), daily: [ShelfLot(units: rule.orderUpTo)]))
      }
    }
    return try #require(SupplyTree(stores))
  }

  private static func demand(_ vector: VectorValue, _ scale: Double) throws -> DemandTable {
    let mean = try vector.number("mean") * scale
    switch try vector.text("type") {
    case "poisson": return DemandTable(.poisson(mean: mean))
    case "negative binomial":
      return DemandTable(.negativeBinomial(mean: mean, shape: try vector.number("k")))
    default:
      // Normal demand in small whole units.
      let deviation = try vector.number("sd") * scale
      let normal = NormalDistribution(mean: mean, deviation: deviation)
      let first = max(0, Int(mean - 6 * deviation))
      return try #require(
        DemandTable(
          first: first,
          weights: (first...Int(mean + 6 * deviation)).map { normal.density(at: Double($0)) }))
    }
  }

  private static let runs = [
    ("sim-single_newsvendor_L4", 20_000, 100.0), ("sim-serial_example_6_1_normal", 20_000, 1000.0),
    ("sim-serial_example_6_1_poisson", 20_000, 1.0),
    ("sim-tree_1_2_4_base_stock_poisson3", 10_000, 1.0),
    ("sim-tree_1_10_170_base_stock_nb4", 1000, 1.0), ("sim-tree_1_10_170_minmax_nb4", 1000, 1.0),
  ]

  @Test("Averages are the exact ones, and those of another simulator", arguments: runs)
  func averages(_ name: String, _ days: Int, _ scale: Double) throws {
    let vector = try #require(
      try VectorFile.instances(of: "multi_echelon_simulation").first { $0["id"] == .text(name) })
    let found = try Averages(vector, days: days, scale: scale)
    let (known, exact) = (
      vector["expected"]["long_run_mean_and_95pct_halfwidth"], vector["expected"]["exact"]
    )
    func compare(_ mine: Estimate, _ pair: VectorValue, _ what: String) throws {
      guard case .list(let values) = pair, case .number(let mean) = values[0],
        case .number(let half) = values[1]
      else { throw VectorValue.Missing(name: what) }
      #expect(mine.isAt(mean, error: half / 1.96), "\(what): \(mine.mean) ± \(mine.error), \(mean)")
    }
    try compare(found.cost, known["cost_per_period(on-hand+backorder)"], "cost")
    for level in found.hand.indices {
      try compare(found.hand[level], try known.list("on_hand_by_level")[level], "on hand \(level)")
      try compare(
        found.waiting[level], try known.list("backorders_by_level")[level], "waiting \(level)")
    }
    for (figure, mine) in [
      ("cost_per_period", found.cost), ("on_hand_plus_backorder", found.cost),
      ("root_on_hand", found.hand[0]), ("root_backorders", found.waiting[0]),
    ] {
      guard case .number(let value) = exact[figure] else { continue }
      #expect(mine.isAt(value), "\(figure): \(mine.mean) ± \(mine.error), exactly \(value)")
    }
    let inputs = vector["inputs"]
    let leads = try inputs.numbers("lead_time_by_level")
    let stores =
      found.hand.count == 1
      ? 1
      : try inputs.number("nodes") == 7
        ? 4.0
        : try inputs.number("nodes") > 100 ? 170 : 1
    for level in found.transit.indices {
      let expected = try inputs["demand"].number("mean") * stores * leads[level]
      #expect(found.transit[level].isAt(expected), "in transit, level \(level)")
    }
  }

  @Test(
    "Perishables: fill and what expires are the exact ones of the Markov chain (Hendrix et al. 2019)",
    arguments: try! VectorFile.instances(of: "perishable_base_stock_kpi"))
  func perishables(_ vector: VectorValue) throws {
    let (life, level) = (
      Int(try vector["inputs"].number("lifetime")), Int32(try vector["inputs"].number("S"))
    )
    let key = DrawKey(seed: 12, .demand)
    var tree = try #require(
      SupplyTree([
        .init(
          supplier: nil, leadDays: 1, rule: StoreRule(.everyReview, orderUpTo: level),
          demand: AliasTable(.poisson(mean: 5)), key: key)
      ]))
    // Ordered in the morning, there the next morning, usable on as many days as it lives.
    tree.lifeDays = life
    let days = 3000
    var (fill, outdated, ordered) = ([Double](), [Double](), [Double]())
    for replication in 0..<16 as Range<UInt32> {
      let run = LotRun(tree, DayConvention(), replication: replication)
      var (demand, unmet, expired, bought) = (0, 0, 0, 0)
      for day in 0..<days {
        run.run(day: day)
        guard day >= 20 else { continue }
        demand += Int(run.stores[0].demand)
        unmet += Int(run.stores[0].unmet)
        expired += Int(run.stores[0].expired)
        bought += Int(run.stores[0].sent)
      }
      fill.append(1 - Double(unmet) / Double(demand))
      outdated.append(Double(expired) / Double(days - 20))
      ordered.append(Double(bought) / Double(days - 20))
    }
    let expected = vector["expected"]
    for (values, name) in [
      (fill, "fill_rate"), (outdated, "outdating_per_period"), (ordered, "order_per_period"),
    ] {
      let (estimate, exact) = (Estimate(values: values), try expected.number(name))
      #expect(
        estimate.isAt(exact), "\(name): \(estimate.mean) ± \(estimate.error), exactly \(exact)")
    }
  }
}
