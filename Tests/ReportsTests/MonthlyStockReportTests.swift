import Planning
import Reports
import Stockpile
import Testing

/// The monthly stock report: goldens of every shape, and figures reckoned by hand.
struct MonthlyStockReportTests {
  private func report(
    flows: [StockFlowLine] = SampleBook.flows, _ ask: (inout MonthlyStockReport.Question) -> Void
  ) throws -> MonthlyStockReport {
    var question = MonthlyStockReport.Question()
    question.month = SampleBook.october
    ask(&question)
    let basis = MonthlyStockReport.Basis(
      today: SampleBook.day("2026-11-21"), response: .routine)
    return MonthlyStockReport(question, basis, try SampleBook().monthFacts(flows: flows))
  }

  @Test func `the whole network`() throws { try expectGolden(report { _ in }, "month") }

  @Test func `site by site`() throws {
    try expectGolden(report { $0.bySite = true }, "month-all")
  }

  @Test func `one site`() throws {
    try expectGolden(report { $0.part.sites.site = SampleBook.code("PB-V-061") }, "month-site")
  }

  @Test func `one item`() throws {
    try expectGolden(report { $0.part.item = SampleBook.item("PP0102") }, "month-item")
  }

  @Test func `a township and below`() throws {
    try expectGolden(report { $0.part.sites.below = SampleBook.code("PB-T-202") }, "month-below")
  }

  @Test func `movements that are missing are said`() throws {
    let flows = SampleBook.flows.filter { $0.flow != .counted }
    let report = try report(flows: flows) { _ in }
    #expect(!report.isProved)
    try expectGolden(report, "month-fault")
  }

  @Test func `the network holds what the sites hold and what is under way`() throws {
    let report = try report { _ in }
    #expect(report.isProved)
    let masks = try #require(report.stock.items.first { $0.item.code.description == "PP0102" })
    #expect(masks.balance.opening == 15_000 + 100 + 30 + 8)
    #expect(masks.balance.closing == 14_000 + 425 + 20 + 605)
    #expect(masks.balance.received == 10 + 5)
    #expect(masks.balance.issued == 60 + 30)
    #expect(masks.balance.lost == 8)
    #expect(masks.underWay == 605)
    #expect(masks.unreported == 20)
    // The surplus of two coveralls at the township came from nowhere: it is owed on the way.
    let coveralls = try #require(report.stock.items.first)
    #expect(coveralls.underWay == -2)
    #expect(coveralls.balance.closing == 198)
    #expect(coveralls.value.tenThousandths == 198 * 245_000)
  }

  @Test func `who reported, who was late, who is not asked`() throws {
    let sites = try report { _ in }.stock.sites
    #expect(sites.map(\.site.code.description) == ["PB-D-CDC", "PB-T-202", "PB-V-061", "PB-V-063"])
    #expect(
      sites.map(\.state) == [
        .reported(SampleBook.day("2026-11-05")), .late(SampleBook.day("2026-11-06")), .unreported,
        .notDue,
      ])
  }

  @Test func `a line against its norm`() throws {
    let lines = try report { _ in }.stock.lines
    let masks = try #require(
      lines.first { $0.site.code.description == "PB-T-202" && $0.item.code.description == "PP0102" }
    )
    // The reserve of 80 is what the norm of 600 looks at; what comes is for the daily pool.
    #expect(masks.gap == 520)
    #expect(masks.attainment == Rational(2, over: 15))
    // 40 on their last day, 240 and 80 available; 55 used in 61 days.
    #expect(masks.holding.sums.available == 360)
    // Of the daily 280, 40 end that evening and the rest 151 days later: no use after that.
    #expect(masks.cover == 151)
    #expect(masks.holding.sums.inTransit == 600)
    #expect(masks.holding.nearExpiry == 240 + 80 + 25 + 70)
    let unused = try #require(lines.first { $0.site.code.description == "PB-D-CDC" })
    #expect(unused.cover == nil)
  }

  @Test(arguments: Language.allCases) func `the text fits a page`(_ language: Language) throws {
    for text in [
      try report { _ in }.text(language), try report { $0.bySite = true }.text(language),
    ] {
      for line in text.split(separator: "\n") {
        #expect(DisplayWidth.of(String(line)) <= 120, "\(line)")
      }
    }
  }

  @Test func `little use is not no use`() throws {
    let text = try report { $0.part.sites.site = SampleBook.code("PB-T-202") }.text(.english)
    #expect(text.contains("0.9"))
    #expect(DailyUse(units: 1, days: 90).cover(of: 10) == 900)
  }
}
