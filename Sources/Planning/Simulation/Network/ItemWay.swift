import Stockpile

/// One item's stores as a plan sees them: who supplies whom, what each uses, holds and orders by.
struct ItemWay {
  private let item: Item
  private let facts: PlanFacts
  private let shelves: [SiteCode: ShelvedStock.Shelves]
  private let start: CalendarDay
  private let terms: SimulatedNetwork.Terms
  private let price: PlanPrice?

  init(
    _ item: Item, _ facts: PlanFacts, _ shelves: [SiteCode: ShelvedStock.Shelves],
    start: CalendarDay, _ terms: SimulatedNetwork.Terms
  ) {
    self.item = item
    self.facts = facts
    self.shelves = shelves
    self.start = start
    self.terms = terms
    price = PlanPrice(item, lastReceipt: facts.prices[item.code])
  }

  /// The item as it is simulated; nil where nobody holds, uses or should hold it.
  func simulated() throws(SimulationProblem.Fault) -> SimulationProblem.Item? {
    let concerned = sitesConcerned()
    guard !concerned.isEmpty else { return nil }
    // A supplier stands before those it supplies.
    let codes = facts.tree.subtree(of: facts.tree.root.code).filter { concerned.contains($0) }
    var places: [SiteCode: Int] = [:]
    var stores: [SupplyTree.Store] = []
    for code in codes {
      guard let site = facts.tree[code] else { continue }
      places[code] = stores.count
      stores.append(try store(at: site, supplier: site.parent.flatMap { places[$0] }))
    }
    guard var tree = SupplyTree(stores) else { return nil }
    if item.shelfLifeMonths > 0 { tree.lifeDays = Int(item.shelfLifeMonths) * PoolNeed.daysOfMonth }
    let sites = Dictionary(
      uniqueKeysWithValues: facts.tree.sites.enumerated().map { ($1.code, $0) })
    let levels = Level.allCases
    return SimulationProblem.Item(
      tree, sites: tree.order.map { sites[codes[$0]] ?? 0 },
      levels: tree.order.map { place in
        levels.firstIndex { $0 == facts.tree[codes[place]]?.level } ?? 0
      },
      price: price?.price.tenThousandths ?? 0)
  }

  /// Sites that hold, use or should hold the item, and all above them.
  private func sitesConcerned() -> Set<SiteCode> {
    var found: Set<SiteCode> = []
    for site in facts.tree.sites where site.holdsStock {
      let key = StockKey(site: site.code, item: item.code)
      guard
        shelves[site.code] != nil || facts.use.own(key).units > 0
          || facts.norms.norm(of: item.code, at: site).known ?? 0 > 0
      else { continue }
      var place: SiteCode? = site.code
      while let code = place, found.insert(code).inserted { place = facts.tree[code]?.parent }
    }
    return found
  }

  private func store(
    at site: Site, supplier: Int?
  ) throws(SimulationProblem.Fault) -> SupplyTree.Store {
    let key = StockKey(site: site.code, item: item.code)
    let (own, through) = (facts.use.own(key), facts.use.supplied(key))
    let lead = site.parent == nil ? facts.parameters.purchaseDays : facts.parameters.transferDays
    let norm = facts.norms.norm(of: item.code, at: site).known ?? 0
    let keepsReserve = facts.stock[key]?.pool == .reserve
    let levels = try levels(at: site, through)
    let held = shelves[site.code] ?? .init()
    // A norm that daily stock must meet comes on top of what a rule holds for use.
    let raised = keepsReserve ? 0 : norm
    return SupplyTree.Store(
      supplier: supplier, leadDays: lead,
      rule: StoreRule(
        levels.moment,
        minimum: try levels.minimum.map { (units) throws(SimulationProblem.Fault) in
          try checked(units + raised)
        }, orderUpTo: try checked(levels.orderUpTo + raised),
        emergency: try levels.emergency.map { (units) throws(SimulationProblem.Fault) in
          try checked(units)
        }, reviewDays: facts.parameters.reviewDays, firstReview: daysToNextMonth),
      demand: demand(key, own),
      key: DrawKey(seed: terms.seed, .demand).of("\(site.code)").of("\(item.code)"),
      daily: try checked(held.daily), reserve: try checked(held.reserve),
      reserveTarget: keepsReserve ? try checked(norm) : 0,
      keeps: try checked(own.need(ofDays: lead + facts.parameters.reviewDays)),
      weight: max(1, through.units * 1000 / Int64(through.days)))
  }

  /// What is used is drawn as plans expect it: Poisson, or more spread where months show it.
  private func demand(_ key: StockKey, _ own: DailyUse) -> AliasTable? {
    guard own.units > 0 else { return nil }
    let mean = Double(own.units) / Double(own.days)
    return AliasTable(
      CountDistribution(mean: mean, variance: max(mean, facts.use.ownVariance(key) ?? mean)))
  }

  private func levels(
    at site: Site, _ through: DailyUse
  ) throws(SimulationProblem.Fault) -> ReorderLevels {
    do throws(ReorderProblem) {
      return try AppliedRule(
        item, at: site, use: through, price: price, parameters: facts.parameters,
        multiplier: terms.multiplier
      ) {
        facts.use.variance(of: item.code, at: site, in: facts.tree)
      }.levels
    } catch {
      throw .rule(site.code, item.code, error)
    }
  }

  /// Plans are made for months: stock is first looked at on the first day of one.
  private var daysToNextMonth: Int {
    let first = start.month.firstDay
    return first == start ? 0 : start.days(until: start.month.advanced(by: 1).firstDay)
  }

  private func checked(_ units: Int64) throws(SimulationProblem.Fault) -> Int32 {
    guard units < SimulationProblem.largest else { throw .tooLarge(item.code, units) }
    return Int32(max(0, units))
  }

  private func checked(_ lots: [ShelfLot]) throws(SimulationProblem.Fault) -> [ShelfLot] {
    _ = try checked(lots.reduce(0) { $0 + Int64($1.units) })
    return lots
  }
}
