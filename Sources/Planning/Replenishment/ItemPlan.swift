import Stockpile

/// One item of a replenishment plan at all sites, by place in the tree's sites.
struct ItemPlan {
  private(set) var lines: [PlanLine?]
  private(set) var unknown: [UnknownNormLine?]
  private(set) var purchase: PlanPurchase?

  init(
    _ item: Item, facts: PlanFacts, basis: PlanBasis, chain: SupplyChain
  ) throws(ReorderProblem) {
    self.init(try ItemTerms(item, facts: facts, basis: basis, chain: chain), facts, basis)
  }

  init(_ terms: ItemTerms, _ facts: PlanFacts, _ basis: PlanBasis) {
    let (item, price) = (terms.item, terms.price)
    purchase = PurchaseLine(
      item, at: facts.tree.root, lacking: terms.refill.rest.map(\.all),
      onOrder: terms.onOrderToSpare
    ).map {
      PlanPurchase(line: $0, price: price, outlet: terms.outlet($0, facts, basis))
    }
    let late = Set(basis.unreported)
    lines = zip(facts.tree.sites, zip(terms.places, terms.refill.moves)).map { site, found in
      let (place, moves) = found
      guard
        place.norm ?? 0 > 0 || place.use.units > 0 || place.daily.target > 0
          || place.need.all > 0
      else { return nil }
      return PlanLine(
        site: site, item: item, norm: place.norm, normPool: place.need.normPool,
        reserve: place.reserve, daily: place.daily, use: place.use, routine: place.routine,
        rule: place.rule,
        floor: facts.baseNorms.norm(of: item.code, at: site).known.map {
          ReserveFloor.units(ofNorm: $0, percent: basis.floorPercent)
        },
        arrives: place.arrival(moves: moves, at: site, facts.parameters, from: basis.asOf),
        moves: moves, price: price, cover: place.cover,
        isReported: !late.contains(site.code))
    }
    unknown = zip(facts.tree.sites, terms.places).map { site, place in
      place.normGap.map { UnknownNormLine(site: site, item: item, gap: $0) }
    }
  }
}

/// What the lines of one item are made of, by place: the plan throws it away, who explains a line
/// reads it.
struct ItemTerms {
  let item: Item
  let places: [SitePlan]
  let refill: NetworkRefill
  let price: PlanPrice?
  /// What the buyer ordered beyond its own gaps.
  let onOrderToSpare: Int64

  init(
    _ item: Item, facts: PlanFacts, basis: PlanBasis, chain: SupplyChain
  ) throws(ReorderProblem) {
    self.item = item
    let price = PlanPrice(item, lastReceipt: facts.prices[item.code])
    var places: [SitePlan] = []
    places.reserveCapacity(facts.tree.sites.count)
    for site in facts.tree.sites {
      places.append(
        try SitePlan(
          item, at: site, norm: facts.norms.norm(of: item.code, at: site), price, facts, basis))
    }
    self.places = places
    self.price = price
    refill = NetworkRefill(
      places.map(\.need), spare: places.map(\.spare), sites: facts.tree.sites, chain: chain,
      least: facts.parameters.minimumMove)
    onOrderToSpare =
      zip(facts.tree.sites, places).first { $0.0.code == facts.tree.root.code }?.1
      .onOrderToSpare ?? 0
  }
}

extension ItemTerms {
  /// Where the part of a purchase that fills reserves goes before it ends.
  fileprivate func outlet(
    _ purchase: PurchaseLine, _ facts: PlanFacts, _ basis: PlanBasis
  ) -> ReserveOutlet? {
    let forNorms = refill.rest.reduce(0) { $0 + $1.toNorm }
    let keys = facts.tree.sites.map { StockKey(site: $0.code, item: item.code) }
    let users = zip(facts.tree.sites, keys).map { ($0, facts.use.own($1)) }
    return ReserveOutlet(
      (
        item, min(forNorms, purchase.needed),
        basis.asOf.adding(days: facts.parameters.purchaseDays)
      ), users: users.filter { $0.1.units > 0 },
      lots: keys.flatMap { key in
        facts.ending[key].map { $0.daily + $0.reserve } ?? []
      }, transferDays: facts.parameters.transferDays, from: basis.asOf)
  }
}

