import Stockpile

/// The facts of a month by site and item.
struct MonthLedger {
  private let facts: MonthFacts
  private var balances: [StockKey: MonthBalance] = [:]
  private var holdings: [StockKey: MonthHolding] = [:]
  private var figures: [StockKey: StockFigures]
  private var totals: [ItemCode: MonthBalance] = [:]
  private var underWay: [ItemCode: (units: Int64, value: StockValue)] = [:]
  private let items: [Item]
  private let scope: StockScope

  /// The facts about those items; sums over those sites, nil: over all and the ways between them.
  init(_ facts: MonthFacts, _ items: [Item], _ selected: Set<SiteCode>?) {
    self.facts = facts
    self.items = items
    let day = facts.month.lastDay
    figures = StockFigures.figures(
      stock: facts.closing.stock, transit: facts.closing.transit, orders: facts.orders,
      promised: facts.promised, on: day)
    let scope: StockScope = selected == nil ? .network : .shelves
    self.scope = scope
    let nearExpiry = Dictionary(
      items.map { ($0.code, $0.nearExpiryDays) }, uniquingKeysWith: { first, _ in first })
    func isAsked(_ site: SiteCode) -> Bool { selected?.contains(site) != false }
    for line in facts.opening.stock where isAsked(line.site) {
      let key = StockKey(site: line.site, item: line.lot.item)
      balances[key, default: MonthBalance(.shelves)].opening += line.quantity
      totals[key.item, default: MonthBalance(scope)].opening += line.quantity
    }
    for line in facts.flows where isAsked(line.site) {
      let key = StockKey(site: line.site, item: line.item)
      if line.flow.isKnown(to: .shelves) {
        balances[key, default: MonthBalance(.shelves)].flows.add(line.quantity, to: line.flow)
      }
      totals[key.item, default: MonthBalance(scope)].flows.add(line.quantity, to: line.flow)
    }
    for line in facts.closing.stock where isAsked(line.site) {
      let key = StockKey(site: line.site, item: line.lot.item)
      balances[key, default: MonthBalance(.shelves)].closing += line.quantity
      totals[key.item, default: MonthBalance(scope)].closing += line.quantity
      holdings[key, default: MonthHolding()].add(
        line, nearExpiryDays: nearExpiry[key.item] ?? 0, on: day)
    }
    for line in facts.closing.transit where line.isOnTheWay && isAsked(line.destination) {
      let key = StockKey(site: line.destination, item: line.lot.item)
      holdings[key, default: MonthHolding()].addInTransit(line.quantity)
    }
    guard scope == .network else { return }
    for line in facts.opening.transit {
      totals[line.lot.item, default: MonthBalance(scope)].opening += line.quantity
    }
    for line in facts.closing.transit {
      totals[line.lot.item, default: MonthBalance(scope)].closing += line.quantity
      underWay[line.lot.item, default: (0, StockValue())].units += line.quantity
      underWay[line.lot.item]?.value.add(line.quantity, of: line.lot)
    }
  }

  /// The line of an item at a site; nil where there is nothing to say.
  func line(of item: Item, at site: Site, _ state: SiteMonth.State) -> MonthLine? {
    let key = StockKey(site: site.code, item: item.code)
    let (figures, use) = (figures[key] ?? StockFigures(), facts.use.own(key))
    let line = MonthLine(
      site: site, item: item, norm: facts.norms.norm(of: item.code, at: site),
      balance: balances[key] ?? MonthBalance(.shelves),
      holding: holdings[key] ?? MonthHolding(), figures: figures, use: use,
      cover: figures.cover(use, from: facts.month.lastDay), state: state)
    return line.isEmpty ? nil : line
  }

  /// The sums of lines by item. Opening, flows and closing are added up on their own, from the
  /// facts and not from the lines.
  func itemLines(_ lines: [MonthLine], days: Int) -> [MonthItemLine] {
    let byItem = Dictionary(grouping: lines, by: \.item.code)
    return items.compactMap { item in
      let own = byItem[item.code] ?? []
      guard totals[item.code] != nil || !own.isEmpty else { return nil }
      var total = MonthItemLine(item, totals[item.code] ?? MonthBalance(scope), days: days)
      (total.underWay, total.underWayValue) = underWay[item.code] ?? (0, StockValue())
      var daily = StockFigures()
      for line in own {
        total.add(line)
        daily.usableDaily += line.figures.usableDaily
        daily.dailyLots += line.figures.dailyLots
      }
      total.usableDaily = daily.usableDaily
      total.cover = daily.cover(total.use, from: facts.month.lastDay)
      return total
    }
  }
}
