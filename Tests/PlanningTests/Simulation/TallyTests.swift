import Planning
import Testing

/// What replications come to, added up exactly.
struct TallyTests {
  private func problem(_ seed: UInt64, replications: Int, ends: Bool) -> SimulationProblem {
    let items = (0..<3).map { n in
      let random = RandomTree(seed &* 10 &+ UInt64(n), ends: ends)
      let count = random.tree.stores.count
      return SimulationProblem.Item(
        random.tree, sites: (0..<count).map { (2 * $0 + n) % 15 },
        levels: (0..<count).map { min(2, $0 / 3) },
        changes: random.changes, price: Int64(n) * 15_000 + 1)
    }
    return SimulationProblem(
      RandomTree(seed, ends: ends).convention, days: RandomTree.days, replications: replications,
      levels: 3, sites: 15, items: items)
  }

  private func whole(_ problem: SimulationProblem, _ blocks: [Int]) -> SimulationTally {
    blocks.reduce(problem.emptyTally) { $0 + problem.tally(block: $1) }
  }

  @Test("Blocks add up to the same in any order", arguments: 1...6)
  func order(_ seed: UInt64) {
    let problem = problem(seed, replications: 40, ends: seed % 2 == 0)
    #expect(problem.blocks == 3)
    let tally = whole(problem, [0, 1, 2])
    #expect(tally == whole(problem, [2, 0, 1]))
    #expect(tally.replications == 40)
    #expect(tally != whole(problem, [0, 1]))
  }

  @Test("Every figure is that of plain sums over each replication", arguments: 1...12)
  func plain(_ seed: UInt64) throws {
    let problem = problem(seed, replications: 5, ends: seed % 3 != 0)
    let tally = whole(problem, [0])
    var expected: [SimulationFigure: Moments] = [:]
    var shortSites = [Set<Int>](
      repeating: [], count: (problem.days + problem.step - 1) / problem.step * 15)
    var ofItems = (0..<3).map { _ in (peak: Moments(), stock: Moments(), day: Moments()) }
    var (first, held) = (DayCounts(days: problem.days), DayCounts(days: problem.days))
    for replication in 0..<5 {
      var (demand, unmet, short, expired, value, bought) = (0, 0, 0, 0, 0, 0)
      var (firstDay, holds, lowest) = (problem.days, problem.days, billion)
      for (number, item) in problem.items.enumerated() {
        let run = LotRun(
          item.tree, problem.convention, item.changes, replication: UInt32(replication))
        var sums = item.sites.map { _ in (demand: 0, unmet: 0) }
        var (daily, evenings) = ([Int](), [Int]())
        for day in 0..<problem.days {
          run.run(day: day)
          daily.append(run.stores.reduce(0) { $0 + Int($1.demand) })
          evenings.append(run.stores.reduce(0) { $0 + Int($1.hand) + Int($1.reserve) })
          let lacking = run.stores.reduce(0) { $0 + Int($1.unmet) }
          if lacking * 10 > daily[day] { holds = min(holds, day) }
          for (place, store) in run.stores.enumerated() {
            sums[place].demand += Int(store.demand)
            if !problem.convention.unmetWaits || day == problem.days - 1 {
              sums[place].unmet += Int(store.unmet)
            }
            if store.unmet > 0 {
              short += 1
              if day % problem.step == 0 {
                shortSites[day / problem.step * 15 + item.sites[place]].insert(replication)
              }
              firstDay = min(firstDay, day)
            }
            expired += Int(store.expired)
            value += Int(store.expired) * Int(item.price)
            if item.tree.stores[place].supplier == nil { bought += Int(store.sent) }
          }
        }
        let least = evenings.min() ?? 0
        ofItems[number].peak.add(Int64(daily.max() ?? 0))
        ofItems[number].stock.add(Int64(least))
        ofItems[number].day.add(Int64(evenings.firstIndex(of: least) ?? 0))
        for sum in sums {
          demand += sum.demand
          unmet += sum.unmet
          if sum.demand > 0 {
            lowest = min(lowest, (sum.demand - sum.unmet) * billion / sum.demand)
          }
        }
      }
      let fill = demand > 0 ? (demand - unmet) * billion / demand : billion
      let figures: [(SimulationFigure, Int)] = [
        (.demand, demand), (.unmet, unmet), (.shortDays, short), (.firstShort, firstDay),
        (.holds, holds), (.fill, fill),
        (.lowestFill, lowest), (.expired, expired), (.expiredValue, value), (.bought, bought),
      ]
      for (figure, number) in figures { expected[figure, default: Moments()].add(Int64(number)) }
      first.add(firstDay)
      held.add(holds)
    }
    for (figure, moments) in expected {
      #expect(tally.moments(figure, of: .everything) == moments, "\(figure)")
    }
    for (number, figures) in ofItems.enumerated() {
      #expect(tally.moments(.peak, of: .item(number)) == figures.peak)
      #expect(tally.moments(.lowestStock, of: .item(number)) == figures.stock)
      #expect(tally.moments(.lowestDay, of: .item(number)) == figures.day)
    }
    #expect(tally.firstShort(of: .everything) == first)
    #expect(tally.shortSites == shortSites.map { Int64($0.count) })
    #expect(tally.holds(of: .everything) == held)
    let items = (0..<3).map { tally.moments(.demand, of: .item($0)).sum }
    #expect(items.reduce(0, +) == tally.moments(.demand, of: .everything).sum)
    let levels = (0..<3).map { tally.moments(.expired, of: .level($0)).sum }
    #expect(levels.reduce(0, +) == tally.moments(.expired, of: .everything).sum)
    let sites = (0..<15).map { tally.moments(.unmet, of: .site($0)).sum }
    #expect(sites.reduce(0, +) == tally.moments(.unmet, of: .everything).sum)
  }

