import Planning
import Testing

/// Sharing across a network on a day of a simulation.
struct NetworkSharingTests {
  private func problem(
    _ trees: [SupplyTree], _ sharing: SharingRule = .cover, volumes: [Int64] = [],
    carried: Int64? = nil, changes: [[TreeChange]] = []
  ) -> SimulationProblem {
    var convention = DayConvention(sharing: sharing)
    convention.sharesAcrossNetwork = true
    let items = trees.enumerated().map { number, tree in
      var item = SimulationProblem.Item(
        tree, sites: Array(tree.stores.indices), levels: tree.stores.map { _ in 0 },
        changes: changes.isEmpty ? [] : changes[number])
      item.volume = volumes.isEmpty ? 0 : volumes[number]
      return item
    }
    var problem = SimulationProblem(
      convention, days: RandomTree.days, replications: 16, levels: 1,
      sites: trees.map(\.stores.count).max() ?? 0, items: items)
    problem.carried = carried
    return problem
  }

  /// Two townships with two villages each; those of the second have twenty days.
  private func district(hub: Int32) throws -> SupplyTree {
    func store(
      _ supplier: Int?, upTo: Int32, holds: Int32 = 0, weight: Int64
    ) -> SupplyTree.Store {
      .init(
        supplier: supplier, leadDays: 1, rule: StoreRule(.everyReview, orderUpTo: upTo),
        key: DrawKey(seed: 1, .demand), daily: holds > 0 ? [ShelfLot(units: holds)] : [],
        weight: weight)
    }
    return try #require(
      SupplyTree([
        store(nil, upTo: 0, holds: hub, weight: 4000),
        store(0, upTo: 0, weight: 2000), store(0, upTo: 0, weight: 2000),
        store(1, upTo: 20, weight: 1000), store(1, upTo: 20, weight: 1000),
        store(2, upTo: 40, holds: 20, weight: 1000), store(2, upTo: 40, holds: 20, weight: 1000),
      ]))
  }

  @Test("Who has least gets it, whichever township it is of; each supplier alone sees only its own")
  func seesVillages() throws {
    let tree = try district(hub: 42)
    let problem = problem([tree])
    let run = LotRun(tree, problem.convention)
    run.begin(day: 0)
    #expect(run.asked(of: 0) == [40, 40])
    let sent = NetworkSharing(problem).shares([run], 0)[0]
    #expect(sent.map(\.place) == [0])
    // Both villages of the first township to twenty, then those of the second to twenty-one.
    #expect(sent[0].shares == [40, 2])
    let alone = LotRun(tree, DayConvention())
    alone.run(day: 0)
    #expect(alone.stores[1].sent == 21 && alone.stores[2].sent == 21)
  }

  @Test("Goods that share a vehicle compete by their levels, and what fits is sent")
  func sharesRoom() throws {
    let tree = try district(hub: 80)
    let problem = problem([tree, tree], volumes: [1, 10], carried: 220)
    let runs = problem.items.map { LotRun($0.tree, problem.convention) }
    for run in runs { run.begin(day: 0) }
    let sent = NetworkSharing(problem).shares(runs, 0)
    let volume = sent[0][0].shares.reduce(0, +) + 10 * sent[1][0].shares.reduce(0, +)
    #expect(volume <= 220 && volume > 200)
    // Eleven units for 220 would be ten for each village of both; the townships themselves take one of each item.
    #expect(sent[0][0].shares[0] >= 18 && sent[1][0].shares[0] >= 17)
  }

  @Test(
    "Nobody gets more than it asks for, nothing is sent that is not there or does not fit",
    arguments: 1...60)
  func keepsToLimits(_ seed: UInt64) {
    var random = SplitMix(state: seed)
    let trees = (0..<3).map { RandomTree(seed * 3 + $0, ends: seed % 2 == 0) }
    let carried: Int64? = seed % 3 == 0 ? nil : Int64(random.below(400))
    let volumes = trees.map { _ in Int64(random.below(9)) }
    let problem = problem(
      trees.map(\.tree), seed % 4 == 0 ? .fill : .cover, volumes: volumes, carried: carried,
      changes: trees.map(\.changes))
    let sharing = NetworkSharing(problem)
    let runs = problem.items.map {
      LotRun($0.tree, problem.convention, $0.changes, replication: UInt32(seed))
    }
    for day in 0..<RandomTree.days {
      for run in runs { run.begin(day: day) }
      let sending = sharing.shares(runs, day)
      var room: Int64 = 0
      for (place, run) in runs.enumerated() {
        for (sender, shares) in sending[place] {
          let asked = run.asked(of: sender)
          #expect(zip(shares, asked).allSatisfy { 0 <= $0 && $0 <= $1 })
          let sum = shares.reduce(0, +)
          #expect(sum <= run.there(at: sender))
          room += Int64(sum) * volumes[place]
        }
      }
      if let carried { #expect(room <= carried) }
      for (place, run) in runs.enumerated() {
        run.end(day: day, sending: sending[place])
        for store in run.stores {
          #expect(store.hand >= 0 && store.reserve >= 0 && store.owed >= 0 && store.owes >= 0)
        }
      }
    }
  }

  @Test(
    "Where a hub supplies all sites itself, the network is what it sees anyway", arguments: 1...40)
  func flat(_ seed: UInt64) throws {
    let random = RandomTree(seed, ends: false)
    let stores = random.tree.stores.map { store in
      var flat = store
      flat.supplier = store.supplier == nil ? nil : 0
      return flat
    }
    let tree = try #require(SupplyTree(stores))
    let problem = problem([tree])
    let (joint, alone) = (LotRun(tree, problem.convention), LotRun(tree, DayConvention()))
    for day in 0..<RandomTree.days {
      alone.run(day: day)
      joint.begin(day: day)
      let sending = NetworkSharing(problem).shares([joint], day)[0]
      joint.end(day: day, sending: sending)
      let same = zip(joint.stores, alone.stores).allSatisfy {
        $0.sent == $1.sent && $0.hand == $1.hand && $0.unmet == $1.unmet
      }
      #expect(same, "day \(day)")
      guard same else { return }
    }
  }

  @Test("A run of several items is the same each time; another vehicle is another run")
  func tally() throws {
    let tree = try district(hub: 80)
    let (wide, narrow) = (
      problem([tree, tree], volumes: [1, 10]),
      problem([tree, tree], volumes: [1, 10], carried: 5)
    )
    let carried = wide.tally(block: 0)
    #expect(carried == wide.tally(block: 0) && carried != narrow.tally(block: 0))
    #expect(wide.bytes != narrow.bytes)
  }
}
