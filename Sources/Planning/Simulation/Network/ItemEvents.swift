import Stockpile

/// What the events of a scenario change at the stores of one item.
struct ItemEvents {
  private let way: ItemWay
  private let sites: [Site]
  private let tree: SupplyTree
  private let places: [SiteCode: Int]

  init(_ way: ItemWay, _ sites: [Site], _ tree: SupplyTree) {
    (self.way, self.sites, self.tree) = (way, sites, tree)
    places = Dictionary(uniqueKeysWithValues: sites.enumerated().map { ($1.code, $0) })
  }

  private var terms: NetworkTerms { way.terms }

  /// In the order of the scenario.
  func changes() throws -> [TreeChange] {
    try terms.scenario.events.flatMap { event in
      try changes(event.kind, on: event.day).map {
        TreeChange(day: event.day, place: $0.place, $0.change)
      }
    }
  }

  private typealias Change = (place: Int, change: StoreChange)

  private func changes(_ kind: ScenarioEvent.Kind, on day: Int) throws -> [Change] {
    switch kind {
    case .response(let key): return try response(key)
    case .reserve(let floorPercent):
      return try reserves { site in
        try floorPercent.map { try floor($0, at: site, terms.norms) }
      }
    case .road(let site, let isOpen): return at(site, .road(isOpen: isOpen))
    case .site(let site, let isOpen): return at(site, .site(isOpen: isOpen))
    case .lead(let site, let days): return at(site, .lead(days))
    case .reporting(let site, let isReporting): return at(site, .reporting(isReporting))
    case .donation(let site, let item, let units, let days):
      guard item == way.item.code else { return [] }
      return at(site, .donation(try lot(units, on: day, days)))
    case .routine(let percent):
      return sites.enumerated().map { ($0, .demand(way.demand(at: $1, percent: percent))) }
    case .enterprise, .agreements, .market: return []
    }
  }

  private func at(_ site: SiteCode, _ change: StoreChange) -> [Change] {
    places[site].map { [($0, change)] } ?? []
  }

  /// Units that come on a day and may be used for so many days, the day itself being the first.
  private func lot(_ units: Int64, on day: Int, _ days: Int?) throws -> ShelfLot {
    ShelfLot(
      ends: days.map { Int32(clamping: day + $0 - 1) } ?? .max, units: try way.checked(units))
  }

  /// Norms and rules under another level, how often stock is looked at, and what of the reserve may be used.
  private func response(_ key: String) throws -> [Change] {
    guard let level = terms.response(key), let norms = terms.norms(key) else { return [] }
    let days = level.reviewDays ?? terms.facts.parameters.reviewDays
    var changes: [Change] = []
    for (place, site) in sites.enumerated() {
      let rule = try way.rule(at: site, norms, level.multiplier, reviewDays: days)
      changes.append((place, .rule(rule)))
      changes.append((place, .reserveTarget(try way.reserveTarget(at: site, norms))))
      changes.append((place, .rotation(level.allowsRotation)))
    }
    return try changes
      + reserves { site in
        try level.floorPercent.map { try floor($0, at: site, terms.norms) }
      }
  }

  private func reserves(_ floor: (Site) throws -> Int32?) rethrows -> [Change] {
    try sites.enumerated().map { ($0, .release(floor: try floor($1))) }
  }

  /// So many percent of what the reserve of a site should hold in routine, rounded up.
  private func floor(_ percent: Int64, at site: Site, _ norms: NormTable) throws -> Int32 {
    let target = Int64(try way.reserveTarget(at: site, norms))
    return try way.checked((target * percent + 99) / 100)
  }
}
