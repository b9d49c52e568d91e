import Planning
public import Reports
public import Stockpile
import Storage

extension Session {
  /// How far a plan on record was carried out in its month, up to today; without a number, its last
  /// edition; without a month, last month's.
  ///
  /// Throws `PlanningProblem.noEdition`, `.notReproduced`, or `.dayNotOver` before the month begins.
  public func planExecution(
    _ question: PlanExecutionReport.Question, month: Month?, edition number: Int?
  ) throws -> PlanExecutionReport {
    let month = month ?? today.month.previous
    guard month.firstDay <= today else {
      throw PlanningProblem.dayNotOver(month.firstDay, today: today)
    }
    let report = try recordedPlan(.init(), month: month, edition: number)
    return try store.read { reader in
      let tree = report.plan.tree
      try tree.refuseWithoutStock(question.part.sites)
      let (edition, _) = try reader.planRegistration(month, report.edition)
      let execution = PlanExecution(
        report.plan, edition, approval: try reader.planApproval(edition),
        try executionFacts(of: month, reader))
      return PlanExecutionReport(
        question, execution.selecting(question.part, in: tree), today: today)
    }
  }

  private func executionFacts(of month: Month, _ reader: LedgerReader) throws -> ExecutionFacts {
    let through = min(month.lastDay, today)
    let isPast = try reader.lastDay().map { $0 > through } ?? false
    var onTheWay: [StockKey: Int64] = [:]
    for line in try reader.transit(asOf: isPast ? through : nil) where line.isOnTheWay {
      onTheWay[StockKey(site: line.destination, item: line.lot.item), default: 0] += line.quantity
    }
    var ordered: [ItemCode: Int64] = [:]
    for order in try reader.supplyOrders(asOf: isPast ? through : nil)
    where order.order.document.occurredOn >= month.firstDay && order.withdrawnBy == nil
      && !order.isDrill
    {
      for line in order.order.document.orderLines {
        ordered[line.item, default: 0] += line.quantity.units
      }
    }
    return ExecutionFacts(
      through: through, items: try reader.items(),
      deliveries: try reader.deliveries(from: month.firstDay, through: through),
      onTheWay: onTheWay, ordered: ordered)
  }
}
