import Planning
import Reports
import Stockpile
import Testing

/// Reports as pages: goldens, and what holds for every page.
struct PageTests {
  private func month(
    flows: [StockFlowLine] = SampleBook.flows,
    _ ask: (inout MonthlyStockReport.Question) -> Void = { _ in }
  ) throws -> MonthlyStockReport {
    var question = MonthlyStockReport.Question()
    question.month = SampleBook.october
    ask(&question)
    return MonthlyStockReport(
      question,
      MonthlyStockReport.Basis(today: SampleBook.day("2026-11-21"), response: .routine),
      try SampleBook().monthFacts(flows: flows))
  }

  private func shortages(_ ask: (inout ShortageReport.Question) -> Void = { _ in }) throws
    -> ShortageReport
  {
    var question = ShortageReport.Question()
    ask(&question)
    let sample = try ShortageReportTests()
    return ShortageReport(question, sample.assumptions, of: sample.network)
  }

  private func expiring(_ stock: [StockLine] = SampleBook.stock) throws -> ExpiringReport {
    ExpiringReport(
      today: SampleBook.today, directory: try SampleBook().directory, stock: stock)
  }

  /// The first page of a plan with two charts: of one a month is not known, the other is large.
  private func forecasts() throws -> MonthlyPlanReport {
    let book = try SampleBook()
    var report = try book.planReport()
    report.isSummary = true
    report.forecasts = [
      ItemForecast(book.items[1], Self.forecast([310, 280, nil, 0, 402], low: 120, high: 541)),
      ItemForecast(
        book.items[0], Self.forecast([81_400, 99_499, 100_500], low: 70_000, high: 130_000)),
      ItemForecast(book.items[2], Self.forecast([nil, nil], low: 0, high: 0)),
    ]
    return report
  }

  private static func forecast(_ units: [Int64?], low: Int64, high: Int64) -> DemandForecast {
    let first = SampleBook.october.advanced(by: Int32(1 - units.count))
    return DemandForecast(
      past: units.enumerated().map { .init(first.advanced(by: Int32($0)), units: $1) },
      coming: (1...3).map {
        .init(SampleBook.october.advanced(by: $0), low: low, mid: (low + high) / 2, high: high)
      })
  }

  private func pages(_ language: Language) throws -> [PrintedPage] {
    var first = try SampleBook().planReport()
    first.isSummary = true
    return [
      try month().page(language), try month { $0.bySite = true }.page(language),
      try month { $0.part.sites.site = SampleBook.code("PB-V-062") }.page(language),
      try month { $0.part.item = SampleBook.item("PP0102") }.page(language),
      try month(flows: []).page(language),
      try forecasts().page(language), try expiring().page(language),
      try expiring([]).page(language),
      try shortages().page(language), try shortages { $0.detail = .all }.page(language),
      try SampleBook().planReport().page(language), first.page(language),
      try SampleBook().planReport { $0.part.sites.below = SampleBook.code("PB-T-202") }
        .page(language),
      try SampleBook().planReport { $0.part.sites.site = SampleBook.code("PB-V-062") }
        .page(language),
    ]
  }

  @Test func `the month in Chinese`() throws { try expectPage(month(), .chinese, "month.zh") }

  @Test func `the month of each site in English`() throws {
    try expectPage(month { $0.bySite = true }, .english, "month-all.en")
  }

  @Test func `the plan in Chinese`() throws {
    try expectPage(SampleBook().planReport(), .chinese, "plan.zh")
  }

  @Test func `the plan in English`() throws {
    try expectPage(SampleBook().planReport(), .english, "plan.en")
  }

  @Test(arguments: Language.allCases)
  func `the first page of the plan with forecasts`(_ language: Language) throws {
    try expectPage(forecasts(), language, "plan-first.\(language.rawValue)")
  }

  @Test func `forecasts are part of the figures`() throws {
    let json = try forecasts().json.lines
    #expect(json.contains(#"{"month": "2026-08"}"#), "not known")
    #expect(json.contains(#"{"high": 541, "low": 120, "mid": 330, "month": "2026-11"}"#))
    #expect(try !SampleBook().planReport().json.lines.contains("forecasts"))
  }

  @Test(arguments: Language.allCases)
  func `what is near expiry`(_ language: Language) throws {
    try expectPage(expiring(), language, "expiring.\(language.rawValue)")
  }

  @Test(arguments: Language.allCases)
  func `shortages, every line`(_ language: Language) throws {
    try expectPage(shortages { $0.detail = .all }, language, "shortages.\(language.rawValue)")
  }

  /// Compared once, with the margins of the plan in both languages.
  @Test func `one style for all pages`() throws {
    let parts = try Language.allCases.flatMap { try pages($0) }.map {
      try PageParts($0.html(sampleDigest))
    }
    #expect(Set(parts.map(\.common)).count == 1)
    let plans = try Language.allCases.map {
      try PageParts(SampleBook().planReport().page($0).html(sampleDigest))
    }
    try expectFile("page.css", (parts.first?.common ?? "") + plans.map(\.foot).joined())
  }

  @Test(arguments: Language.allCases) func `pages are well-formed`(_ language: Language) throws {
    for page in try pages(language) { expectStrict(page.html(sampleDigest)) }
  }

  @Test(arguments: Language.allCases)
  func `pages need nothing from elsewhere`(_ language: Language) throws {
    for page in try pages(language) {
      let html = page.html(sampleDigest).lowercased()
      for way in ["http", "src=", "href", "url(", "@import", "<script", "<link", "nan"] {
        #expect(!html.contains(way), "\(way)")
      }
      #expect(html.contains("size: a4 landscape"))
      let foot = try PageParts(html).foot
      #expect(foot.contains("sha-256 \(sampleDigest)"))
    }
  }

  @Test(arguments: Language.allCases) func `the same again`(_ language: Language) throws {
    let (first, second) = (try pages(language), try pages(language))
    #expect(first.map { $0.html(sampleDigest) } == second.map { $0.html(sampleDigest) })
  }

  @Test(arguments: Language.allCases)
  func `names are words and not markup`(_ language: Language) throws {
    let name = "</td><script>alert('x')</script> & \"y\" \u{202E}\u{1B}[2J"
    let book = try SampleBook()
    let items = book.items.map { item in
      (try? SampleBook.item(item.code.description, name, name, name, name, name, 5, "V")) ?? item
    }
    let plan = MonthlyPlanReport(
      ReplenishmentReport.Question(), of: try book.plan(named: items), today: SampleBook.today)
    let html = plan.page(language).html(sampleDigest)
    expectStrict(html)
    #expect(!html.contains("<script"))
    #expect(!html.unicodeScalars.contains("\u{202E}"))
    #expect(html.contains("&lt;/td&gt;&lt;script&gt;alert(&#39;x&#39;)"))
    #expect(html.contains("&amp; &quot;y&quot; \\u{202E}\\u{1B}[2J"))
  }

  @Test func `the pen has a column, and the form its boxes`() throws {
    let html = try SampleBook().planReport().page(.chinese).html(sampleDigest)
    #expect(html.contains("<th>核定数量</th>"))
    #expect(html.contains("卫健局审批（章）"))
    #expect(html.contains("<section class=\"signatures\">"))
  }
}
