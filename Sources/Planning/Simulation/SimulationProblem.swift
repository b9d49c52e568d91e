public import Stockpile

/// What is simulated: items on their ways through the network, day by day, many times over.
public struct SimulationProblem: Sendable {
  /// One item.
  public struct Item: Sendable {
    /// Its stores, suppliers first.
    public var tree: SupplyTree
    /// The site of each store, by its place among the sites.
    public var sites: [Int]
    /// The level of each store, from 0.
    public var levels: [Int]
    /// What is different from a day on.
    public var changes: [TreeChange]
    /// What a unit costs, in ten-thousandths of a yuan.
    public var price: Int64
    /// What room a unit takes, in cubic centimetres.
    public var volume: Int64 = 0

    /// An item.
    public init(
      _ tree: SupplyTree, sites: [Int], levels: [Int], changes: [TreeChange] = [], price: Int64 = 0
    ) {
      self.tree = tree
      self.sites = sites
      self.levels = levels
      self.changes = changes
      self.price = price
    }
  }

  /// What happens in which order on a day.
  public var convention: DayConvention
  /// How many days.
  public var days: Int
  /// How many replications.
  public var replications: Int
  /// How many levels there are.
  public var levels: Int
  /// How many sites there are.
  public var sites: Int
  /// The items.
  public var items: [Item]
  /// What an outbreak asks of all of them; nil: there is none.
  public var outbreak: Outbreak?
  /// What the stores that buy outside can send a day, of all items together, in cubic centimetres, where they share
  /// across the network; nil: whatever is there.
  public var carried: Int64?

  /// A problem.
  public init(
    _ convention: DayConvention, days: Int, replications: Int, levels: Int, sites: Int,
    items: [Item], outbreak: Outbreak? = nil
  ) {
    self.convention = convention
    self.days = days
    self.replications = replications
    self.levels = levels
    self.sites = sites
    self.items = items
    self.outbreak = outbreak
  }

  /// How many replications run side by side; a run is made of blocks of so many.
  public static let block = 16

  /// How many blocks there are.
  public var blocks: Int { (replications + Self.block - 1) / Self.block }

  /// Every how many days stock is kept for charts: of at most 190 days.
  public var step: Int { max(1, (days + 189) / 190) }

  /// What there is a figure of.
  public var scopes: SimulationScopes {
    SimulationScopes(items: items.count, levels: levels, sites: sites)
  }

  /// A tally of nothing yet.
  public var emptyTally: SimulationTally {
    SimulationTally(scopes, days: days, step: step, tops: items.flatMap { $0.tops(levels: levels) })
  }

  /// One block of replications; on any processor, in any order.
  public func tally(block: Int) -> SimulationTally { outcome(block: block).tally }

  /// One block of replications, with the figures of each of them.
  public func outcome(block: Int) -> (tally: SimulationTally, figures: BlockFigures) {
    var tally = emptyTally
    let lanes = min(Self.block, replications - block * Self.block)
    let drivers = outbreak?.block(from: UInt32(block * Self.block))
    var figures = BlockFigures(scopes, days: days)
    let together =
      convention.sharesAcrossNetwork ? runTogether(drivers, block: block, lanes: lanes) : nil
    let memory = BlockMemory()
    let short = ShortDays(stores: sites, days: days, in: memory)
    let start = memory.mark
    for (place, item) in items.enumerated() {
      memory.release(to: start)
      let outcome =
        together?[place]
        ?? run(item, drivers?.surge(at: item.tree), block: block, lanes: lanes, memory)
      figures.add(outcome, item: place, sites: item.sites, price: item.price)
      tally.addStock(outcome, item: place, lanes: lanes)
      short.add(outcome.short, sites: item.sites)
    }
    figures.finish()
    tally.add(figures, lanes: lanes)
    tally.addShort(short, lanes: lanes)
    return (tally, figures)
  }

  /// All items day by day with their lots, as what is sent is decided for all at once.
  private func runTogether(
    _ drivers: OutbreakBlock?, block: Int, lanes: Int
  ) -> [BlockOutcome] {
    let outcomes = items.map { BlockOutcome(groups: $0.levels, days: days, step: step) }
    let surges = items.map { drivers?.surge(at: $0.tree) }
    let sharing = NetworkSharing(self)
    for lane in 0..<lanes {
      let replication = UInt32(block * Self.block + lane)
      let runs = zip(items, surges).map {
        LotRun($0.tree, convention, $0.changes, replication: replication, surge: $1)
      }
      for day in 0..<days {
        for run in runs { run.begin(day: day) }
        let sending = sharing.shares(runs, day)
        for (place, run) in runs.enumerated() {
          run.end(day: day, sending: sending[place])
          outcomes[place].add(run, day: day, lane: lane)
        }
      }
    }
    return outcomes
  }

  /// One item: in lock step where no lot can end within the run, else with its lots.
  private func run(
    _ item: Item, _ surge: SurgeBlock?, block: Int, lanes: Int, _ memory: BlockMemory
  ) -> BlockOutcome {
    let outcome = BlockOutcome(groups: item.levels, days: days, step: step, in: memory)
    let mark = memory.mark
    let first = UInt32(block * Self.block)
    if item.canExpire(within: days) {
      for lane in 0..<lanes {
        memory.release(to: mark)
        let run = LotRun(
          item.tree, convention, item.changes, replication: first + UInt32(lane), surge: surge,
          in: memory)
        for day in 0..<days {
          run.run(day: day)
          outcome.add(run, day: day, lane: lane)
        }
      }
    } else {
      let run = LaneRun(
        item.tree, convention, item.changes, from: first, surge: surge, in: memory)
      for day in 0..<days { run.run(day: day, to: outcome) }
    }
    return outcome
  }
}

extension SimulationProblem.Item {
  /// Whether anything can end within so many days.
  func canExpire(within days: Int) -> Bool {
    func ends(_ lots: [ShelfLot]) -> Bool { lots.contains { $0.ends < Int32(clamping: days - 1) } }
    if let life = tree.lifeDays, life < days - 1 { return true }
    if tree.stores.contains(where: { ends($0.daily) || ends($0.reserve) }) { return true }
    return changes.contains { known in
      switch known.change {
      case .donation(let lot), .arrival(let lot): ends([lot])
      default: false
      }
    }
  }

  /// The largest stock that charts tell apart, by level: half more than there is, or is filled up to.
  func tops(levels count: Int) -> [Int64] {
    var tops = [Int64](repeating: 0, count: count)
    for (store, level) in zip(tree.stores, levels) {
      let there = (store.daily + store.reserve).reduce(0) { $0 + Int64($1.units) }
      tops[level] += max(there, Int64(store.rule.orderUpTo) + Int64(store.reserveTarget))
    }
    return tops.map { $0 + $0 / 2 }
  }
}

extension SimulationProblem {
  /// The most units of an item that one store may hold, order or use: figures are added up in 32 bits for days.
  public static let largest: Int64 = 1 << 24

  /// Why something cannot be simulated.
  public enum Fault: Error, Hashable, Sendable {
    /// A store holds, orders or keeps more units than can be simulated.
    case tooLarge(ItemCode, Int64)
    /// A reorder rule cannot be followed with the figures of a line.
    case rule(SiteCode, ItemCode, ReorderProblem)
  }
}
