public import Planning
public import Reports
public import Stockpile
import Storage

extension Session {
  /// Shares an item among the sites below a source (nil: the reserve centre), by what they use and
  /// lack today; only among those of a selection. People see the first `limit` sites.
  ///
  /// Throws a `PlanningProblem` if nobody can be weighed, or a `Lookup`.
  public func allocationReport(
    _ question: AllocationPlan.Question, item code: ItemCode, source: SiteCode? = nil,
    among sites: SiteSelection = SiteSelection(), limit: Int? = nil
  ) throws -> AllocationReport {
    try store.read { reader in
      let facts = try PlanningFacts(reader, now: today, of: code)
      let plan = try facts.allocation(question, try reader.knownItem(code), source, sites)
      return AllocationReport(
        plan, tree: facts.tree, today: today, window: facts.window, limit: limit)
    }
  }

  /// The same by every rule, side by side; throws the same.
  public func allocationComparison(
    _ question: AllocationPlan.Question, item code: ItemCode, source: SiteCode? = nil,
    among sites: SiteSelection = SiteSelection()
  ) throws -> AllocationComparison {
    try store.read { reader in
      let facts = try PlanningFacts(reader, now: today, of: code)
      let item = try reader.knownItem(code)
      let plans = try SharingRule.allCases.map { rule in
        var asked = question
        asked.rule = rule
        return try facts.allocation(asked, item, source, sites)
      }
      return AllocationComparison(plans, today: today)
    }
  }
}

extension PlanningFacts {
  /// An item of a source (nil: the root) shared among those of the sites below it that were asked for.
  fileprivate func allocation(
    _ question: AllocationPlan.Question, _ item: Item, _ source: SiteCode?, _ sites: SiteSelection
  ) throws -> AllocationPlan {
    let giver = source ?? tree.root.code
    guard let site = tree[giver] else { throw Lookup.site(giver.description) }
    let asked = sites.sites(in: tree)
    let below = tree.subtree(of: giver).dropFirst().compactMap { tree[$0] }
      .filter { $0.holdsStock && asked.contains($0.code) }
    guard !below.isEmpty else { throw PlanningProblem.suppliesNobody(giver, among: sites) }
    let own = StockKey(site: giver, item: item.code)
    return try AllocationPlan(
      question, item: item, source: site, sourceUsable: figures[own]?.usableDaily ?? 0,
      kept: AllocationPlan.kept(
        norm: norms.norm(of: item.code, at: site), figures: figures[own], use: use.own(own),
        coverDays: question.coverDays),
      receivers: below.map { site in
        let key = StockKey(site: site.code, item: item.code)
        return AllocationPlan.Receiver(
          site: site, use: use.own(key), usable: figures[key]?.usableDaily ?? 0,
          onTheWay: figures[key]?.onTheWayDaily ?? 0)
      })
  }
}
