import Planning
public import Reports
public import Stockpile
import Storage

extension Session {
  /// The demand for an item at a site, and what it rests on; throws a `Lookup`,
  /// `PlanningProblem.noHistory` or `Refusal.siteHoldsNoStock`.
  public func demandExplanation(site code: SiteCode, item itemCode: ItemCode) throws
    -> DemandExplanation
  {
    try store.read { reader in
      guard let item = try reader.item(itemCode) else {
        throw Lookup.item(itemCode.description)
      }
      let tree = try reader.siteTree()
      guard let site = tree[code] else { throw Lookup.site(code.description) }
      var asked = SiteSelection()
      asked.site = code
      try tree.refuseWithoutStock(asked)
      let first = try reader.firstStockDay()
      guard let window = UseWindow(before: today, firstRecorded: first) else {
        throw PlanningProblem.noHistory(today, first: first)
      }
      return DemandExplanation(
        SiteDemand(
          item, at: site, in: tree,
          try reader.demandFacts(of: itemCode, through: window.last, today: today, tree: tree)),
        today: today)
    }
  }
}

extension LedgerReader {
  /// What the demand for one item follows from, at all sites.
  func demandFacts(
    of item: ItemCode, through last: CalendarDay, today: CalendarDay, tree: SiteTree
  ) throws -> DemandFacts {
    var facts = DemandFacts(through: last)
    facts.uses = try use(from: facts.earliest, through: last).filter { $0.item == item }
    facts.changes = try shelfChanges(of: item, through: last)
    for issue in try eventIssues(from: facts.earliest, through: last) where issue.item == item {
      facts.events[StockKey(site: issue.site, item: issue.item), default: []].insert(issue.day)
    }
    facts.levels = try registrations(.setting)
      .filter { $0.record.code == Setting.responseLevel.rawValue }
      .map { ($0.number.day, $0.record["value"] ?? "" != ResponseLevel.routineKey) }
    for offset in 0..<Int32(RoutineUse.mostMonths) {
      let month = last.month.advanced(by: -offset)
      guard month.reportDue < today else { continue }
      for site in try unreported(month, tree: tree) {
        facts.unreported[site, default: []].insert(month)
      }
    }
    return facts
  }
}
