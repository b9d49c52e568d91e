import Planning
public import Reports
import Stockpile
import Storage

extension Session {
  /// The monthly stock report (库存月报表) of a month that is over; without one, of the last such.
  ///
  /// Throws `PlanningProblem.dayNotOver` or `.noHistory`, or a `SettingProblem`.
  public func monthlyStockReport(_ question: MonthlyStockReport.Question) throws
    -> MonthlyStockReport
  {
    let month = question.month ?? today.month.previous
    guard month.lastDay < today else {
      throw PlanningProblem.dayNotOver(month.lastDay, today: today)
    }
    return try store.read { reader in
      let known = try PlanningFacts(reader, onEveningOf: month.lastDay, today: today)
      let before = month.firstDay.adding(days: -1)
      let facts = MonthFacts(
        month: month, tree: known.tree, items: known.items, norms: known.norms,
        opening: MonthFacts.Evening(
          stock: try reader.stock(asOf: before), transit: try reader.transit(asOf: before)),
        closing: MonthFacts.Evening(stock: known.stock, transit: known.transit),
        flows: try reader.flows(from: month.firstDay, through: month.lastDay),
        orders: known.supply.flatMap(\.open), promised: known.promised, use: known.use,
        states: try reader.monthStates(month))
      return MonthlyStockReport(
        question, MonthlyStockReport.Basis(today: today, response: known.response), facts)
    }
  }
}
