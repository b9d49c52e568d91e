import Planning
public import Reports
import Stockpile
import Storage

extension Session {
  /// What is short of its norm today, and what to move and buy.
  ///
  /// Throws a `SettingProblem` if a setting that norms rest on cannot be read.
  public func shortageReport(_ question: ShortageReport.Question) throws -> ShortageReport {
    try store.read { reader in
      guard try !reader.isEmpty else { throw OperationProblem.emptyBook }
      let (items, registers) = (try reader.items(), try reader.normRegisters())
      let assumptions = ShortageReport.Assumptions(
        today: today, response: try reader.responseLevel(),
        publicDistribution: registers.publicDistribution)
      let stock = try reader.stock()
      let network = ShortageList(
        tree: try reader.siteTree(), items: items,
        norms: registers.norms(
          of: items, on: today, multiplier: assumptions.response.multiplier),
        stock: StockFigures.figures(
          stock: stock, transit: try reader.transit(),
          orders: try reader.supplyOrders().flatMap(\.open),
          promised: try reader.promisedSupplies(stock: stock), on: today))
      return ShortageReport(question, assumptions, of: network)
    }
  }
}
