import Planning
import Testing

/// Two engines with one meaning, and what every run keeps to.
struct EngineTests {
  @Test(
    "Where nothing ends lanes and lots give the same, store by store and day by day",
    arguments: 1...120)
  func equal(_ seed: UInt64) {
    let random = RandomTree(seed, ends: false)
    let surge = random.outbreak?.surge(at: random.tree, from: 32)
    let lanes = LaneRun(
      random.tree, random.convention, random.changes, from: 32, isWatched: true, surge: surge)
    let lots = (0..<16).map {
      LotRun(
        random.tree, random.convention, random.changes, replication: 32 + UInt32($0), surge: surge)
    }
    for day in 0..<RandomTree.days {
      lanes.run(day: day)
      for (lane, run) in lots.enumerated() {
        run.run(day: day)
        for (place, mine) in run.stores.enumerated() {
          let other = lanes.all[place]
          let same =
            mine.hand == other.hand[lane] && mine.reserve == other.reserve[lane]
            && mine.onOrder == other.onOrder[lane] && mine.owed == other.owed[lane]
            && mine.owes == other.owes[lane] && mine.unmet == other.unmet[lane]
            && mine.demand == other.demand[lane] && mine.placed == other.placed[lane]
            && mine.received == other.received[lane] && mine.sent == other.sent[lane]
            && mine.used == other.used[lane] && mine.released == other.released[lane]
          #expect(same, "day \(day), store \(place), replication \(lane)")
          guard same else { return }
        }
      }
    }
  }

