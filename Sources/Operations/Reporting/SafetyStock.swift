import Planning
public import Reports
public import Stockpile
import Storage

extension Session {
  /// Where safety stock of an item is best held; throws a `Lookup`, `PlanningProblem.noHistory` or a
  /// `ReorderProblem`.
  public func safetyStockReport(of code: ItemCode) throws -> SafetyStockReport {
    try store.read { reader in
      let facts = try PlanningFacts(reader, now: today, of: code)
      let item = try reader.knownItem(code)
      let price = PlanPrice(item, lastReceipt: try reader.lastReceipts(through: today)[code])
      return SafetyStockReport(
        try SafetyStockPlan(
          item, in: facts.tree, use: facts.use, price: price?.price,
          parameters: try reader.planningParameters()),
        today: today)
    }
  }
}
