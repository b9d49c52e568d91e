/// The figures of sixteen replications, scope by scope: what tallies add up, and what comparisons subtract.
public struct BlockFigures: Sendable {
  /// What there is a figure of.
  public let scopes: SimulationScopes
  private var values: [Int64]

  private static let figures = SimulationFigure.allCases.count

  /// Nothing yet, in a run of so many days.
  public init(_ scopes: SimulationScopes, days: Int) {
    self.scopes = scopes
    values = Array(repeating: 0, count: scopes.count * Self.figures * 16)
    for scope in 0..<scopes.count {
      for lane in 0..<16 {
        self[scope, .firstShort, lane] = Int64(days)
        self[scope, .holds, lane] = Int64(days)
        self[scope, .lowestFill, lane] = SimulationFigure.whole
      }
    }
  }

  /// A figure of a scope, by its place, in a replication.
  @inline(__always)
  public subscript(scope: Int, figure: SimulationFigure, lane: Int) -> Int64 {
    get { values[(scope * Self.figures + figure.rawValue) * 16 + lane] }
    set { values[(scope * Self.figures + figure.rawValue) * 16 + lane] = newValue }
  }

  /// Adds what an item came to.
  ///
  /// - Parameters:
  ///   - outcome: Its replications; its groups are the levels.
  ///   - item: Its place.
  ///   - sites: The site of each of its stores.
  ///   - price: What a unit costs, in ten-thousandths of a yuan.
  public mutating func add(_ outcome: BlockOutcome, item: Int, sites: [Int], price: Int64) {
    for (store, site) in sites.enumerated() {
      let level = outcome.group[store]
      let places = [
        scopes.place(of: .everything), scopes.place(of: .item(item)),
        scopes.place(of: .level(level)),
        scopes.place(of: .itemAtLevel(item, level)), scopes.place(of: .site(site)),
      ]
      let shortDays = outcome.shortDays(at: store)
      for lane in 0..<16 { add(outcome, store, lane, Int64(shortDays[lane]), to: places, price) }
    }
    for lane in 0..<16 {
      self[scopes.place(of: .item(item)), .peak, lane] = Int64(
        outcome.peak(of: outcome.groupCount, lane: lane))
      hold(outcome.held(by: outcome.groupCount, lane: lane), lane, [.item(item), .everything])
      setLowest(outcome, 0..<outcome.groupCount, lane, .item(item))
      for level in 0..<outcome.groupCount {
        self[scopes.place(of: .itemAtLevel(item, level)), .peak, lane] = Int64(
          outcome.peak(of: level, lane: lane))
        hold(outcome.held(by: level, lane: lane), lane, [.itemAtLevel(item, level), .level(level)])
        setLowest(outcome, level..<level + 1, lane, .itemAtLevel(item, level))
      }
    }
  }

  private mutating func setLowest(
    _ outcome: BlockOutcome, _ levels: Range<Int>, _ lane: Int, _ scope: SimulationScope
  ) {
    var (lowest, day) = (Int64.max, 0)
    for kept in 0..<outcome.keptDays {
      let stock = levels.reduce(Int64(0)) {
        $0 + Int64(outcome.stock(of: $1, keptDay: kept, lane: lane))
      }
      if stock < lowest { (lowest, day) = (stock, kept * outcome.step) }
    }
    let place = scopes.place(of: scope)
    self[place, .lowestStock, lane] = lowest
    self[place, .lowestDay, lane] = Int64(day)
  }

  private mutating func hold(_ day: Int32, _ lane: Int, _ scopes: [SimulationScope]) {
    for scope in scopes {
      let place = self.scopes.place(of: scope)
      if Int64(day) < self[place, .holds, lane] { self[place, .holds, lane] = Int64(day) }
    }
  }

  private mutating func add(
    _ outcome: BlockOutcome, _ store: Int, _ lane: Int, _ shortDays: Int64, to places: [Int],
    _ price: Int64
  ) {
    let (demand, unmet) = (outcome[.demand, store, lane], outcome[.unmet, store, lane])
    let (expired, bought) = (outcome[.expired, store, lane], outcome[.bought, store, lane])
    let fill = Self.fill(demand, unmet)
    let first = Int64(outcome.firstShortDay(at: store, lane: lane) ?? outcome.days)
    // A site holds until it lacks anything.
    if let site = places.last, first < self[site, .holds, lane] { self[site, .holds, lane] = first }
    for place in places {
      self[place, .demand, lane] += demand
      self[place, .unmet, lane] += unmet
      self[place, .shortDays, lane] += shortDays
      self[place, .expired, lane] += expired
      self[place, .expiredValue, lane] += expired * price
      self[place, .released, lane] += outcome[.released, store, lane]
      self[place, .bought, lane] += bought
      self[place, .boughtValue, lane] += bought * price
      self[place, .stockDays, lane] += outcome[.stock, store, lane]
      if fill < self[place, .lowestFill, lane] { self[place, .lowestFill, lane] = fill }
      if first < self[place, .firstShort, lane] { self[place, .firstShort, lane] = first }
    }
  }

  private static func fill(_ demand: Int64, _ unmet: Int64) -> Int64 {
    guard demand > 0 else { return SimulationFigure.whole }
    return Int64(Int128(demand - unmet) * Int128(SimulationFigure.whole) / Int128(demand))
  }

  /// Reckons what hangs on sums, when all items are added.
  public mutating func finish() {
    for scope in 0..<scopes.count {
      for lane in 0..<16 {
        self[scope, .fill, lane] = Self.fill(
          self[scope, .demand, lane], self[scope, .unmet, lane])
      }
    }
  }
}
