import Planning
import Reports
import Stockpile
import Testing

/// Shortages: goldens of every detail, and counts that must agree with the lines.
struct ShortageReportTests {
  let network: ShortageList
  let assumptions: ShortageReport.Assumptions

  init() throws {
    let book = try SampleBook()
    let response = try SampleBook.levelIII()
    self.assumptions = ShortageReport.Assumptions(
      today: SampleBook.today, response: response, publicDistribution: false)
    var centre = StockFigures()
    centre.keepsReserve = true
    centre.usableReserve = 2_000
    var township = StockFigures()
    township.usableDaily = 240
    township.onTheWayDaily = 600
    let masks = SampleBook.item("PP0102")
    self.network = ShortageList(
      tree: book.tree, items: book.items,
      norms: NormTable(items: book.items, drivers: [], multiplier: response.multiplier),
      stock: [
        StockKey(site: SampleBook.code("PB-D-CDC"), item: masks): centre,
        StockKey(site: SampleBook.code("PB-T-202"), item: masks): township,
      ])
  }

  private func report(_ ask: (inout ShortageReport.Question) -> Void = { _ in }) -> ShortageReport {
    var question = ShortageReport.Question()
    ask(&question)
    return ShortageReport(question, assumptions, of: network)
  }

  @Test func summary() throws { try expectGolden(report(), "shortages") }

  @Test func `every line`() throws {
    try expectGolden(report { $0.detail = .all }, "shortages-all")
  }

  @Test func `short lines of a site`() throws {
    try expectGolden(
      report {
        $0.detail = .short
        $0.part.sites.site = SampleBook.code("PB-V-061")
      }, "shortages-site")
  }

  @Test func `counts agree with lines`() {
    let report = report()
    let withNorm = report.list.lines.filter { $0.norm > 0 }
    #expect(report.levels.reduce(0) { $0 + $1.count.withNorm } == withNorm.count)
    #expect(report.sites.reduce(0) { $0 + $1.count.withNorm } == withNorm.count)
    #expect(report.levels.reduce(0) { $0 + $1.count.short } == report.list.short.count)
    #expect(
      report.levels.reduce(0) { $0 + $1.count.below }
        == withNorm.count { $0.usable < $0.norm })
    #expect(report.unknown.reduce(0) { $0 + $1.norms } == report.list.unknown.count)
    #expect(report.levels.reduce(0) { $0 + $1.count.unknown } == report.list.unknown.count)
  }

  @Test func `nearly everything is not everything`() {
    #expect(Field.percent(Rational(9_999, over: 10_000)).cell(.english).text() == "99.9")
    #expect(Field.percent(Rational(1)).cell(.english).text() == "100.0")
  }
}
