import Stockpile

/// What all sites together can use of an item beside their own daily stock, by the days on which lots
/// end, and how much of it the lots that end first have claimed.
///
/// A place of use on day d serves every unit that has come by then and ends on d or later: a convex
/// graph. Sites leave their earliest places free and lots are taken by the day they end, so counting
/// up to each such day finds a largest matching (Glover 1967) without looking at single units.
struct NetworkRoom {
  let sites: [SiteRoom]
  /// The day at whose end moved goods have come.
  let lead: Int
  /// Days after `lead` on which lots end, in order.
  let days: [Int]
  /// Of each site, up to each of the days.
  let room: [[Int64]]
  /// What each site uses up to each of the days, and what of it is beside its own stock if it comes
  /// early enough.
  private let most: [[(used: Int64, beside: Int64)]]
  /// Of all sites, less the claims of daily stock that nobody uses where it lies: growing.
  private(set) var left: [Int64]
  /// Units that must be used up to each of the days: first of that daily stock, then of lots taken.
  private(set) var claimed: [Int64]
  private var taken: Int64 = 0
  /// No site needs more room than there are units.
  private let limit: Int64

  /// - Parameters:
  ///   - sites: The sites that use the item.
  ///   - waiting: Daily stock that goes before the reserve wherever it can be used.
  ///   - lots: The days on which reserve lots end, and their units.
  ///   - lead: The day at whose end moved goods have come.
  init(_ sites: [SiteRoom], waiting: [RoomLot], lots: [RoomLot], lead: Int) {
    let all = (waiting + lots).filter { $0.day > lead }
    let limit = all.reduce(Int64(0)) { $0 + $1.units }
    let days = Set(all.map(\.day)).sorted()
    let room = sites.map { site in days.map { min(limit, site.room(through: $0, after: lead)) } }
    self.sites = sites
    self.lead = lead
    self.days = days
    self.room = room
    most = sites.map { site in
      days.map { (site.used(through: $0), min(limit, site.beside(through: $0))) }
    }
    self.limit = limit
    let total = days.indices.map { place in room.reduce(0) { $0 + $1[place] } }
    claimed = days.map { _ in 0 }
    var given: Int64 = 0
    for lot in waiting.sorted(by: { $0.day < $1.day }) where lot.day > lead {
      guard let place = days.firstIndex(of: lot.day) else { continue }
      let units = min(lot.units, total[place] - given)
      given += units
      for later in place..<days.count { claimed[later] += units }
    }
    // What may be claimed up to a day must not take what a later day needs.
    left = zip(total, claimed).map { $0 - $1 }
    for place in days.indices.dropLast().reversed() {
      left[place] = min(left[place], left[place + 1])
    }
  }

  /// Where a day on which a lot ends stands among the days; nil: it ends before it can come.
  func place(of day: Int) -> Int? { day > lead ? days.firstIndex(of: day) : nil }

  /// How many units of the next lot, in the order of the days they end on, can be used in time.
  func free(through day: Int) -> Int64 { place(of: day).map { left[$0] - taken } ?? 0 }

  /// Takes units of the next lot. Lots come in the order of the days they end on.
  mutating func take(_ units: Int64, endingOn day: Int) {
    guard let place = place(of: day) else { return }
    taken += units
    for later in place..<days.count { claimed[later] += units }
  }

  /// How many units of the next lot can be used in time if it comes at the end of day `arrival`, while
  /// what is claimed already has come at `lead`.
  ///
  /// By Hall's theorem, claims up to a day t before `arrival` and the lot together find no more places
  /// than those through t and those after `arrival`.
  func free(through day: Int, arriving arrival: Int) -> Int64 {
    guard let end = place(of: day), arrival < day else { return 0 }
    let late = sites.indices.map { site in
      min(limit, most[site][end].used - sites[site].used(through: arrival))
    }
    func places(beside early: (Int) -> Int64) -> Int64 {
      late.indices.reduce(0) { $0 + min(most[$1][end].beside, late[$1] + early($1)) }
    }
    var free = min(left[end] - taken, places { _ in 0 })
    for (place, early) in days.enumerated() where early <= arrival && claimed[place] > 0 {
      free = min(free, places { room[$0][place] } - claimed[place])
    }
    return max(0, free)
  }

  /// The last day on which a lot can be moved so that so many of its units are used in time; day 0 is
  /// the evening of the stock.
  func latestDay(toSave units: Int64, endingOn day: Int) -> Int? {
    guard units > 0, free(through: day, arriving: lead) >= units else { return nil }
    var (low, high) = (lead, day - 1)
    while low < high {
      let middle = (low + high + 1) / 2
      if free(through: day, arriving: middle) >= units { low = middle } else { high = middle - 1 }
    }
    return low - lead
  }
}