  @Test(
    "Every unit is there, on its way, used or expired; nothing is used after its end",
    arguments: 1...80)
  func conservation(_ seed: UInt64) {
    let random = RandomTree(seed, ends: seed % 4 != 0)
    let run = LotRun(
      random.tree, random.convention, random.changes, replication: UInt32(seed),
      surge: random.outbreak?.surge(at: random.tree, from: UInt32(seed / 16 * 16)))
    func lying() -> Int64 {
      run.stores.indices.reduce(0) { sum, place in
        let lots = run.lots(at: place)
        return sum + Int64(run.stores[place].onOrder)
          + (lots.daily + lots.reserve).reduce(0) { $0 + Int64($1.units) }
      }
    }
    let start = lying()
    var (bought, used, expired, given) = (Int64(0), Int64(0), Int64(0), Int64(0))
    var waited = run.stores.map(\.unmet)
    for day in 0..<RandomTree.days {
      for known in random.changes where known.day == day {
        if case .donation(let lot) = known.change { given += Int64(lot.units) }
      }
      run.run(day: day)
      var (held, coming) = (Int64(0), Int64(0))
      for (place, store) in run.stores.enumerated() {
        #expect(store.hand >= 0 && store.reserve >= 0 && store.owed >= 0 && store.owes >= 0)
        #expect(store.used <= store.demand + waited[place])
        let lots = run.lots(at: place)
        for lot in lots.daily + lots.reserve { #expect(lot.ends >= day && lot.units > 0) }
        #expect(lots.daily.reduce(0) { $0 + $1.units } == store.hand)
        #expect(lots.reserve.reduce(0) { $0 + $1.units } == store.reserve)
        if random.tree.stores[place].supplier == nil { bought += Int64(store.sent) }
        used += Int64(store.used)
        expired += Int64(store.expired)
        held += Int64(store.hand) + Int64(store.reserve)
        coming += Int64(store.onOrder) - Int64(store.owed)
      }
      waited = run.stores.map(\.unmet)
      #expect(start + bought + given == held + coming + used + expired, "day \(day)")
    }
  }

  @Test(
    "In every run waste is at least R·T/m less what is used and left (Little's law)",
    arguments: 1...60)
  func wasteBound(_ seed: UInt64) {
    let random = RandomTree(seed, ends: true)
    let run = LotRun(random.tree, random.convention, random.changes, replication: UInt32(seed))
    var (lowest, gone, wasted, last) = (Int64.max, Int64(0), Int64(0), Int64(0))
    for day in 0..<RandomTree.days {
      run.run(day: day)
      last = 0
      for store in run.stores {
        last += Int64(store.hand) + Int64(store.reserve) + Int64(store.onOrder) - Int64(store.owed)
        gone += Int64(store.used)
        wasted += Int64(store.expired)
      }
      lowest = min(lowest, last)
    }
    // Evenings that a unit can be there: its life, and days on the way after its end, late ones with them.
    let ends =
      random.tree.stores.flatMap { $0.daily + $0.reserve }.map { Int64($0.ends) }.max() ?? 0
    let life = max(ends, Int64(random.tree.lifeDays ?? 0), 55) + 1 + 10
    #expect(wasted * life >= lowest * Int64(RandomTree.days) - (gone + last) * life)
  }

  @Test(
    "A reserve wastes at least R/m − μ a day in the long run, and rotation comes near it",
    arguments: [0, 1, 2, 4])
  func reserveWaste(_ mean: Int) throws {
    let (reserve, life) = (Int32(90), 44)
    let key = DrawKey(seed: 3, .demand)
    let days = 1500
    func waste(rotates: Bool) throws -> (mean: Double, error: Double, stock: Double) {
      var tree = try #require(
        SupplyTree([
          .init(
            supplier: nil, leadDays: 1,
            rule: StoreRule(.everyReview, orderUpTo: Int32(mean * 3)),
            demand: AliasTable(.poisson(mean: Double(mean))), key: key, reserveTarget: reserve,
            weight: Int64(mean) * 1000)
        ]))
      tree.lifeDays = life
      var stock = 0
      let values = (0..<16 as Range<UInt32>).map { replication in
        let run = LotRun(tree, DayConvention(rotates: rotates), replication: replication)
        var expired = 0
        for day in 0..<days + 100 {
          run.run(day: day)
          if day >= 100 {
            expired += Int(run.stores[0].expired)
            stock += Int(run.stores[0].hand + run.stores[0].reserve)
          }
        }
        return Double(expired) / Double(days)
      }
      let average = values.reduce(0, +) / 16
      let squares = values.reduce(0) { $0 + ($1 - average) * ($1 - average) }
      return (average, (squares / 240).squareRoot(), Double(stock) / Double(16 * days))
    }
    let (none, whole) = (try waste(rotates: false), try waste(rotates: true))
    // A unit lies at most `life` evenings; what lies there at the end has not left yet.
    let edge = Double(reserve) / Double(days)
    for found in [none, whole] {
      let bound = max(0, found.stock / Double(life) - Double(mean))
      #expect(found.mean >= bound - edge - 4 * found.error)
    }
    let bound = max(0, Double(reserve) / Double(life) - Double(mean))
    #expect(abs(none.mean - Double(reserve) / Double(life)) < 0.2 + 4 * none.error)
    #expect(whole.mean <= bound + 0.6)
    if mean > 0 { #expect(whole.mean < none.mean - 0.5) }
  }

  @Test("Draws do not depend on what else is simulated: a closed site changes no other's demand")
  func draws() {
    let random = RandomTree(5, ends: false)
    let closed = random.tree.stores.count - 1
    let usual = LaneRun(random.tree, random.convention)
    let changed = LaneRun(
      random.tree, random.convention, [TreeChange(day: 3, place: closed, .site(isOpen: false))])
    var total: Int32 = 0
    for day in 0..<30 {
      usual.run(day: day)
      changed.run(day: day)
      for place in usual.all.indices where place != closed {
        #expect(usual.all[place].demand == changed.all[place].demand)
        total &+= usual.all[place].demand.wrappedSum()
      }
      if day >= 3 { #expect(changed.all[closed].demand == Lanes()) }
    }
    #expect(total > 0)
  }

  @Test("The decision is that of the plans' rules")
  func decisions() throws {
    var random = SplitMix(state: 11)
    for _ in 0..<2000 {
      let moment: ReorderRule.Moment =
        [.everyReview, .reviewAtMinimum, .atMinimum][Int(random.below(3))]
      let days = Int(random.below(40)) + 1
      let rule: ReorderRule =
        switch moment {
        case .everyReview: .coverDays(days)
        case .reviewAtMinimum: .minMaxDays(minimum: days / 2, maximum: days)
        case .atMinimum: .continuousReview(safetyDays: days)
        }
      let levels = try rule.levels(
        ReorderSituation(
          demand: DailyDemand(mean: Double(random.below(50)) / 7, variance: 3),
          leadDays: Int(random.below(9)), reviewDays: 3))
      let store = StoreRule(levels, reviewDays: 3)
      let position = StockPosition(
        usable: Int64(random.below(60)), coming: Int64(random.below(60)),
        owed: Int64(random.below(30)))
      let isReview = random.below(2) == 0
      #expect(
        Int64(
          store.order(
            net: Int32(position.net), usable: Int32(position.usable), isReview: isReview))
          == levels.order(position, isReview: isReview).quantity)
    }
  }
}
