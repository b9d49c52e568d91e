internal import Planning

/// The tree that other simulators run as well, with these rules for its levels, and what it begins with.
func benchmarkTree(_ rules: [StoreRule], ends: Int32 = .max) -> SupplyTree? {
  let table = AliasTable(.negativeBinomial(mean: 4, shape: 0.7))
  let key = DrawKey(seed: 1, .demand)
  func lots(_ rule: StoreRule) -> [ShelfLot] { [ShelfLot(ends: ends, units: rule.orderUpTo)] }
  var stores: [SupplyTree.Store] = [
    .init(supplier: nil, leadDays: 2, rule: rules[0], key: key, daily: lots(rules[0]))
  ]
  for township in 0..<10 {
    stores.append(
      .init(
        supplier: 0, leadDays: 1, rule: rules[1], key: key.of("T\(township)"), daily: lots(rules[1])
      ))
  }
  for clinic in 0..<170 {
    stores.append(
      .init(
        supplier: 1 + clinic % 10, leadDays: 1, rule: rules[2], demand: table,
        key: key.of("V\(clinic)"), daily: lots(rules[2])))
  }
  return SupplyTree(stores)
}

func measureTree(days: Int, blocks: Int) {
  let rules = [(1360, 3400), (136, 272), (8, 20)].map {
    StoreRule(.reviewAtMinimum, minimum: $0.0, orderUpTo: $0.1)
  }
  guard let tree = benchmarkTree(rules) else { return }
  let convention = DayConvention(ordersAfterDemand: true, unmetWaits: true, sharing: .first)
  let groups = [0] + Array(repeating: 1, count: 10) + Array(repeating: 2, count: 170)
  let periods = Double(days * blocks * tree.stores.count)

  // Shortages of the clinics, as a second reckoning of other simulators.
  var (demand, unmet, hand) = (0.0, 0.0, 0.0)
  let start = processorSeconds()
  let memory = BlockMemory()
  let mark = memory.mark
  for block in 0..<blocks {
    memory.release(to: mark)
    let run = LaneRun(tree, convention, from: UInt32(block * 16), in: memory)
    let outcome = BlockOutcome(groups: groups, days: days, step: 5, in: memory)
    for day in 0..<days { run.run(day: day, to: outcome) }
    for place in groups.indices {
      let shortDays = outcome.shortDays(at: place)
      for lane in 0..<16 {
        demand += Double(outcome[.demand, place, lane])
        unmet += Double(shortDays[lane])
        hand += Double(outcome[.stock, place, lane])
      }
    }
  }
  let lanes = (processorSeconds() - start) / (periods * 16)

  let few = measureLots(tree, days: days, replications: blocks, convention, groups)
  // A new lot every day and stock for five weeks: shelves full of lots, and two of them merged nearly every day.
  let filled = [4000, 400, 150].map { StoreRule(.everyReview, orderUpTo: $0) }
  guard let full = benchmarkTree(filled, ends: 59) else { return }
  let many = measureLots(full, days: days, replications: blocks, convention, groups)
  let all = periods * 16
  print(
    "{\"lane_ns\":\(lanes * 1e9),\"lot_ns\":\(few.ns),\"lots_a_shelf\":\(few.lots),"
      + "\"full_lot_ns\":\(many.ns),\"lots_a_full_shelf\":\(many.lots),\"node_periods\":\(all),\"demand_a_day\":\(demand / all * 181),"
      + "\"short_a_day\":\(unmet / all * 181),\"on_hand\":\(hand / all * 181)}")
}

/// Nanoseconds a store and day with lots of 60 days, and how many lots a shelf of a clinic holds at the end.
func measureLots(
  _ tree: SupplyTree, days: Int, replications: Int, _ convention: DayConvention, _ groups: [Int]
) -> (ns: Double, lots: Double) {
  var tree = tree
  tree.lifeDays = 60
  var lots = 0
  let begin = processorSeconds()
  let memory = BlockMemory()
  let mark = memory.mark
  for replication in 0..<replications {
    memory.release(to: mark)
    let run = LotRun(tree, convention, replication: UInt32(replication), in: memory)
    let outcome = BlockOutcome(groups: groups, days: days, step: 5, in: memory)
    for day in 0..<days {
      run.run(day: day)
      outcome.add(run, day: day, lane: 0)
    }
    for place in groups.indices where groups[place] == 2 { lots += run.lots(at: place).daily.count }
  }
  let seconds = processorSeconds() - begin
  return (
    seconds / Double(days * replications * groups.count) * 1e9,
    Double(lots) / Double(170 * replications)
  )
}
