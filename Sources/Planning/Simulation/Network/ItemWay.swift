import Stockpile

/// One item's stores as a plan sees them: who supplies whom, what each uses, holds and orders by.
struct ItemWay {
  let item: Item
  let terms: NetworkTerms
  /// What an outbreak adds, by how it is split.
  let uses: [DemandSplit: [Surge.Use]]
  private let shelves: [SiteCode: ShelvedStock.Shelves]
  private let price: PlanPrice?
  /// How long it lasts when it is new.
  private let lifeDays: Int?

  init(_ item: Item, _ terms: NetworkTerms) {
    self.item = item
    self.terms = terms
    uses = terms.uses(of: item)
    shelves = terms.shelves.shelves(of: item.code)
    price = PlanPrice(item, lastReceipt: terms.facts.prices[item.code])
    lifeDays = item.shelfLifeMonths > 0 ? Int(item.shelfLifeMonths) * PoolNeed.daysOfMonth : nil
  }

  private var facts: PlanFacts { terms.facts }

  /// The item as it is simulated; nil where nobody holds, uses or should hold it.
  func simulated() throws -> SimulationProblem.Item? {
    let concerned = sitesConcerned()
    guard !concerned.isEmpty else { return nil }
    // A supplier stands before those it supplies.
    let codes = facts.tree.subtree(of: facts.tree.root.code).filter { concerned.contains($0) }
    var places: [SiteCode: Int] = [:]
    var stores: [SupplyTree.Store] = []
    var sites: [Site] = []
    for code in codes {
      guard let site = facts.tree[code] else { continue }
      places[code] = stores.count
      stores.append(try store(at: site, supplier: site.parent.flatMap { places[$0] }))
      sites.append(site)
    }
    guard var tree = SupplyTree(stores) else { return nil }
    tree.lifeDays = lifeDays
    sites = tree.order.map { sites[$0] }
    tree.surges = surges(sites)
    let supply = AgreedSupplies(terms, of: item.code)
    (tree.sources, tree.market) = (supply.sources, supply.market)
    var found = SimulationProblem.Item(
      tree, sites: sites.map { terms.places[$0.code] ?? 0 },
      levels: sites.map { Level.allCases.firstIndex(of: $0.level) ?? 0 },
      changes: try arrivals(sites) + ItemEvents(self, sites, tree).changes(),
      price: price?.price.tenThousandths ?? 0)
    found.volume = facts.parameters.volume(item.code) ?? 0
    return found
  }

  /// Sites that hold, use, await or should hold the item, and all above them.
  private func sitesConcerned() -> Set<SiteCode> {
    let needing = Set(uses.keys.flatMap { terms.shares($0).keys })
    let given = terms.scenario.events.compactMap { event -> SiteCode? in
      guard case .donation(let site, item.code, _, _) = event.kind else { return nil }
      return site
    }
    var found: Set<SiteCode> = []
    for site in facts.tree.sites where site.holdsStock {
      let key = StockKey(site: site.code, item: item.code)
      guard
        shelves[site.code] != nil || facts.use.own(key).units > 0 || needing.contains(site.code)
          || terms.norms.norm(of: item.code, at: site).known ?? 0 > 0
          || !terms.coming.arrivals(key, lifeDays: nil).isEmpty || given.contains(site.code)
      else { continue }
      var place: SiteCode? = site.code
      while let code = place, found.insert(code).inserted { place = facts.tree[code]?.parent }
    }
    return found
  }

  private func store(at site: Site, supplier: Int?) throws -> SupplyTree.Store {
    let key = StockKey(site: site.code, item: item.code)
    let (own, through) = (facts.use.own(key), facts.use.supplied(key))
    let lead = site.parent == nil ? facts.parameters.purchaseDays : facts.parameters.transferDays
    let held = shelves[site.code] ?? .init()
    let rule = try rule(
      at: site, terms.norms, terms.ground.multiplier, reviewDays: facts.parameters.reviewDays,
      firstReview: daysToNextMonth)
    let coming = terms.coming.arrivals(key, lifeDays: lifeDays)
    let seed = terms.scenario.seed
    var store = SupplyTree.Store(
      supplier: supplier, leadDays: lead, rule: rule,
      demand: demand(at: site, percent: terms.scenario.routinePercent),
      key: DrawKey(seed: seed, .demand).of("\(site.code)").of("\(item.code)"),
      daily: try checked(held.daily), reserve: try checked(held.reserve),
      reserveTarget: try reserveTarget(at: site, terms.norms),
      keeps: try checked(own.need(ofDays: lead + facts.parameters.reviewDays)),
      weight: max(1, through.units * 1000 / Int64(through.days)))
    store.surgeKey = DrawKey(seed: seed, .outbreak).of("\(site.code)").of("\(item.code)")
    store.delayKey = DrawKey(seed: seed, .delay).of("\(site.code)")
    store.delay = terms.delay
    store.onOrder = try checked(coming.reduce(0) { $0 + Int64($1.lot.units) })
    return store
  }

