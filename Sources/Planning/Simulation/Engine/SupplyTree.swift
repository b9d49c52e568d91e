/// The stores that one item goes through in a simulation, from the one that buys to those that use it.
///
/// Stores are counted so that a supplier stands before those it supplies and these stand together.
public struct SupplyTree: Sendable {
  /// One site's stock of the item.
  public struct Store: Sendable {
    /// The place of its supplier in the list it was given in; nil: it buys outside, which has always enough.
    public var supplier: Int?
    /// L: days from the day its supplier sends something to the day it is there; 0: the same day.
    public var leadDays: Int
    /// When it orders, and how much.
    public var rule: StoreRule
    /// What it uses itself on a day; nil: nothing.
    public var demand: AliasTable?
    /// The key of its draws.
    public var key: DrawKey
    /// The key of what an outbreak makes of them.
    public var surgeKey: DrawKey
    /// What is there for daily use at the beginning.
    public var daily: [ShelfLot]
    /// What is there in the reserve at the beginning.
    public var reserve: [ShelfLot]
    /// What the reserve should hold.
    public var reserveTarget: Int32
    /// What it keeps for its own use where there is too little for all that it supplies.
    public var keeps: Int32
    /// Of `daily` and `reserve` nothing: what is on its way or on order when the run begins; events bring it.
    public var onOrder: Int32 = 0
    /// By how many days more than its lead time what is sent to it is late; nil: never.
    public var delay: AliasTable?
    /// The key of its delays; without the item, so that all that is sent on a day is late together.
    public var delayKey: DrawKey
    /// How much it counts where days of cover are made equal: what it and all below it use, in 1/1000 a day.
    public var weight: Int64

    /// A store.
    public init(
      supplier: Int?, leadDays: Int, rule: StoreRule, demand: AliasTable? = nil, key: DrawKey,
      daily: [ShelfLot] = [], reserve: [ShelfLot] = [], reserveTarget: Int32 = 0, keeps: Int32 = 0,
      weight: Int64 = 1
    ) {
      self.supplier = supplier
      (surgeKey, delayKey) = (key, key)
      self.leadDays = max(0, leadDays)
      self.rule = rule
      self.demand = demand
      self.key = key
      self.daily = daily
      self.reserve = reserve
      self.reserveTarget = reserveTarget
      self.keeps = keeps
      self.weight = weight
    }
  }

  /// The stores, suppliers first; `supplier` counts in this order.
  public let stores: [Store]
  /// Those that each store supplies, as places.
  public let supplied: [Range<Int>]
  /// The place of each store in the list that the tree was made from.
  public let order: [Int]
  /// How many days the item lasts from the day it is bought; nil: it has no end.
  public var lifeDays: Int?
  /// Enterprises that supply under an agreement, asked before the market.
  public var sources: [AgreedSource] = []
  /// Whether anything can be bought on the market, by day; days after the last are like it, and of none it can.
  public var market: [Bool] = []
  /// What an outbreak adds to what stores use.
  public var surges: [Surge] = []

  /// A tree from stores in any order; nil where they are no tree, or no stores.
  public init?(_ given: [Store]) {
    var below = given.map { _ in [Int]() }
    var order: [Int] = []
    for (place, store) in given.enumerated() {
      if let supplier = store.supplier {
        guard given.indices.contains(supplier) else { return nil }
        below[supplier].append(place)
      } else {
        order.append(place)
      }
    }
    guard !order.isEmpty else { return nil }
    var supplied: [Range<Int>] = []
    // Breadth first: what is appended together stays together.
    var next = 0
    while next < order.count {
      supplied.append(order.count..<order.count + below[order[next]].count)
      order += below[order[next]]
      next += 1
    }
    // Who stands in a ring is reached from no store that buys outside.
    guard order.count == given.count else { return nil }
    var places = given.map { _ in 0 }
    for (place, origin) in order.enumerated() { places[origin] = place }
    stores = order.map { origin in
      var store = given[origin]
      store.supplier = store.supplier.map { places[$0] }
      return store
    }
    self.supplied = supplied
    self.order = order
  }
}
