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

  private struct Shipment {
    let place: Int
    let lot: ShelfLot
  }

  private let tree: SupplyTree
  /// Kept as long as what lies in it.
  private let memory: BlockMemory
  let convention: DayConvention
  private let changes: [TreeChange]
  private var nextChange = 0
  private let replication: UInt32
  private let given: ((_ store: Int, _ day: Int) -> Int32)?
  private let surge: SurgeBlock?
  private let expected: ExpectedSurge?
  /// What each agreed source may still send.
  private var agreed: [Int32]
  /// The stores, in the order of the tree.
  public let stores: UnsafeMutableBufferPointer<Store>
  private let ways: UnsafeMutableBufferPointer<StoreWay>
  private let daily: UnsafeMutableBufferPointer<LotShelf>
  private let reserve: UnsafeMutableBufferPointer<LotShelf>
  /// What is on its way, by the day it comes.
  private let transit: UnsafeMutableBufferPointer<[Shipment]>
  /// What was taken last.
  private let taken: UnsafeMutablePointer<ShelfLot>

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

  private func begin(at place: Int) {
    _ = ways[place].begin()
    stores[place].received = 0
    stores[place].sent = 0
    stores[place].released = 0
    stores[place].ordersIn = 0
  }

  private func apply(_ known: TreeChange) {
    ways[known.place].apply(known.change)
    switch known.change {
    case .donation(let lot): put(lot, at: known.place)
    case .arrival(let lot): arrive(lot, at: known.place)
    default: break
    }
  }

  /// What was sent long enough ago comes.
  private func receive(_ day: Int) {
    let slot = day % transit.count
    for shipment in transit[slot] { arrive(shipment.lot, at: shipment.place) }
    transit[slot].removeAll(keepingCapacity: true)
  }

  @inline(__always)
  private func expire(at place: Int, _ day: Int) {
    let ended = daily[place].expire(before: Int32(day))
    let lost = reserve[place].expire(before: Int32(day))
    stores[place].hand &-= ended
    stores[place].reserve &-= lost
    stores[place].expired = ended &+ lost
  }

  /// Goods fill the gap of a reserve that is not released, then the daily shelf.
  private func arrive(_ lot: ShelfLot, at place: Int) {
    stores[place].received &+= lot.units
    stores[place].onOrder &-= lot.units
    var lot = lot
    if ways[place].reserveFloor == .max {
      let gap = min(lot.units, max(0, ways[place].reserveTarget &- stores[place].reserve))
      putInReserve(ShelfLot(ends: lot.ends, units: gap), at: place)
      lot.units &-= gap
    }
    put(lot, at: place)
  }

  private func put(_ lot: ShelfLot, at place: Int) {
    stores[place].hand &+= lot.units
    daily[place].add(lot)
  }

  private func putInReserve(_ lot: ShelfLot, at place: Int) {
    stores[place].reserve &+= lot.units
    reserve[place].add(lot)
  }

  private func order(at place: Int, _ day: Int) {
    stores[place].demand = demand(at: place, day)
    stores[place].owes &+= stores[place].ordersIn
    stores[place].placed = 0
    let isReview = ways[place].isReview()
    if isReview, convention.rotates, ways[place].rotates, ways[place].hasReserve {
      daily[place].rotate(
        with: &reserve[place], on: Int32(day), use: tree.stores[place].weight)
    }
    guard ways[place].isOpen, ways[place].isReporting, isReview || ways[place].rule.isWatched
    else { return }
    let now = stores[place]
    var net =
      now.hand &+ min(0, now.reserve &- ways[place].reserveTarget) &+ now.onOrder &- now.owes
      &- (convention.unmetWaits ? now.unmet : 0)
    if convention.ordersAfterDemand {
      net &-= convention.unmetWaits ? now.demand : min(now.demand, now.hand)
    }
    let quantity = ways[place].rule(expected, place, day).order(
      net: net, usable: now.hand, isReview: isReview)
    stores[place].placed = quantity
    stores[place].onOrder &+= quantity
    stores[place].owed &+= quantity
    if ways[place].supplier >= 0 { stores[ways[place].supplier].ordersIn &+= quantity }
  }

  private func demand(at place: Int, _ day: Int) -> Int32 {
    if let given { return given(place, day) }
    guard ways[place].isOpen else { return 0 }
    var demand: Int32 = 0
    if let columns = ways[place].columns {
      demand = AliasTable.draw(
        ways[place].key.on(day).word(replication), columns, shift: ways[place].shift)
    }
    if let surge, surge.isActive(day) {
      demand &+= surge.draw(
        ways[place].surgeKey.on(day).word(replication), at: place, day: day,
        lane: Int(replication % 16))
    }
    return demand
  }

  /// What is bought, with its whole life: of those who agreed to it as far as they can, then on the market.
  private func buy(for place: Int, _ day: Int) {
    let ends = tree.lifeDays.map { Int32(clamping: day + $0) } ?? .max
    for (number, source) in tree.sources.enumerated() {
      let units = min(stores[place].owed, agreed[number], source.capacity(on: day))
      agreed[number] -= units
      send(ShelfLot(ends: ends, units: units), to: place, in: source.leadDays, day)
    }
    guard tree.isMarketOpen(day) else { return }
    send(
      ShelfLot(ends: ends, units: stores[place].owed), to: place, in: ways[place].leadDays, day)
  }

  /// What a store owes to those that it supplies, as far as there is.
  private func supply(from place: Int, _ day: Int) {
    let now = stores[place]
    guard now.owes > 0 else { return }
    let there = now.hand &+ ways[place].released(of: now.reserve)
    let supplied = ways[place].supplied
    var shares = asked(of: place)
    let wanted = shares.reduce(0, &+)
    let keeps = ways[place].keeps(expected, place, day)
    if wanted &+ keeps > there {
      shares = tree.shares(
        of: there, from: place, by: convention.sharing, keeping: keeps, on: day, expected,
        owed: { shares[$0 - supplied.lowerBound] },
        holds: { stores[$0].hand &+ stores[$0].onOrder &- stores[$0].owed })
    }
    send(shares, from: place, day)
  }

  /// Sends to each that a store supplies.
  private func send(_ shares: [Int32], from place: Int, _ day: Int) {
    for (child, share) in zip(ways[place].supplied, shares) where share > 0 {
      let lots = take(share, at: place)
      stores[place].owes &-= share
      for lot in 0..<lots { send(taken[lot], to: child, in: ways[child].leadDays, day) }
    }
  }

  /// Takes units off the daily shelf, then of what is released of the reserve; gives of how many lots.
  @discardableResult
  private func take(_ units: Int32, at place: Int) -> Int {
    var lots = 0
    let first = min(units, stores[place].hand)
    daily[place].take(first) {
      taken[lots] = $0
      lots += 1
    }
    stores[place].hand &-= first
    guard units > first else { return lots }
    reserve[place].take(units &- first) {
      taken[lots] = $0
      lots += 1
    }
    stores[place].reserve &-= units &- first
    stores[place].released &+= units &- first
    return lots
  }

  private func send(_ lot: ShelfLot, to place: Int, in leadDays: Int, _ day: Int) {
    guard lot.units > 0 else { return }
    stores[place].sent &+= lot.units
    stores[place].owed &-= lot.units
    var days = leadDays
    if let delay = ways[place].delay {
      days += Int(
        AliasTable.draw(
          ways[place].delayKey.on(day).word(replication), delay, shift: ways[place].delayShift))
    }
    if days == 0 {
      arrive(lot, at: place)
    } else {
      transit[(day + days) % transit.count].append(Shipment(place: place, lot: lot))
    }
  }

  private func use(at place: Int) {
    let now = stores[place]
    let wanted = convention.unmetWaits ? now.unmet &+ now.demand : now.demand
    let used = min(wanted, now.hand &+ ways[place].released(of: now.reserve))
    if used > 0 { take(used, at: place) }
    stores[place].used = used
    stores[place].unmet = wanted &- used
  }
}

