/// How a store stands in its tree on a day, as the days' loops of both engines read it: no references,
/// nothing to count.
struct StoreWay {
  /// The place of its supplier; −1: it buys outside.
  let supplier: Int
  let supplied: Range<Int>
  /// One more than the longest lead time of the run: the places of what is on its way to it.
  let ring: Int
  /// The first of them among those of all stores.
  let firstTransit: Int
  /// The place of what comes today.
  private(set) var today: Int
  private(set) var leadDays: Int
  private(set) var rule: StoreRule
  private var untilReview: Int
  let key: DrawKey
  let surgeKey: DrawKey
  private(set) var columns: UnsafePointer<AliasTable.Column>?
  private(set) var shift: UInt32 = 0
  let keeps: Int32
  private(set) var reserveTarget: Int32
  /// Whether there is anything to be said of a reserve.
  let hasReserve: Bool
  /// What of the reserve nobody may use.
  private(set) var reserveFloor: Int32 = .max
  private(set) var isRoadOpen = true
  private(set) var isOpen = true
  private(set) var isReporting = true
  private(set) var rotates = true
  /// By how many days more what is sent to it may be late.
  let delay: UnsafePointer<AliasTable.Column>?
  let delayShift: UInt32
  let delayKey: DrawKey

  /// A store on the morning before its first day.
  init(_ tree: SupplyTree, _ place: Int, ring: Int, firstTransit: Int) {
    let store = tree.stores[place]
    supplier = store.supplier ?? -1
    supplied = tree.supplied[place]
    self.ring = ring
    self.firstTransit = firstTransit
    today = ring - 1
    leadDays = store.leadDays
    rule = store.rule
    untilReview = store.rule.firstReview + 1
    key = store.key
    surgeKey = store.surgeKey
    keeps = store.keeps
    reserveTarget = store.reserveTarget
    hasReserve = store.reserveTarget > 0 || !store.reserve.isEmpty
    // Kept alive by the tree, as demand is.
    delay = store.delay?.pointer
    delayShift = store.delay?.shift ?? 0
    delayKey = store.delayKey
    use(store.demand)
  }

  /// All stores of a tree, with room for what is on its way under these events.
  static func all(_ tree: SupplyTree, _ changes: [TreeChange]) -> [StoreWay] {
    var longest = tree.stores.map(\.leadDays)
    for (place, store) in tree.stores.enumerated() where store.supplier == nil {
      for source in tree.sources { longest[place] = max(longest[place], source.leadDays) }
    }
    for known in changes {
      if case .lead(let days) = known.change {
        longest[known.place] = max(longest[known.place], days)
      }
    }
    for (place, store) in tree.stores.enumerated() {
      longest[place] += Int(store.delay?.largest ?? 0)
    }
    var first = 0
    return longest.enumerated().map { place, days in
      defer { first += days + 1 }
      return StoreWay(tree, place, ring: days + 1, firstTransit: first)
    }
  }

  /// A new day begins; gives the place of what comes on it.
  @inline(__always)
  mutating func begin() -> Int {
    today = today &+ 1 == ring ? 0 : today &+ 1
    return firstTransit &+ today
  }

  /// Where what is sent today is put.
  @inline(__always)
  var arrival: Int { arrival(in: leadDays) }

  /// Where what comes in so many days is put.
  @inline(__always)
  func arrival(in days: Int) -> Int {
    let place = today &+ days
    return firstTransit &+ (place >= ring ? place &- ring : place)
  }

  /// Whether stock is looked at today; asked once a day.
  @inline(__always)
  mutating func isReview() -> Bool {
    untilReview &-= 1
    guard untilReview == 0 else { return false }
    untilReview = rule.reviewDays
    return true
  }

  /// The rule today, with what a store expects of an outbreak.
  @inline(__always)
  func rule(_ expected: ExpectedSurge?, _ place: Int, _ day: Int) -> StoreRule {
    guard let expected else { return rule }
    let days = leadDays &+ rule.reviewDays
    return rule.raised(
      cover: expected.units(of: place, like: day, days: days),
      lead: expected.units(of: place, like: day, days: leadDays))
  }

  /// What it keeps for its own use today.
  @inline(__always)
  func keeps(_ expected: ExpectedSurge?, _ place: Int, _ day: Int) -> Int32 {
    guard let expected else { return keeps }
    return keeps &+ expected.ownUnits(of: place, like: day, days: leadDays &+ rule.reviewDays)
  }

  /// Whether things can be sent to it.
  @inline(__always)
  var isReached: Bool { isRoadOpen && isOpen }

  /// What of a reserve may be used.
  @inline(__always)
  func released(of reserve: Int32) -> Int32 { max(0, reserve &- min(reserve, reserveFloor)) }

  /// Makes an event true; a donation is not the way's.
  mutating func apply(_ change: StoreChange) {
    switch change {
    case .rule(let rule):
      self.rule = rule
      untilReview = min(untilReview, rule.reviewDays)
    case .lead(let days): leadDays = max(0, days)
    case .road(let isOpen): isRoadOpen = isOpen
    case .site(let isOpen): self.isOpen = isOpen
    case .release(let floor): reserveFloor = floor ?? .max
    case .demand(let table): use(table)
    case .reserveTarget(let units): reserveTarget = units
    case .rotation(let isAllowed): rotates = isAllowed
    case .reporting(let isReporting): self.isReporting = isReporting
    case .donation, .arrival: break
    }
  }

  /// The table is kept alive by the tree or the events.
  private mutating func use(_ table: AliasTable?) {
    columns = table?.pointer
    shift = table?.shift ?? 0
  }
}