  @Test("Short days are counted and the first is known, in months to come and in each replication")
  func shortDays() throws {
    let days: [Int: [Int]] = [0: [40], 3: [31, 32, 59], 15: Array(0..<60)]
    let tree = try #require(
      SupplyTree([
        .init(
          supplier: nil, leadDays: 1, rule: StoreRule(.everyReview, orderUpTo: 0),
          key: DrawKey(seed: 1, .demand))
      ]))
    func wanted(_ lane: Int, _ day: Int) -> Int32 { days[lane, default: []].contains(day) ? 1 : 0 }
    let lockStep = BlockOutcome(groups: [0], days: 60)
    let run = LaneRun(tree, DayConvention()) { _, day in
      var demand = SIMD16<Int32>()
      for lane in 0..<16 { demand[lane] = wanted(lane, day) }
      return demand
    }
    for day in 0..<60 { run.run(day: day, to: lockStep) }
    let single = BlockOutcome(groups: [0], days: 60)
    for lane in 0..<16 {
      let run = LotRun(tree, DayConvention(), replication: UInt32(lane)) { wanted(lane, $1) }
      for day in 0..<60 {
        run.run(day: day)
        single.add(run, day: day, lane: lane)
      }
    }
    for outcome in [lockStep, single] {
      for lane in 0..<16 {
        let expected = days[lane, default: []]
        #expect(Int(outcome.shortDays(at: 0)[lane]) == expected.count)
        #expect(outcome.firstShortDay(at: 0, lane: lane) == expected.first)
      }
    }
  }

  @Test("A level that lacks hundreds of millions in one day does not hold")
  func largeLack() throws {
    let stores = (0..<20).map { place in
      SupplyTree.Store(
        supplier: place == 0 ? nil : 0, leadDays: 1, rule: StoreRule(.everyReview, orderUpTo: 0),
        key: DrawKey(seed: 1, .demand))
    }
    let tree = try #require(SupplyTree(stores))
    let groups = stores.map { _ in 0 }
    func wanted(_ day: Int) -> Int32 { day == 3 ? 16_000_000 : 0 }
    let (lockStep, single) = (
      BlockOutcome(groups: groups, days: 6), BlockOutcome(groups: groups, days: 6)
    )
    let lanes = LaneRun(tree, DayConvention()) { _, day in SIMD16(repeating: wanted(day)) }
    let lots = LotRun(tree, DayConvention()) { _, day in wanted(day) }
    for day in 0..<6 {
      lanes.run(day: day, to: lockStep)
      lots.run(day: day)
      single.add(lots, day: day, lane: 0)
    }
    #expect(lockStep.held(by: 0, lane: 0) == 3 && single.held(by: 0, lane: 0) == 3)
  }

  @Test("Mean, variance and interval are those of the numbers; squares do not run over")
  func moments() throws {
    var moments = Moments()
    for value in [3, 5, 10, 2] as [Int64] { moments.add(value) }
    #expect(moments.mean == 5)
    #expect(moments.variance == 38.0 / 3)
    let half = try #require(moments.halfWidth)
    #expect(abs(half - 3.1824 * (38.0 / 12).squareRoot()) < 1e-9)
    var large = Moments()
    for value in [4, 6] as [Int64] { large.add(value * 1_000_000_000_000_000) }
    #expect(large.variance == 2e30)
    #expect(Moments().halfWidth == nil && Moments().mean == nil)
  }

  @Test("Quantiles of days are days; fewer than forty are a range, and never is told apart")
  func days() {
    var counts = DayCounts(days: 100)
    for day in 10..<49 { counts.add(day) }
    counts.add(100)
    #expect(counts.usualDays?.days == 10...48 && counts.usualDays?.isRange == true)
    #expect(counts.never == 1 && counts.happened == 39)
    for day in 49..<90 { counts.add(day) }
    #expect(counts.usualDays?.isRange == false)
    #expect(counts.usualDays?.days == 11...87)
    #expect(DayCounts(days: 3).usualDays == nil)
  }

  @Test("Student's quantiles join: the expansion is the table's to four digits")
  func student() {
    var moments = Moments()
    for value in 0..<32 as Range<Int64> { moments.add(value) }
    let (half, variance) = (moments.halfWidth ?? 0, moments.variance ?? 1)
    #expect(abs(half / (variance / 32).squareRoot() - 2.0395) < 1e-4)
  }
}

/// One in billionths.
private let billion = 1_000_000_000
