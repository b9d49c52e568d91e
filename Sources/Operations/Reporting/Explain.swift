public import Planning
public import Reports
public import Stockpile
import Storage

extension Session {
  /// Every term of a month's plan for one item at one site; nil: the plan of this month.
  ///
  /// Throws what the plan throws, or a `Lookup`.
  public func planExplanation(
    site: SiteCode, item code: ItemCode, month: Month? = nil
  ) throws -> ExplanationReport {
    try store.read { reader in
      let (evening, facts, basis) = try planFacts(of: month ?? today.month, reader, madeOn: today)
      var sites = SiteSelection()
      sites.site = site
      try facts.tree.refuseWithoutStock(sites)
      let item = try reader.knownItem(code)
      guard
        let explanation = try PlanExplanation(
          item, at: site, facts, basis: basis, evidence: try evening.evidence(of: code, reader))
      else { throw Lookup.site(site.description) }
      return ExplanationReport(explanation)
    }
  }

  /// Every term of a month's plan for one item at every site, in the order of their codes.
  ///
  /// Throws what the plan throws, or a `Lookup`.
  public func planExplanations(of code: ItemCode, month: Month) throws -> [PlanExplanation] {
    try store.read { reader in
      let (evening, facts, basis) = try planFacts(of: month, reader, madeOn: today)
      let item = try reader.knownItem(code)
      return try PlanExplanation.everywhere(
        item, facts, basis: basis, evidence: try evening.evidence(of: code, reader))
    }
  }

  /// How what a site holds of an item came about, at the end of a day or now.
  ///
  /// Throws the refusal `futureDay`, or a `Lookup`.
  public func stockExplanation(
    site code: SiteCode, item itemCode: ItemCode, asOf day: CalendarDay? = nil
  ) throws -> ExplanationReport {
    let day = day ?? today
    guard day <= today else { throw Refusal.futureDay(day, today: today) }
    return try store.read { reader in
      let (site, item) = try named(code, itemCode, reader)
      // The last closed month before that of the day, so that its own documents are told.
      let closed = try reader.monthStates(day.month.previous)[code]?.lastClosed
      let opening = try closed.map {
        try reader.stock(site: code, item: itemCode, asOf: $0.lastDay)
      }
      let card = try reader.card(
        site: code, item: itemCode, from: closed?.lastDay.adding(days: 1))
      return ExplanationReport(
        StockExplanation(
          item, at: site, on: day, closed: closed, opening: opening ?? [], lines: card.lines))
    }
  }

  /// How the norm of an item at a site came about, as it holds today.
  ///
  /// Throws a `Lookup`, or a `SettingProblem`.
  public func normExplanation(site code: SiteCode, item itemCode: ItemCode) throws
    -> ExplanationReport
  {
    try store.read { reader in
      let (site, item) = try named(code, itemCode, reader)
      let (response, registers) = (try reader.responseLevel(), try reader.normRegisters())
      let norms = registers.norms(of: [item], on: today, multiplier: response.multiplier)
      let explanation = NormExplanation(
        item, at: site, norms.terms(of: itemCode, at: site), response: response,
        publicDistribution: registers.publicDistribution, versions: registers.versions)
      return ExplanationReport(explanation, today: today)
    }
  }

  private func named(_ site: SiteCode, _ item: ItemCode, _ reader: LedgerReader) throws -> (
    site: Site, item: Item
  ) {
    guard let foundSite = try reader.site(site) else { throw Lookup.site(site.description) }
    let foundItem = try reader.knownItem(item)
    return (foundSite, foundItem)
  }
}
