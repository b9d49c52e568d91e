import Planning
import Reports
import Stockpile
import Testing

/// Explanations as people and programs get them.
struct ExplanationReportTests {
  private func balance() throws -> ExplanationReport {
    let book = try SampleBook()
    let lines = try SampleBook.cardLines()
    let explanation = StockExplanation(
      book.items[1], at: book.tree.sites[1], on: SampleBook.today, closed: Month(iso: "2026-09"),
      opening: [SampleBook.line("PB-T-202", SampleBook.masksNear, .daily, .available, 40)],
      lines: lines)
    #expect(explanation.onHand == 40 + lines.reduce(0) { $0 + $1.received - $1.issued })
    #expect(explanation.steps.allSatisfy { $0.figure == .units(explanation.onHand) })
    return ExplanationReport(explanation)
  }

  @Test func `a balance by kind of document, and by pool and lot`() throws {
    let report = try balance()
    #expect(report.steps[0].isSound)
    try expectGolden(report, "explain-stock")
  }

  @Test func `a norm with its factors, and one that is unknown`() throws {
    let book = try SampleBook()
    let item = try Item(
      Record(
        .item, code: "PP0102",
        fields: [
          "name_zh": "医用防护口罩", "base_unit_zh": "只", "base_unit_en": "pc",
          "norm_township": "30d", "norm_village": "7d", "demand_driver": "shift",
          "rate_per_driver": "1.2", "waste_factor": "1.07",
        ]))
    let driver = try Driver(
      Record(
        .driver, code: "shift",
        fields: ["name_zh": "医护班次", "baseline_township": "2.5", "unit_zh": "班"]))
    let response = try SampleBook.levelIII()
    let norms = NormTable(items: [item], drivers: [driver], multiplier: response.multiplier)
    func report(_ site: Int) -> ExplanationReport {
      let site = book.tree.sites[site]
      return ExplanationReport(
        NormExplanation(
          item, at: site, norms.terms(of: item.code, at: site), response: response,
          publicDistribution: false), today: SampleBook.today)
    }
    try expectGolden(report(1), "explain-norm")
    let unknown = report(2)
    #expect(unknown.steps[0].figure == nil)
    #expect(unknown.text(.chinese).contains("定额不明：shift 缺少 baseline_village"))
    #expect(unknown.text(.english).contains("shift has no baseline_village"))
  }

  @Test func `long lists are cut short for people and whole for programs`() throws {
    let book = try SampleBook()
    let one = try #require(Quantity(1))
    let lines = (1...30).map { day in
      CardLine(
        day: SampleBook.day("2026-10-\(day < 10 ? "0" : "")\(day)"),
        document: SampleBook.number("CK-PB-T-202-202610\(day < 10 ? "0" : "")\(day)-001"),
        kind: .receipt, counterparty: nil,
        movement: Movement(
          one, of: SampleBook.masksNear, from: .outside(.supplier),
          to: .held(HeldAccount(.daily, .available))),
        received: 1, issued: 0, balance: Int64(day), operatorName: "张")
    }
    var report = ExplanationReport(
      StockExplanation(
        book.items[1], at: book.tree.sites[1], on: SampleBook.today, closed: nil, opening: [],
        lines: lines))
    #expect(report.text(.chinese).contains("… 另有 22 项（--all 全部列出）"))
    report.isComplete = true
    #expect(!report.text(.english).contains("more (--all"))
    // Twice 30 documents, their kind, account and lot, two balances, the opening.
    #expect(report.table.rows.count == 30 * 2 + 6)
  }
}
