import Planning
public import Reports
import Stockpile
import Storage

extension Session {
  /// What somebody should act on today, the worst first, and what to do next.
  ///
  /// Throws `PlanningProblem.noHistory`, a `SettingProblem`, or `Refusal.siteHoldsNoStock`.
  public func alertReport(_ question: AlertReport.Question) throws -> AlertReport {
    try store.read { reader in
      let facts = try PlanningFacts(reader, now: today)
      try facts.tree.refuseWithoutStock(question.part.sites)
      return AlertReport(
        question,
        of: try reader.alerts(
          question.part, of: facts, overview: facts.overview(on: today), now: clock()),
        in: facts.directory, today: today)
    }
  }
}

extension LedgerReader {
  /// The alerts of a part of the network, from facts of today and what only alerts look at.
  func alerts(
    _ part: NetworkPart, of facts: PlanningFacts, overview: NetworkOverview, now: Instant
  ) throws -> AlertList {
    let today = facts.day
    var numbers: [Setting: Int] = [:]
    for setting in AlertThresholds.settings { numbers[setting] = try number(setting) }
    let thresholds = AlertThresholds(numbers)
    let reserve = ReserveAttainment(
      sites: facts.tree.sites, items: facts.items, norms: facts.norms, baseNorms: facts.baseNorms,
      figures: facts.figures, floorPercent: thresholds[.reserveFloorPercent])
    var found = AlertFacts(
      today: today, now: now, tree: facts.tree, items: facts.items, stock: facts.stock,
      transit: facts.transit, overview: overview, reserve: reserve.bySite)
    found.thresholds = thresholds
    found.use = facts.use
    found.callUps = try callUps().filter(\.state.isOpen)
    found.monthStates = try monthStates(AlertFacts.dueMonth(on: today))
    found.lastCounts = try lastCounts()
    found.agreements = try agreements()
    found.enterprises = try records(.enterprise).map { try Enterprise($0) }
    found.standards = try records(.standard).map { try ProductStandard($0) }
    // Receipts are a long read, and mostly every lot that ends has a price of its own.
    if found.needsPrices { found.prices = try lastReceipts(through: today) }
    return AlertList(found, part: part)
  }
}
