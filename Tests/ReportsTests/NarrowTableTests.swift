import Planning
import Reports
import Stockpile
import Testing

/// What people see fits into 80 columns, whatever the names; what programs get loses nothing.
struct NarrowTableTests {
  @Test(arguments: Language.allCases)
  func `transit, expiring and shortages fit into 80 columns`(_ language: Language) throws {
    for text in try LongNames.reports(isWide: false).map({ $0.text(language) }) {
      for line in text.split(separator: "\n") {
        #expect(DisplayWidth.of(String(line)) <= 80, "\(line)")
      }
    }
  }

  @Test(arguments: Language.allCases)
  func `every name is still whole, over several lines`(_ language: Language) throws {
    for text in try LongNames.reports(isWide: false).map({ $0.text(language) }) {
      // The words of a name stand under each other, and none is missing.
      let words =
        language.pick(
          zh: LongNames.itemZH.map { String($0) }.joined(separator: " "),
          en: "Medical protective respirator foldable, sterile")
      for word in words.split(separator: " ") { #expect(text.contains(word), "\(word)") }
    }
  }

  @Test(arguments: Language.allCases)
  func `wide tables have the codes and the names in one line`(_ language: Language) throws {
    for text in try LongNames.reports(isWide: true).map({ $0.text(language) }) {
      #expect(text.contains("PP0102"))
      #expect(text.contains(language.pick(zh: LongNames.itemZH, en: LongNames.itemEN)))
    }
  }

  @Test func `programs get the same, wide or narrow`() throws {
    for (wide, narrow) in zip(
      try LongNames.reports(isWide: true), try LongNames.reports(isWide: false))
    {
      for language in Language.allCases {
        #expect(wide.plain(language) == narrow.plain(language))
        #expect(wide.csv(language).bytes == narrow.csv(language).bytes)
      }
      #expect(wide.json.lines == narrow.json.lines)
    }
  }
}

/// A book whose names are as long as names get.
enum LongNames {
  static let itemZH = "医用防护口罩（头戴式、折叠式，独立包装，灭菌型）"
  static let itemEN = "Medical protective respirator (N95-level), foldable, sterile"

  static func reports(isWide: Bool) throws -> [any Report] {
    let sites = [
      try SampleBook.site(
        "PB-D-CDC", "district", "reserve_center", nil, "平坝区疾病预防控制中心卫生应急物资储备中心",
        "Pingba District CDC Health Emergency Reserve Centre"),
      try SampleBook.site(
        "PB-V-106200-12", "township", "township_hc", "PB-D-CDC", "十字回族苗族乡斯拉河村第二卫生室",
        "Shizi Hui and Miao Township Silahe Village Clinic No.2"),
    ]
    let items = [try SampleBook.item("PP0102", itemZH, itemEN, "只", "pc", "箱", 600, "V")]
    let directory = Directory(tree: try SiteTree(sites), items: items)
    let lot = SampleBook.lot(
      "PP0102", "K20260312A", expires: "2026-12-31", price: "2.4567", maker: "示例防护用品有限公司")
    var transit = TransitReport(
      today: SampleBook.today, directory: directory,
      transit: [
        TransitStock(
          dispatch: SampleBook.number("DB-PB-V-106200-12-20261020-001"),
          id: DocumentID(high: 0x7000, low: 1), sender: SampleBook.code("PB-V-106200-12"),
          destination: SampleBook.code("PB-D-CDC"), sentOn: SampleBook.day("2026-10-20"),
          pool: .daily, destinationPool: .daily, lot: lot, quantity: 12_345,
          arrival: SampleBook.number("QS-PB-D-CDC-20261021-001"))
      ])
    transit.isWide = isWide
    let stock = [
      StockLine(
        site: SampleBook.code("PB-D-CDC"), lot: lot, account: HeldAccount(.reserve, .available),
        quantity: 1_234_567),
      StockLine(
        site: SampleBook.code("PB-V-106200-12"), lot: lot,
        account: HeldAccount(.daily, .available), quantity: 12_345),
    ]
    let window = try #require(
      UseWindow(before: SampleBook.today, firstRecorded: SampleBook.day("2026-01-01")))
    let use = UseTable(
      tree: directory.tree, facts: DemandFacts(through: window.last), window: window)
    var expiring = ExpiringReport(
      today: SampleBook.today, directory: directory, stock: stock,
      risk: ExpiryRisk(
        StockFigures.figures(stock: stock, transit: [], on: SampleBook.today), use: use,
        on: SampleBook.today))
    expiring.isWide = isWide
    return [transit, expiring] + (try shortages(sites, items, isWide: isWide))
      + (try reserve(directory, sites, items, isWide: isWide))
  }

  private static func reserve(
    _ directory: Directory, _ sites: [Site], _ items: [Item], isWide: Bool
  ) throws -> [any Report] {
    let norms = NormTable(items: items, drivers: [])
    let attainment = ReserveAttainment(
      sites: sites, items: items, norms: norms, baseNorms: norms, figures: [:], floorPercent: 70)
    let agreement = try SampleBook.agreement("AG-01", item: "PP0102", quantity: 1_234_567)
    let basis = ReserveReport.Basis(
      today: SampleBook.today, response: try SampleBook.levelIII(), floorPercent: 70,
      agreed: AgreedSupply.byItem([agreement], on: SampleBook.today))
    return [true, false].map { bySite in
      var question = ReserveReport.Question()
      question.bySite = bySite
      var report = ReserveReport(question, basis, of: attainment, in: directory)
      report.isWide = isWide
      return report
    }
  }

  private static func shortages(
    _ sites: [Site], _ items: [Item], isWide: Bool
  ) throws -> [any Report] {
    let network = ShortageList(
      tree: try SiteTree(sites), items: items, norms: NormTable(items: items, drivers: []),
      stock: [:])
    return [ShortageReport.Detail.summary, .short].map { detail in
      var question = ShortageReport.Question()
      question.detail = detail
      var report = ShortageReport(
        question,
        ShortageReport.Assumptions(
          today: SampleBook.today, response: .routine, publicDistribution: false),
        of: network)
      report.isWide = isWide
      return report
    }
  }
}
