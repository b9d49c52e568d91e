/// One replication of one item, day by day, with lots: what ends soonest is used first, what has ended is gone.
///
/// Figures as in `LaneRun`; where nothing expires both give the same. Cost: constant work a store and day, and
/// what it moves, in at most sixteen lots a shelf.
public final class LotRun {
  /// What is true of a store, and what happened to it today.
  public struct Store: BitwiseCopyable {
    /// There for daily use.
    public internal(set) var hand: Int32 = 0
    /// There in the reserve.
    public internal(set) var reserve: Int32 = 0
    /// Ordered and not there yet.
    public internal(set) var onOrder: Int32 = 0
    /// Ordered and not sent by its supplier yet.
    public internal(set) var owed: Int32 = 0
    /// What it owes to all that it supplies.
    public internal(set) var owes: Int32 = 0
    /// What it could not give out today: it waits, or is lost tomorrow.
    public internal(set) var unmet: Int32 = 0
    /// What it wants to use today.
    public internal(set) var demand: Int32 = 0
    /// What those that it supplies order today.
    public internal(set) var ordersIn: Int32 = 0
    /// What it orders today.
    public internal(set) var placed: Int32 = 0
    /// What comes today.
    public internal(set) var received: Int32 = 0
    /// What its supplier sends to it today.
    public internal(set) var sent: Int32 = 0
    /// What it uses today.
    public internal(set) var used: Int32 = 0
    /// What of the reserve went out today, for its own use or to those that it supplies.
    public internal(set) var released: Int32 = 0
    /// What had ended this morning.
    public internal(set) var expired: Int32 = 0
  }

  struct Shipment {
    let place: Int
    let lot: ShelfLot
  }

  let tree: SupplyTree
  /// Kept as long as what lies in it.
  private let memory: BlockMemory
  let convention: DayConvention
  let changes: [TreeChange]
  var nextChange = 0
  let replication: UInt32
  let given: ((_ store: Int, _ day: Int) -> Int32)?
  let surge: SurgeBlock?
  let expected: ExpectedSurge?
  /// What each agreed source may still send.
  var agreed: [Int32]
  /// The stores, in the order of the tree.
  public let stores: UnsafeMutableBufferPointer<Store>
  let ways: UnsafeMutableBufferPointer<StoreWay>
  let daily: UnsafeMutableBufferPointer<LotShelf>
  let reserve: UnsafeMutableBufferPointer<LotShelf>
  /// What is on its way, by the day it comes.
  let transit: UnsafeMutableBufferPointer<[Shipment]>
  /// What was taken last.
  let taken: UnsafeMutablePointer<ShelfLot>

  /// One replication; what is used is drawn, unless it is given.
  public init(
    _ tree: SupplyTree, _ convention: DayConvention, _ changes: [TreeChange] = [],
    replication: UInt32 = 0, surge: SurgeBlock? = nil,
    in memory: BlockMemory = BlockMemory(), given: ((_ store: Int, _ day: Int) -> Int32)? = nil
  ) {
    self.tree = tree
    self.memory = memory
    self.convention = convention
    self.changes = changes.sorted { $0.day < $1.day }
    self.replication = replication
    self.given = given
    self.surge = surge
    expected = ExpectedSurge(tree)
    agreed = tree.sources.map(\.total)
    let all = StoreWay.all(tree, changes)
    let (count, room) = (all.count, LotShelf.most + 1)
    ways = memory.take(count, as: StoreWay.self)
    _ = ways.initialize(from: all)
    transit = memory.take(all.map(\.ring).max() ?? 1, as: [Shipment].self)
    transit.initialize(repeating: [])
    stores = memory.take(count, of: Store())
    let lots = memory.take(2 * room * count, of: ShelfLot(units: 0)).baseAddress.unsafelyUnwrapped
    taken = memory.take(2 * room, of: ShelfLot(units: 0)).baseAddress.unsafelyUnwrapped
    daily = memory.take(count, as: LotShelf.self)
    reserve = memory.take(count, as: LotShelf.self)
    for (place, store) in tree.stores.enumerated() {
      daily.initializeElement(at: place, to: LotShelf(in: lots + 2 * room * place))
      reserve.initializeElement(at: place, to: LotShelf(in: lots + room * (2 * place + 1)))
      stores[place].onOrder = store.onOrder
      for lot in store.daily { put(lot, at: place) }
      for lot in store.reserve { putInReserve(lot, at: place) }
    }
  }

  deinit { transit.deinitialize() }

  /// How often two lots became one for want of room.
  public var merges: Int {
    daily.reduce(0) { $0 + $1.merges } + reserve.reduce(0) { $0 + $1.merges }
  }

  /// What lies at a store, the soonest end first.
  public func lots(at place: Int) -> (daily: [ShelfLot], reserve: [ShelfLot]) {
    (Array(daily[place].content), Array(reserve[place].content))
  }

  /// The next day, counted from 0.
  public func run(day: Int) {
    begin(day: day)
    end(day: day)
  }

  /// The day until suppliers send: events, arrivals, ends, orders, and what is bought.
  public func begin(day: Int) {
    while nextChange < changes.count, changes[nextChange].day <= day {
      apply(changes[nextChange])
      nextChange += 1
    }
    for place in stores.indices { begin(at: place) }
    receive(day)
    for place in stores.indices.reversed() {
      expire(at: place, day)
      order(at: place, day)
    }
    for place in stores.indices where ways[place].supplier < 0 && ways[place].isReached {
      buy(for: place, day)
    }
  }

  /// The rest of the day. What the stores that buy outside send may be given, by place; all others, and they where
  /// nothing is given, share among those that they supply.
  public func end(day: Int, sending: [(place: Int, shares: [Int32])] = []) {
    for given in sending { send(given.shares, from: given.place, day) }
    for place in stores.indices {
      if !ways[place].supplied.isEmpty, sending.isEmpty || !isBuyer(place) {
        supply(from: place, day)
      }
      use(at: place)
    }
  }

  /// Whether a store buys outside.
  @inline(__always)
  func isBuyer(_ place: Int) -> Bool { ways[place].supplier < 0 }
}
