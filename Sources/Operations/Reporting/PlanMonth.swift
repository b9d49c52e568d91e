import Planning
public import Reports
public import Stockpile
import Storage

extension Session {
  /// The replenishment plan of a month (月度补充计划), made from the stock at the end of the month
  /// before; nil: the month after the last one that is over.
  ///
  /// Throws `PlanningProblem.dayNotOver` or `noHistory`, or a `SettingProblem`.
  public func replenishmentReport(
    _ question: ReplenishmentReport.Question, month: Month? = nil
  ) throws -> ReplenishmentReport {
    ReplenishmentReport(question, of: try plan(for: question, month), today: today)
  }

  /// The same plan as the form that is signed.
  public func monthlyPlanReport(
    _ question: ReplenishmentReport.Question, month: Month? = nil
  ) throws -> MonthlyPlanReport {
    try store.read { try monthlyPlan(question, month ?? today.month, $0, madeOn: today) }
  }

  /// The form of a month's plan, as made on a day.
  func monthlyPlan(
    _ question: ReplenishmentReport.Question, _ month: Month, _ reader: LedgerReader,
    edition: Int? = nil, madeOn: CalendarDay
  ) throws -> MonthlyPlanReport {
    let (_, facts, basis) = try planFacts(of: month, reader, madeOn: madeOn)
    let plan = try ReplenishmentPlan(facts, basis: basis)
    try plan.tree.refuseWithoutStock(question.part.sites)
    var report = MonthlyPlanReport(question, of: plan, today: madeOn)
    report.edition = edition
    report.forecasts = plan.itemsToForecast(among: report.plan).compactMap {
      facts.use.forecast(of: $0, in: facts.tree, months: 3)
    }
    return report
  }

  private func plan(
    for question: ReplenishmentReport.Question, _ month: Month?
  ) throws -> ReplenishmentPlan {
    let plan = try store.read { try replenishmentPlan(month ?? today.month, $0) }
    try plan.tree.refuseWithoutStock(question.part.sites)
    return plan
  }

  private func replenishmentPlan(_ month: Month, _ reader: LedgerReader) throws -> ReplenishmentPlan
  {
    let (_, facts, basis) = try planFacts(of: month, reader, madeOn: today)
    return try ReplenishmentPlan(facts, basis: basis)
  }

  /// What a month's plan is made from; throws like the plan itself.
  func planFacts(
    of month: Month, _ reader: LedgerReader, madeOn today: CalendarDay
  ) throws -> (
    evening: PlanningFacts, facts: PlanFacts, basis: PlanBasis
  ) {
    let asOf = month.previous.lastDay
    guard asOf < today else { throw PlanningProblem.dayNotOver(asOf, today: today) }
    let facts = try PlanningFacts(reader, onEveningOf: asOf, today: today)
    let basis = PlanBasis(
      month: month, window: facts.window, response: facts.response,
      publicDistribution: facts.normRegisters.publicDistribution,
      unreported: try reader.unreported(month.previous, tree: facts.tree),
      floorPercent: try reader.number(.reserveFloorPercent))
    let planned = facts.planFacts(
      of: month, prices: try reader.lastReceipts(through: asOf),
      parameters: try reader.planningParameters())
    return (facts, planned, basis)
  }
}
