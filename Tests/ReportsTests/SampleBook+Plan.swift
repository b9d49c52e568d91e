import Planning
import Reports
import Stockpile
import TestKit
import Testing

/// The plan of November 2026 of the sample book.
extension SampleBook {
  func plan(named items: [Item]? = nil, unreported: [String] = ["PB-V-061"]) throws
    -> ReplenishmentPlan
  {
    let items = items ?? self.items
    let asOf = Self.october.lastDay
    let window = try #require(UseWindow(through: asOf, firstRecorded: Self.day("2026-09-01")))
    let use = UseTable(
      tree: tree,
      alwaysInStock: [("PB-T-202", Int64(900)), ("PB-V-061", 610)].map { site, units in
        StockUse(
          site: Self.code(site), item: Self.item("PP0102"), day: Self.day("2026-10-12"),
          quantity: units)
      }, window: window)
    let basis = PlanBasis(
      month: Self.october.next, window: window, unreported: unreported.map(Self.code))
    return try ReplenishmentPlan(
      PlanFacts(
        tree: tree, items: items, norms: NormTable(items: items, drivers: []),
        stock: StockFigures.figures(stock: Self.stock, transit: Self.transit, on: asOf),
        ending: [:], use: use,
        prices: [
          Self.item("PP0102"): try Self.receipt("2.4567", "2026-10-05")
        ]),
      basis: basis)
  }

  /// The centre's receipt at a price on a day.
  static func receipt(_ price: String, _ on: String) throws -> LastReceipt {
    LastReceipt(
      price: try #require(Price(yuan: price)),
      document: DocumentNumber(
        .receipt, site: code("PB-D-CDC"), day: day(on), epoch: 1, serial: 1))
  }

  func planReport(_ ask: (inout ReplenishmentReport.Question) -> Void = { _ in }) throws
    -> MonthlyPlanReport
  {
    var question = ReplenishmentReport.Question()
    ask(&question)
    return MonthlyPlanReport(question, of: try plan(), today: Self.today)
  }
}
