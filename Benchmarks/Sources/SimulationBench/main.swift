internal import Foundation
internal import Planning

/// `simulation-bench DAYS BLOCKS`: processor time a store and day of sixteen replications in lock step, on a
/// tree of 1 + 10 + 170 stores with minimum and maximum, lead times 2/1/1 and negative binomial demand of mean
/// 4 and shape 0.7. One JSON line.
func processorSeconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
}

let numbers = CommandLine.arguments.dropFirst().compactMap { Int($0) }
guard numbers.count == 2 else {
  print("usage: simulation-bench DAYS BLOCKS")
  exit(64)
}
let (days, blocks) = (numbers[0], numbers[1])
let table = AliasTable(.negativeBinomial(mean: 4, shape: 0.7))
let rules = [(1360, 3400), (136, 272), (8, 20)].map {
  StoreRule(.reviewAtMinimum, minimum: $0.0, orderUpTo: $0.1)
}
let key = DrawKey(seed: 1, .demand)
var stores: [SupplyTree.Store] = [
  .init(supplier: nil, leadDays: 2, rule: rules[0], key: key, daily: [ShelfLot(units: 3400)])
]
for township in 0..<10 {
  stores.append(
    .init(
      supplier: 0, leadDays: 1, rule: rules[1], key: key.of("T\(township)"),
      daily: [ShelfLot(units: 272)]))
}
for clinic in 0..<170 {
  stores.append(
    .init(
      supplier: 1 + clinic % 10, leadDays: 1, rule: rules[2], demand: table,
      key: key.of("V\(clinic)"), daily: [ShelfLot(units: 20)]))
}
guard let tree = SupplyTree(stores) else { exit(70) }
let convention = DayConvention(ordersAfterDemand: true, unmetWaits: true, sharing: .first)
let groups = [0] + Array(repeating: 1, count: 10) + Array(repeating: 2, count: 170)
var total: Int64 = 0
let start = processorSeconds()
for block in 0..<blocks {
  let run = LaneRun(tree, convention, from: UInt32(block * 16))
  let outcome = BlockOutcome(groups: groups, days: days, step: 5)
  for day in 0..<days {
    run.run(day: day)
    outcome.add(run, day: day)
  }
  total += outcome[.shortDays, 20, 3]
}
let seconds = processorSeconds() - start
let periods = Double(days * blocks * 16 * tree.stores.count)

// The same with lots: what is bought lasts 60 days, so that shelves hold several.
var short = tree
short.lifeDays = 60
let begin = processorSeconds()
for replication in 0..<blocks {
  let run = LotRun(short, convention, replication: UInt32(replication))
  let outcome = BlockOutcome(groups: groups, days: days, step: 5)
  for day in 0..<days {
    run.run(day: day)
    outcome.add(run, day: day, lane: 3)
  }
  total += outcome[.expired, 0, 3]
}
let lots = (processorSeconds() - begin) / Double(days * blocks * tree.stores.count)
print(
  "{\"lane_ns\":\(seconds / periods * 1e9),\"lot_ns\":\(lots * 1e9),\"node_periods\":\(periods),"
    + "\"hand\":\(total)}")
