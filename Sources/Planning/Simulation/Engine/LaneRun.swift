/// Sixteen replications of one item in lock step, day by day, without lots.
///
/// Every figure is the one `LotRun` gives where nothing expires. Cost: a few vector operations a store and day,
/// all replications together.
public final class LaneRun {
  /// What is true of a store in each replication, and what happened to it today.
  public struct Store: BitwiseCopyable {
    /// There for daily use.
    public internal(set) var hand = Lanes()
    /// There in the reserve.
    public internal(set) var reserve = Lanes()
    /// Ordered and not there yet.
    public internal(set) var onOrder = Lanes()
    /// Ordered and not sent by its supplier yet.
    public internal(set) var owed = Lanes()
    /// What it owes to all that it supplies.
    public internal(set) var owes = Lanes()
    /// What it could not give out today: it waits, or is lost tomorrow.
    public internal(set) var unmet = Lanes()
    /// What it wants to use today.
    public internal(set) var demand = Lanes()
    /// What those that it supplies have ordered today so far.
    var ordering = Lanes()
    /// What those that it supplies order today; kept where the run is watched.
    public internal(set) var ordersIn = Lanes()
    /// What it orders today; kept where the run is watched.
    public internal(set) var placed = Lanes()
    /// What comes today; kept where the run is watched.
    public internal(set) var received = Lanes()
    /// What its supplier sends to it today; kept where the run is watched, and of what is bought.
    public internal(set) var sent = Lanes()
    /// What it uses today; kept where the run is watched.
    public internal(set) var used = Lanes()
    /// What of the reserve went out today, for its own use or to those that it supplies.
    public internal(set) var released = Lanes()
  }

  let tree: SupplyTree
  /// Kept as long as what lies in it.
  private let memory: BlockMemory
  let convention: DayConvention
  let changes: [TreeChange]
  var nextChange = 0
  let counters: SIMD16<UInt64>
  let given: ((_ store: Int, _ day: Int) -> Lanes)?
  let surge: SurgeBlock?
  let expected: ExpectedSurge?
  /// What each agreed source may still send.
  var agreed: [Lanes]
  let isWatched: Bool
  /// The stores, in the order of the tree.
  public var all: UnsafeBufferPointer<Store> { UnsafeBufferPointer(start: stores, count: count) }
  let stores: UnsafeMutablePointer<Store>
  private let count: Int
  let ways: UnsafeMutablePointer<StoreWay>
  /// What is on its way, at the places that the ways name.
  let transit: UnsafeMutablePointer<Lanes>

  /// Sixteen replications from one on; what is used is drawn, unless it is given. Figures that nothing else
  /// needs are kept where the run is watched.
  public init(
    _ tree: SupplyTree, _ convention: DayConvention, _ changes: [TreeChange] = [],
    from replication: UInt32 = 0, isWatched: Bool = false, surge: SurgeBlock? = nil,
    in memory: BlockMemory = BlockMemory(), given: ((_ store: Int, _ day: Int) -> Lanes)? = nil
  ) {
    self.tree = tree
    self.memory = memory
    self.isWatched = isWatched
    self.convention = convention
    self.changes = changes.sorted { $0.day < $1.day }
    self.given = given
    self.surge = surge
    expected = ExpectedSurge(tree)
    agreed = tree.sources.map { Lanes(repeating: $0.total) }
    counters = DrawKey.counters(from: replication)
    let all = StoreWay.all(tree, changes)
    count = all.count
    let taken = memory.take(count, as: StoreWay.self)
    _ = taken.initialize(from: all)
    ways = taken.baseAddress.unsafelyUnwrapped
    stores = memory.take(count, of: Store()).baseAddress.unsafelyUnwrapped
    for (place, store) in tree.stores.enumerated() {
      stores[place].hand = Lanes(repeating: store.daily.reduce(0) { $0 + $1.units })
      stores[place].reserve = Lanes(repeating: store.reserve.reduce(0) { $0 + $1.units })
      stores[place].onOrder = Lanes(repeating: store.onOrder)
    }
    let places = all.reduce(0) { $0 + $1.ring }
    transit = memory.take(places, of: Lanes()).baseAddress.unsafelyUnwrapped
  }

  /// The next day, counted from 0; what it came to is added to an outcome.
  public func run(day: Int, to outcome: BlockOutcome? = nil) {
    while nextChange < changes.count, changes[nextChange].day <= day {
      apply(changes[nextChange])
      nextChange += 1
    }
    receive(at: count &- 1, day)
    for place in stride(from: count &- 1, to: 0, by: -1) {
      // A store ahead: what is drawn for it is in memory when it is read as a vector.
      receive(at: place &- 1, day)
      order(at: place, day)
    }
    order(at: 0, day)
    for place in 0..<count {
      if ways[place].supplier < 0, ways[place].isReached { buy(for: place, day) }
      if !ways[place].supplied.isEmpty { supply(from: place, day) }
      use(at: place)
      outcome?.add(self, place, day: day)
    }
    outcome?.end(self, day: day)
  }

  /// Whether a store buys outside.
  @inline(__always)
  func isBuyer(_ place: Int) -> Bool { ways[place].supplier < 0 }

  /// Whether anything is to be said of a store's reserve.
  @inline(__always)
  func hasReserve(_ place: Int) -> Bool { ways[place].hasReserve }

  private func apply(_ known: TreeChange) {
    ways[known.place].apply(known.change)
    switch known.change {
    case .donation(let lot): stores[known.place].hand &+= Lanes(repeating: lot.units)
    case .arrival(let lot): arrive(Lanes(repeating: lot.units), at: known.place)
    default: break
    }
  }
}