  /// What a reserve at a site should hold; 0 where it keeps none.
  func reserveTarget(at site: Site, _ norms: NormTable) throws -> Int32 {
    guard keepsReserve(site) else { return 0 }
    return try checked(norms.norm(of: item.code, at: site).known ?? 0)
  }

  private func keepsReserve(_ site: Site) -> Bool {
    facts.stock[StockKey(site: site.code, item: item.code)]?.pool == .reserve
  }

  /// When a site orders, and how much, under norms and the factor of a response level. A norm that daily stock
  /// must meet comes on top of what a rule holds for use.
  func rule(
    at site: Site, _ norms: NormTable, _ multiplier: Rational, reviewDays: Int, firstReview: Int = 0
  ) throws -> StoreRule {
    let through = facts.use.supplied(StockKey(site: site.code, item: item.code))
    let norm = norms.norm(of: item.code, at: site).known ?? 0
    let raised = keepsReserve(site) ? 0 : norm
    let levels: ReorderLevels
    do throws(ReorderProblem) {
      levels = try AppliedRule(
        item, at: site, use: through, price: price, parameters: facts.parameters,
        multiplier: multiplier
      ) {
        facts.use.variance(of: item.code, at: site, in: facts.tree)
      }.levels
    } catch {
      throw SimulationProblem.Fault.rule(site.code, item.code, error)
    }
    return StoreRule(
      levels.moment, minimum: try levels.minimum.map { try checked($0 + raised) },
      orderUpTo: try checked(levels.orderUpTo + raised),
      emergency: try levels.emergency.map { try checked($0) }, reviewDays: reviewDays,
      firstReview: firstReview)
  }

  /// What is used is drawn as plans expect it: Poisson, or more spread where months show it; so many percent of
  /// it, with the variance in proportion.
  func demand(at site: Site, percent: Int64) -> AliasTable? {
    let key = StockKey(site: site.code, item: item.code)
    let own = facts.use.own(key)
    guard own.units > 0, percent > 0 else { return nil }
    let mean = Double(own.units) / Double(own.days)
    let variance = max(mean, facts.use.ownVariance(key) ?? mean)
    let share = Double(percent) / 100
    return AliasTable(CountDistribution(mean: mean * share, variance: variance * share))
  }

  private func surges(_ sites: [Site]) -> [Surge] {
    uses.sorted { $0.key.order < $1.key.order }.map { split, uses in
      let shares = terms.shares(split)
      let own = sites.map { shares[$0.code] ?? 0 }
      guard terms.scenario.ordersExpectOutbreak, let outbreak = terms.outbreak else {
        return Surge(shares: own, uses: uses)
      }
      return Surge(shares: own, uses: uses, expected: outbreak.expected(uses))
    }
  }

  private func arrivals(_ sites: [Site]) throws -> [TreeChange] {
    sites.enumerated().flatMap { place, site in
      terms.coming.arrivals(StockKey(site: site.code, item: item.code), lifeDays: lifeDays)
        .filter { $0.day < terms.scenario.days }
        .map { TreeChange(day: $0.day, place: place, .arrival($0.lot)) }
    }
  }

  /// Plans are made for months: stock is first looked at on the first day of one.
  private var daysToNextMonth: Int {
    let start = terms.ground.start
    let first = start.month.firstDay
    return first == start ? 0 : start.days(until: start.month.advanced(by: 1).firstDay)
  }

  func checked(_ units: Int64) throws(SimulationProblem.Fault) -> Int32 {
    guard units < SimulationProblem.largest else { throw .tooLarge(item.code, units) }
    return Int32(max(0, units))
  }

  private func checked(_ lots: [ShelfLot]) throws(SimulationProblem.Fault) -> [ShelfLot] {
    _ = try checked(lots.reduce(0) { $0 + Int64($1.units) })
    return lots
  }
}

extension DemandSplit {
  /// Splits in an order of their own, so that the same scenario is always added up alike.
  fileprivate var order: String {
    key.rawValue + levels.map { $0.rawValue }.joined(separator: ",")
  }
}
