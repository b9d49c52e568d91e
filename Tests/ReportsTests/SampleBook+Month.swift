import Planning
import Reports
import Stockpile
import TestKit

/// October 2026 of the sample book: its stock is that month's closing.
extension SampleBook {
  static let october = day("2026-10-31").month

  /// Opening stock and flows that lead to `stock` and `transit`, with a site that was closed since.
  func monthFacts(
    flows: [StockFlowLine] = Self.flows, multiplier: Rational = Rational(1)
  ) throws -> MonthFacts {
    let closed = try Self.site(
      "PB-V-063", "village", "village_clinic", "PB-T-202", "撤销村卫生室", "Closed clinic",
      status: "closed")
    let tree = try SiteTree(self.tree.sites + [closed])
    guard
      let window = UseWindow(
        through: Self.october.lastDay, firstRecorded: Self.day("2026-09-01"))
    else { fatalError("no window") }
    let use = UseTable(
      tree: tree,
      alwaysInStock: [
        StockUse(
          site: Self.code("PB-T-202"), item: Self.item("PP0102"), day: Self.day("2026-10-12"),
          quantity: 55),
        StockUse(
          site: Self.code("PB-V-061"), item: Self.item("PP0102"), day: Self.day("2026-10-28"),
          since: Self.day("2026-09-28"), quantity: 30),
      ], window: window)
    return MonthFacts(
      month: Self.october, tree: tree, items: items,
      norms: NormTable(items: items, drivers: [], multiplier: multiplier),
      opening: MonthFacts.Evening(stock: Self.openingStock, transit: Self.openingTransit),
      closing: MonthFacts.Evening(
        stock: Self.stock + [
          Self.line("PB-V-063", Self.shovels, .daily, .available, 4)
        ], transit: Self.transit),
      flows: flows, use: use, states: Self.states)
  }

  private static let openingStock: [StockLine] = [
    line("PB-D-CDC", masksFresh, .reserve, .available, 15_000),
    line("PB-D-CDC", shovels, .daily, .available, 15),
    line("PB-T-202", masksOld, .daily, .available, 100),
    line("PB-V-061", masksNear, .daily, .available, 30),
    line("PB-V-063", shovels, .daily, .available, 4),
  ]

  /// A rest that was given up as lost in October.
  private static let openingTransit: [TransitStock] = [
    TransitStock(
      dispatch: number("DB-PB-D-CDC-20260920-001"),
      id: DocumentID(high: 0x0199_0000_0000_7003, low: 0x8000_0000_0000_0003),
      sender: code("PB-D-CDC"), destination: code("PB-T-202"), sentOn: day("2026-09-20"),
      pool: .daily, destinationPool: .daily, lot: masksFresh, quantity: 8,
      arrival: number("QS-PB-T-202-20260921-001"))
  ]

  static let flows: [StockFlowLine] = [
    flow("PB-D-CDC", "PP0101", .purchased, 210), flow("PB-D-CDC", "PP0101", .transferredOut, 10),
    flow("PB-D-CDC", "PP0102", .donated, 10), flow("PB-D-CDC", "PP0102", .transferredOut, 1_005),
    flow("PB-D-CDC", "PP0102", .counted, -5), flow("PB-D-CDC", "PP0102", .lostOnTheWay, 8),
    flow("PB-D-CDC", "TL0301", .writtenOff, 3), flow("PB-T-202", "PP0101", .transferredIn, 12),
    flow("PB-T-202", "PP0101", .given, 12), flow("PB-T-202", "PP0102", .returned, 5),
    flow("PB-T-202", "PP0102", .transferredIn, 400),
    flow("PB-T-202", "PP0102", .transferredOut, 20), flow("PB-T-202", "PP0102", .used, 60),
    flow("PB-V-061", "PP0102", .transferredIn, 20), flow("PB-V-061", "PP0102", .used, 30),
  ]

  private static func flow(
    _ site: String, _ code: String, _ flow: StockFlow, _ quantity: Int64
  ) -> StockFlowLine {
    StockFlowLine(site: Self.code(site), item: item(code), flow: flow, quantity: quantity)
  }

  private static let states: [SiteCode: MonthState] = [
    code("PB-D-CDC"): MonthState(
      closedAt: Instant(iso: "2026-11-05T23:59:59.999+08:00"), lastClosed: october,
      lastDay: day("2026-10-30")),
    code("PB-T-202"): MonthState(
      closedAt: Instant(iso: "2026-11-06T00:00:00.000+08:00"), lastClosed: october,
      lastDay: day("2026-10-21")),
    code("PB-V-061"): MonthState(
      closedAt: nil, lastClosed: october.previous, lastDay: day("2026-10-28")),
    code("PB-V-063"): MonthState(closedAt: nil, lastClosed: nil, lastDay: day("2026-08-01")),
  ]
}
