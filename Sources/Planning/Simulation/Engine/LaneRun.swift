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

  private let tree: SupplyTree
  /// Kept as long as what lies in it.
  private let memory: BlockMemory
  let convention: DayConvention
  private let changes: [TreeChange]
  private var nextChange = 0
  private let counters: (SIMD16<UInt64>, SIMD16<UInt64>)
  private let given: ((_ store: Int, _ day: Int) -> Lanes)?
  private let surge: SurgeBlock?
  private let expected: ExpectedSurge?
  /// What each agreed source may still send.
  private var agreed: [Lanes]
  private let isWatched: Bool
  /// The stores, in the order of the tree.
  public var all: UnsafeBufferPointer<Store> { UnsafeBufferPointer(start: stores, count: count) }
  let stores: UnsafeMutablePointer<Store>
  private let count: Int
  private let ways: UnsafeMutablePointer<StoreWay>
  /// What is on its way, at the places that the ways name.
  private let transit: UnsafeMutablePointer<Lanes>

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
    let row = outcome?.begin(day: day) ?? 0
    for place in 0..<count {
      if ways[place].supplier < 0, ways[place].isReached { buy(for: place, day) }
      if !ways[place].supplied.isEmpty { supply(from: place, day) }
      use(at: place)
      outcome?.add(self, place, day: day, row: row)
    }
    outcome?.end(day: day)
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

  @inline(__always)
  private func receive(at place: Int, _ day: Int) {
    let slot = ways[place].begin()
    let came = transit[slot]
    transit[slot] = Lanes()
    if isWatched { stores[place].received = Lanes() }
    if isWatched || isBuyer(place) { stores[place].sent = Lanes() }
    if ways[place].hasReserve { stores[place].released = Lanes() }
    arrive(came, at: place)
    if let given {
      stores[place].demand = given(place, day)
    } else if ways[place].isOpen, let columns = ways[place].columns {
      AliasTable.draw(
        ways[place].key.on(day).words(counters), columns, shift: ways[place].shift,
        to: &stores[place].demand)
    } else {
      stores[place].demand = Lanes()
    }
    if let surge, surge.isActive(day), ways[place].isOpen {
      stores[place].demand &+= surge.draw(
        ways[place].surgeKey.on(day).words(counters), at: place, day: day)
    }
  }

  /// Goods fill the gap of a reserve that is not released, then the daily shelf.
  @inline(__always)
  private func arrive(_ came: Lanes, at place: Int) {
    if isWatched { stores[place].received &+= came }
    stores[place].onOrder &-= came
    guard ways[place].hasReserve, ways[place].reserveFloor == .max else {
      stores[place].hand &+= came
      return
    }
    let lacking = (Lanes(repeating: ways[place].reserveTarget) &- stores[place].reserve).positive
    let gap = lacking.least(came)
    stores[place].reserve &+= gap
    stores[place].hand &+= came &- gap
  }

  @inline(__always)
  private func order(at place: Int, _ day: Int) {
    var owes = Lanes()
    if !ways[place].supplied.isEmpty {
      owes = stores[place].owes &+ stores[place].ordering
      stores[place].owes = owes
      if isWatched { stores[place].ordersIn = stores[place].ordering }
      stores[place].ordering = Lanes()
    }
    if isWatched { stores[place].placed = Lanes() }
    let isReview = ways[place].isReview()
    guard isReview || ways[place].rule.isWatched, ways[place].isOpen, ways[place].isReporting
    else { return }
    let now = stores[place]
    var net = now.hand &+ now.onOrder &- owes &- (convention.unmetWaits ? now.unmet : Lanes())
    if ways[place].hasReserve {
      // What a reserve has beyond its norm is of no use while it is kept.
      net &+= (now.reserve &- Lanes(repeating: ways[place].reserveTarget)).least(Lanes())
    }
    if convention.ordersAfterDemand {
      net &-= convention.unmetWaits ? now.demand : now.demand.least(now.hand)
    }
    let quantity =
      expected == nil
      ? ways[place].rule.order(net: net, usable: now.hand, isReview: isReview)
      : ways[place].rule(expected, place, day).order(
        net: net, usable: now.hand, isReview: isReview)
    if isWatched { stores[place].placed = quantity }
    stores[place].onOrder = now.onOrder &+ quantity
    stores[place].owed = now.owed &+ quantity
    if ways[place].supplier >= 0 { stores[ways[place].supplier].ordering &+= quantity }
  }

  /// What a store owes to those that it supplies, as far as there is.
  @inline(__always)
  private func supply(from place: Int, _ day: Int) {
    let supplied = ways[place].supplied
    let (hand, reserve) = (stores[place].hand, stores[place].reserve)
    let there = ways[place].hasReserve ? hand &+ ways[place].released(of: reserve) : hand
    let keeps = Lanes(
      repeating: expected == nil ? ways[place].keeps : ways[place].keeps(expected, place, day))
    var wanted = stores[place].owes
    for child in supplied where !ways[child].isReached { wanted &-= stores[child].owed }
    let isShort = (there &- wanted &- keeps).isNegative
    var left = there
    if !isShort.isAnySet {
      for child in supplied where ways[child].isReached { send(stores[child].owed, to: child, day) }
      left &-= wanted
    } else if convention.sharing == .first {
      let kept = there.least(keeps)
      left &-= kept
      for child in supplied where ways[child].isReached {
        let share = left.least(stores[child].owed)
        send(share, to: child, day)
        left &-= share
      }
      left &+= kept
    } else {
      left = share(there, from: place, isShort, day)
    }
    let gone = there &- left
    stores[place].owes &-= gone
    take(gone, at: place)
  }

  /// Takes units of what is there for daily use, then of what is released of the reserve.
  @inline(__always)
  private func take(_ units: Lanes, at place: Int) {
    guard ways[place].hasReserve else {
      stores[place].hand &-= units
      return
    }
    let first = units.least(stores[place].hand)
    stores[place].hand &-= first
    stores[place].reserve &-= units &- first
    stores[place].released &+= units &- first
  }

  /// Replication by replication where there is too little.
  private func share(
    _ there: Lanes, from place: Int, _ isShort: Lanes, _ day: Int
  ) -> Lanes {
    let supplied = ways[place].supplied
    var shares = supplied.map { ways[$0].isReached ? stores[$0].owed : Lanes() }
    for lane in isShort.indices where isShort[lane] != 0 {
      let found = tree.shares(
        of: there[lane], from: place, by: convention.sharing,
        keeping: ways[place].keeps(expected, place, day), on: day, expected,
        owed: { shares[$0 - supplied.lowerBound][lane] },
        holds: {
          self.stores[$0].hand[lane] &+ self.stores[$0].onOrder[lane] &- self.stores[$0].owed[lane]
        })
      for (child, share) in found.enumerated() { shares[child][lane] = share }
    }
    var left = there
    for (child, share) in zip(supplied, shares) {
      send(share, to: child, day)
      left &-= share
    }
    return left
  }

  /// What is bought: of those who agreed to it as far as they can, then on the market.
  @inline(__always)
  private func buy(for place: Int, _ day: Int) {
    for (number, source) in tree.sources.enumerated() {
      let most = agreed[number].least(Lanes(repeating: source.capacity(on: day)))
      let quantity = stores[place].owed.least(most)
      agreed[number] &-= quantity
      send(quantity, to: place, in: source.leadDays, day)
    }
    if tree.isMarketOpen(day) { send(stores[place].owed, to: place, day) }
  }

  @inline(__always)
  private func send(_ quantity: Lanes, to place: Int, _ day: Int) {
    send(quantity, to: place, in: ways[place].leadDays, day)
  }

  @inline(__always)
  private func send(_ quantity: Lanes, to place: Int, in days: Int, _ day: Int) {
    if isWatched || isBuyer(place) { stores[place].sent &+= quantity }
    stores[place].owed &-= quantity
    if let delay = ways[place].delay {
      sendLate(quantity, to: place, in: days, delay, day)
    } else if days == 0 {
      arrive(quantity, at: place)
    } else {
      transit[ways[place].arrival(in: days)] &+= quantity
    }
  }

  /// Each replication is late by itself.
  private func sendLate(
    _ quantity: Lanes, to place: Int, in days: Int, _ delay: UnsafePointer<AliasTable.Column>,
    _ day: Int
  ) {
    let words = ways[place].delayKey.on(day).words(counters)
    for lane in 0..<16 where quantity[lane] != 0 {
      let late = days + Int(AliasTable.draw(words[lane], delay, shift: ways[place].delayShift))
      var units = Lanes()
      units[lane] = quantity[lane]
      if late == 0 {
        arrive(units, at: place)
      } else {
        transit[ways[place].arrival(in: late)] &+= units
      }
    }
  }

  @inline(__always)
  private func use(at place: Int) {
    let now = stores[place]
    let wanted = convention.unmetWaits ? now.unmet &+ now.demand : now.demand
    let there =
      ways[place].hasReserve ? now.hand &+ ways[place].released(of: now.reserve) : now.hand
    let used = wanted.least(there)
    if isWatched { stores[place].used = used }
    take(used, at: place)
    stores[place].unmet = wanted &- used
  }
}

extension StoreWay {
  /// What of a reserve may be used in each replication.
  @inline(__always)
  func released(of reserve: Lanes) -> Lanes {
    (reserve &- reserve.least(Lanes(repeating: reserveFloor))).positive
  }
}

extension StoreRule {
  /// What is ordered in each replication.
  @inline(__always)
  func order(net: Lanes, usable: Lanes, isReview: Bool) -> Lanes {
    var isDue = Lanes()
    if moment == .atMinimum || isReview {
      isDue = Lanes(repeating: -1)
      if moment != .everyReview, let minimum {
        isDue = (net &- Lanes(repeating: minimum &+ 1)).isNegative
      }
    }
    if let emergency { isDue |= (usable &- Lanes(repeating: emergency)).isNegative }
    let quantity =
      if let fixedQuantity { Lanes(repeating: fixedQuantity) } else {
        (Lanes(repeating: orderUpTo) &- net).positive
      }
    return quantity & isDue
  }
}
