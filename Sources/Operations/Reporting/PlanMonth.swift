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
    MonthlyPlanReport(question, of: try plan(for: question, month), today: today)
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
    let (_, facts, basis) = try planFacts(of: month, reader)
    return ReplenishmentPlan(facts, basis: basis)
  }

  /// What a month's plan is made from; throws like the plan itself.
  func planFacts(of month: Month, _ reader: LedgerReader) throws -> (
    evening: PlanningFacts, facts: PlanFacts, basis: PlanBasis
  ) {
    let asOf = month.previous.lastDay
    guard asOf < today else { throw PlanningProblem.dayNotOver(asOf, today: today) }
    let facts = try PlanningFacts(reader, onEveningOf: asOf)
    let basis = PlanBasis(
      month: month, window: facts.window, response: facts.response,
      publicDistribution: facts.normRegisters.publicDistribution,
      unreported: try reader.unreported(month.previous, tree: facts.tree))
    let planned = facts.planFacts(
      of: month, until: basis.horizon, prices: try reader.lastReceiptPrices(through: asOf))
    return (facts, planned, basis)
  }
}
