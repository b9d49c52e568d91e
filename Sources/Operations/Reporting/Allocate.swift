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
      let (plan, facts) = try allocation(question, of: code, source, sites, reader)
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
      let plans = try SharingRule.allCases.map { rule in
        var asked = question
        asked.rule = rule
        return try allocation(asked, of: code, source, sites, reader).plan
      }
      return AllocationComparison(plans, today: today)
    }
  }

  private func allocation(
    _ question: AllocationPlan.Question, of code: ItemCode, _ source: SiteCode?,
    _ sites: SiteSelection, _ reader: LedgerReader
  ) throws -> (plan: AllocationPlan, facts: PlanningFacts) {
    let facts = try PlanningFacts(reader, now: today, of: code)
    let item = try reader.knownItem(code)
    let giver = source ?? facts.tree.root.code
    guard let site = facts.tree[giver] else { throw Lookup.site(giver.description) }
    let asked = sites.sites(in: facts.tree)
    let below = facts.tree.subtree(of: giver).dropFirst().compactMap { facts.tree[$0] }
      .filter { $0.holdsStock && asked.contains($0.code) }
    guard !below.isEmpty else { throw PlanningProblem.suppliesNobody(giver, among: sites) }
    let figures = facts.figures
    let own = StockKey(site: giver, item: code)
    let plan = try AllocationPlan(
      question, item: item, source: site,
      sourceUsable: figures[own]?.usableDaily ?? 0,
      kept: AllocationPlan.kept(
        norm: facts.norms.norm(of: code, at: site), figures: figures[own],
        use: facts.use.own(own), coverDays: question.coverDays),
      receivers: below.map { site in
        let key = StockKey(site: site.code, item: code)
        return AllocationPlan.Receiver(
          site: site, use: facts.use.own(key), usable: figures[key]?.usableDaily ?? 0,
          onTheWay: figures[key]?.onTheWayDaily ?? 0)
      })
    return (plan, facts)
  }
}
