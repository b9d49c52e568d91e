import Planning
import Reports
import Stockpile
import TestKit
import Testing

/// Rotations: goldens of what people and programs read, and figures that must agree with each other.
struct RotationReportTests {
  private func plan(stock: [StockLine], used: [(String, String, Int64)]) throws -> RotationPlan {
    let book = try SampleBook()
    let today = SampleBook.today
    let window = try #require(UseWindow(through: today, firstRecorded: today.adding(days: -89)))
    let uses = used.map { site, item, units in
      StockUse(
        site: SampleBook.code(site), item: SampleBook.item(item), day: today, quantity: units)
    }
    let norms = NormTable(items: book.items, drivers: [])
    return RotationPlan(
      RotationFacts(
        tree: book.tree, items: book.items, stock: stock, transit: [],
        figures: StockFigures.figures(stock: stock, transit: [], on: today),
        use: UseTable(tree: book.tree, alwaysInStock: uses, window: window), norms: norms,
        baseNorms: norms,
        prices: [
          SampleBook.item("PP0101"): try SampleBook.receipt("26.5", "2026-09-30")
        ]),
      basis: RotationBasis(asOf: today, window: window))
  }

  private func sample() throws -> RotationPlan {
    let masks = SampleBook.lot("PP0102", "K1", expires: "2027-01-31", price: "2.45", maker: "示例")
    let late = SampleBook.lot("PP0102", "K2", expires: "2027-12-31", price: "2.6")
    let suits = SampleBook.lot("PP0101", "F1", expires: "2026-12-31")
    let gone = SampleBook.lot("PP0101", "F0", expires: "2026-10-31", price: "25")
    func line(_ site: String, _ lot: Lot, _ units: Int64, _ pool: Pool = .reserve) -> StockLine {
      StockLine(
        site: SampleBook.code(site), lot: lot, account: HeldAccount(pool, .available),
        quantity: units)
    }
    return try plan(
      stock: [
        line("PB-D-CDC", masks, 900), line("PB-D-CDC", late, 2_000), line("PB-T-202", suits, 40),
        line("PB-D-CDC", gone, 12), line("PB-T-202", masks, 100, .daily),
      ],
      used: [("PB-T-202", "PP0102", 450), ("PB-V-061", "PP0102", 90)])
  }

  private func report(
    of plan: RotationPlan, _ ask: (inout RotationReport.Question) -> Void = { _ in }
  ) -> RotationReport {
    var question = RotationReport.Question()
    ask(&question)
    return RotationReport(question, of: plan, today: SampleBook.today)
  }

  @Test func summary() throws { try expectGolden(report(of: sample()), "rotation") }

  @Test func `every lot with its reason`() throws {
    try expectGolden(report(of: sample()) { $0.isDetailed = true }, "rotation-all")
  }

  @Test func `every column`() throws {
    var report = report(of: try sample()) { $0.item = SampleBook.item("PP0102") }
    report.isWide = true
    try expectGolden(report, "rotation-wide")
  }

  @Test func `nothing near is said in a sentence`() throws {
    let report = report(of: try plan(stock: [], used: []))
    #expect(report.text(.english).contains("no reserve lot is near expiry"))
    #expect(report.text(.chinese).contains("没有近效期的专储"))
    #expect(report.csv(.english).rows.isEmpty)
  }

  @Test func `every near unit stands in one row`() throws {
    let report = report(of: try sample())
    #expect(report.plan.near.map(\.nearUnits) == [40, 900])
    // Two moves, what is left of their lot, and a lot that nobody uses.
    let rows = report.csv(.english)
    let column = try #require(rows.titles.firstIndex(of: "quantity"))
    let quantities = rows.rows.map { $0[column] }
    #expect(quantities == [.integer(40), .integer(355), .integer(88), .integer(457)])
  }
}
