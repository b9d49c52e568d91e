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
      let item = try reader.knownItem(itemCode)
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
          try reader.demandFacts(
            of: itemCode, through: window.last, today: today, tree: tree)),
        today: today)
    }
  }
}