/// One item at one site: what its pools should have, have, lack and can spare.
struct SitePlan {
  private(set) var norm: Int64?
  private(set) var normGap: NormGap?
  let use: DailyUse
  let routine: RoutineUse?
  let rule: AppliedRule
  let cover: Int64?
  /// The lots that end within the days looked at: the cover period, for daily stock that of the rule.
  let ending: EndingLots
  private(set) var reserve = PoolNeed()
  private(set) var daily = PoolNeed()
  /// What a norm that looks at daily stock took of the daily pool's figures.
  private(set) var claimed = PoolNeed()
  private(set) var need = NetworkRefill.Need()
  private(set) var spare = SpareFigures()

  init(
    _ item: Item, at site: Site, norm found: Norm, _ price: PlanPrice?, _ facts: PlanFacts,
    _ basis: PlanBasis
  ) throws(ReorderProblem) {
    let key = StockKey(site: site.code, item: item.code)
    let stock = facts.stock[key] ?? StockFigures()
    use = facts.use.supplied(key)
    routine = facts.use.routine(key)
    cover = stock.cover(use, from: basis.asOf)
    switch found {
    case .known(let units): norm = units
    case .unknown(let gap): normGap = gap
    case .none: break
    }
    rule = try AppliedRule(
      item, at: site, use: use, price: price, parameters: facts.parameters,
      multiplier: basis.response.multiplier
    ) {
      facts.use.variance(of: item.code, at: site, in: facts.tree)
    }
    ending = (facts.ending[key] ?? EndingLots()).before(
      daily: basis.asOf.adding(days: rule.coverDays), reserve: basis.horizon)
    daily.order(by: rule, use, shelfLife: item.shelfLifeMonths)
    daily.usable = stock.usableDaily
    daily.expiring = UsableInTime.expiring(ending.daily, use: use, from: basis.asOf)
    daily.onTheWay = stock.onTheWayDaily
    daily.backorder = stock.backorderDaily
    daily.onOrder = stock.onOrderDaily
    reserve.target = norm ?? 0
    reserve.backorder = stock.backorderReserve
    reserve.onOrder = stock.onOrderReserve
    if stock.pool == .reserve {
      reserve.usable = stock.usableReserve
      reserve.expiring = ending.reserve.reduce(0) { $0 + $1.quantity }
      reserve.onTheWay = stock.onTheWayReserve
    } else {
      claimDailyStock()
    }
    let horizon = basis.horizon(under: rule)
    for order in stock.dueLater where order.day <= horizon { daily.onOrder += order.units }
    need = NetworkRefill.Need(
      daily: daily.gap, use: use.units, toNorm: reserve.gap, norm: norm ?? 0,
      normPool: stock.pool)
    // A hospital sets its own norm, which nobody here knows, and beyond an unknown norm nothing is
    // known to be spare.
    guard site.normLevel != nil, normGap == nil else { return }
    spare.daily = max(0, daily.effective - daily.backorder - daily.target)
    if stock.pool == .reserve {
      spare.reserve = max(0, reserve.effective - reserve.backorder - reserve.target)
    }
  }

  /// Where the norm looks at daily stock, it has the first claim on it.
  private mutating func claimDailyStock() {
    let wanted = reserve.target + reserve.backorder
    claimed.usable = min(wanted, max(0, daily.effective - daily.backorder))
    claimed.onTheWay = min(wanted - claimed.usable, daily.onTheWay)
    reserve.usable = claimed.usable
    reserve.onTheWay = claimed.onTheWay
    daily.usable -= claimed.usable
    daily.onTheWay -= claimed.onTheWay
    claimed.onOrder = min(reserve.gap, daily.onOrder)
    reserve.onOrder += claimed.onOrder
    daily.onOrder -= claimed.onOrder
  }

  /// When the last of what is proposed is to be there: moves take the way, purchases come to the buyer
  /// first.
  func arrival(
    moves: [RefillMove], at site: Site, _ parameters: PlanningParameters, from asOf: CalendarDay
  ) -> CalendarDay? {
    let moved = moves.reduce(0) { $0 + $1.quantity }
    let onward = site.parent == nil ? 0 : parameters.transferDays
    if need.all > moved { return asOf.adding(days: parameters.purchaseDays + onward) }
    return moved > 0 ? asOf.adding(days: parameters.transferDays) : nil
  }

  /// What was ordered beyond both gaps.
  var onOrderToSpare: Int64 { reserve.onOrderToSpare + daily.onOrderToSpare }
}