/// What is decided for a whole network at once needs to know of a run.
extension LotRun {
  /// The stores that buy outside and supply others.
  var sendingPlaces: [Int] { stores.indices.filter { isBuyer($0) && !tree.supplied[$0].isEmpty } }

  /// What each that a store supplies is still to get of it; 0 where nothing can be sent to it.
  public func asked(of place: Int) -> [Int32] {
    ways[place].supplied.map { ways[$0].isReached ? stores[$0].owed : 0 }
  }

  /// What a store may give out.
  public func there(at place: Int) -> Int32 {
    stores[place].hand &+ ways[place].released(of: stores[place].reserve)
  }

  /// What it has and awaits.
  func holds(at place: Int) -> Int32 {
    stores[place].hand &+ stores[place].onOrder &- stores[place].owed
  }

  /// What it keeps for its own use today.
  func keeps(at place: Int, _ day: Int) -> Int32 { ways[place].keeps(expected, place, day) }

  /// How much it counts with all below it.
  func weight(_ place: Int, _ day: Int) -> Int64 { tree.weight(of: place, on: day, expected) }

  /// How much it counts by itself.
  func ownWeight(_ place: Int, _ day: Int) -> Int64 {
    max(1, weight(place, day) - tree.supplied[place].reduce(0) { $0 + weight($1, day) })
  }
}
