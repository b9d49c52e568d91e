internal import Dispatch
internal import Foundation
internal import Planning

/// A district of 1 + 16 + 196 stores of 129 items, each with lots that end within the run, and a reserve at the
/// upper levels; stock for about the days that are run, so that suppliers are often short.
func benchmarkDistrict(items count: Int = 129, replications: Int, days: Int) -> SimulationProblem {
  let items = (0..<count).compactMap { item -> SimulationProblem.Item? in
    let key = DrawKey(seed: 2, .demand).of("item \(item)")
    let scale = [0.05, 0.3, 1.0, 4.0][item % 4]
    func lots(_ units: Double) -> [ShelfLot] {
      (1...4).map { ShelfLot(ends: Int32(30 + 45 * $0), units: Int32(units / 4) + 1) }
    }
    var stores: [SupplyTree.Store] = []
    func add(_ supplier: Int?, _ own: Double, _ through: Double, _ lead: Int) {
      stores.append(
        .init(
          supplier: supplier, leadDays: lead,
          rule: StoreRule(
            .everyReview, orderUpTo: Int32(through * 30) + 1, reviewDays: supplier == nil ? 30 : 15,
            firstReview: stores.count % 15),
          demand: own > 0 ? AliasTable(.negativeBinomial(mean: own, shape: 0.8)) : nil,
          key: key.of("\(stores.count)"), daily: lots(through * 20),
          reserve: supplier == nil ? lots(through * 10) : [],
          reserveTarget: supplier == nil ? Int32(through * 10) : 0, keeps: Int32(own * 10),
          weight: Int64(through * 1000)))
    }
    add(nil, 0, scale * (16 * 5 + 196), 30)
    for _ in 0..<16 { add(0, 5 * scale, scale * (5 + 12.25), 3) }
    for clinic in 0..<196 { add(1 + clinic % 16, scale, scale, 2) }
    guard var tree = SupplyTree(stores) else { return nil }
    tree.lifeDays = 720
    let levels = stores.indices.map { $0 == 0 ? 0 : $0 < 17 ? 1 : 2 }
    return .init(tree, sites: tree.order, levels: levels, price: 15_000)
  }
  return SimulationProblem(
    DayConvention(), days: days, replications: replications, levels: 3, sites: 213, items: items)
}

func measureDistrict(replications: Int, threads: Int) {
  measure(benchmarkDistrict(replications: replications, days: 180), threads: threads)
}

/// Twenty items, shared out across the network each day, with and without a vehicle that holds four fifths of what
/// is sent on an average day.
func measureNetwork(replications: Int, threads: Int) {
  var problem = benchmarkDistrict(items: 20, replications: replications, days: 180)
  measure(problem, threads: threads)
  problem.convention.sharesAcrossNetwork = true
  measure(problem, threads: threads)
  for place in problem.items.indices { problem.items[place].volume = 500 }
  // Twenty items of 1.34 × 276 units a day on average, of half a litre each.
  problem.carried = Int64(20 * 1.34 * 276 * 500 * 0.8)
  measure(problem, threads: threads)
}

private func measure(_ problem: SimulationProblem, threads: Int) {
  let (start, begun) = (processorSeconds(), Date())
  let lock = NSLock()
  nonisolated(unsafe) var tally = problem.emptyTally
  nonisolated(unsafe) var next = 0
  DispatchQueue.concurrentPerform(iterations: threads) { _ in
    while true {
      lock.lock()
      let block = next
      next += 1
      lock.unlock()
      guard block < problem.blocks else { return }
      let part = problem.tally(block: block)
      lock.lock()
      tally = tally + part
      lock.unlock()
    }
  }
  let (used, passed) = (processorSeconds() - start, Date().timeIntervalSince(begun))
  var usage = rusage()
  getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
  let periods = Double(problem.items.count * 213 * problem.days * problem.replications)
  let fill = (tally.moments(.fill, of: .everything).mean ?? 0) / 1e9
  let expired = tally.moments(.expired, of: .everything).mean ?? 0
  print(
    "{\"seconds\":\(passed),\"processor_seconds\":\(used),\"ns\":\(used / periods * 1e9),"
      + "\"megabytes\":\(usage.ru_maxrss / 1024),\"fill\":\(fill),\"expired\":\(expired)}")
}
