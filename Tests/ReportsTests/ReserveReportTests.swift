import Planning
import Reports
import Stockpile
import Testing

/// The reserve, norms and the registers beside them.
struct ReserveReportTests {
  let book: SampleBook
  let response: ResponseLevel

  init() throws {
    self.book = try SampleBook()
    self.response = try SampleBook.levelIII()
  }

  private func version(_ serial: Int, _ code: String, _ rule: String, _ from: String) throws
    -> NormVersion
  {
    NormVersion(
      try NormEntry(
        Record(
          .norm, code: code, fields: ["rule": rule, "reason": "年度修订", "valid_from": from])),
      number: DocumentNumber(
        .registration, site: SampleBook.code("PB-D-CDC"), day: SampleBook.today, epoch: 1,
        serial: serial), operatorName: "规划")
  }

  private var versions: [NormVersion] {
    get throws {
      [
        try version(1, "PP0102/township_hc", "=700", "2026-10-01"),
        try version(2, "PP0102/township_hc", "=800", "2026-11-01"),
        try version(3, "PP0102/PB-V-061", "=60", "2026-12-01"),
      ]
    }
  }

  private func report(bySite: Bool = false) throws -> ReserveReport {
    let entries = try versions.inForce(on: SampleBook.today).map(\.entry)
    var centre = StockFigures()
    centre.keepsReserve = true
    centre.usableReserve = 900
    var township = StockFigures()
    township.usableDaily = 240
    let masks = SampleBook.item("PP0102")
    let attainment = ReserveAttainment(
      sites: book.tree.sites, items: book.items,
      norms: NormTable(
        items: book.items, drivers: [], entries: entries, multiplier: response.multiplier),
      baseNorms: NormTable(items: book.items, drivers: [], entries: entries),
      figures: [
        StockKey(site: SampleBook.code("PB-D-CDC"), item: masks): centre,
        StockKey(site: SampleBook.code("PB-T-202"), item: masks): township,
      ], floorPercent: 70)
    let agreement = try SampleBook.agreement("AG-01", item: "PP0102", quantity: 15_000)
    var question = ReserveReport.Question()
    question.bySite = bySite
    return ReserveReport(
      question,
      ReserveReport.Basis(
        today: SampleBook.today, response: response, floorPercent: 70,
        agreed: AgreedSupply.byItem([agreement], on: SampleBook.today)),
      of: attainment, in: book.directory)
  }

  @Test func `by item`() throws { try expectGolden(report(), "reserve") }

  @Test func `by site and item`() throws { try expectGolden(report(bySite: true), "reserve-sites") }

  @Test func norms() throws {
    let all = try versions
    try expectGolden(NormList(all, in: book.directory, today: SampleBook.today), "norms")
    let table = NormTable(
      items: book.items, drivers: [], entries: all.inForce(on: SampleBook.today).map(\.entry),
      multiplier: response.multiplier)
    let masks = book.items[1]
    let card = NormCard(
      masks, groups: NormGroup.groups(of: masks.code, in: book.tree, norms: table), versions: all,
      response: response, in: book.directory, today: SampleBook.today)
    try expectGolden(card, "norm")
  }

  @Test func agreements() throws {
    let enterprise = try Enterprise(
      Record(.enterprise, code: "ENT-02", fields: ["name_zh": "示例防护用品有限公司"]))
    let agreements = [
      try SampleBook.agreement("AG-02", item: "PP0101", quantity: 2_000),
      try SampleBook.agreement("AG-01", item: "PP0102", quantity: 15_000),
    ]
    try expectGolden(
      AgreementList(
        agreements, enterprises: [enterprise], in: book.directory, today: SampleBook.today),
      "agreements")
  }

  @Test func `who may release what, and under which level`() throws {
    func authority(_ key: String, _ zh: String, _ rank: Int, _ limit: String) throws -> Authority {
      try Authority(
        Record(
          .authority, code: key,
          fields: [
            "name_zh": zh, "rank": "\(rank)", "releases_reserve": "Y", "limit_yuan": limit,
            "below_floor": limit.isEmpty ? "Y" : "N",
          ]))
    }
    let authorities = [
      try authority("bureau", "卫生健康局", 3, ""), try authority("cdc", "疾控中心", 2, "50000"),
    ]
    try expectGolden(AuthorityList(authorities), "authorities")
    try expectGolden(
      ResponseLevelList(
        [response, .routine], current: response, reason: "演练", authorities: authorities),
      "response-levels")
  }

  @Test func people() throws {
    func person(_ name: String, _ fields: [String: String]) throws -> Operator {
      try Operator(Record(.operator, code: name, fields: fields))
    }
    let operators = [
      try person("王敏", ["roles": "keeper", "site": "PB-T-202", "left": "Y"]),
      try person("张主任", ["roles": "approver;planner", "site": "PB-D-CDC", "authority": "cdc"]),
    ]
    try expectGolden(OperatorList(operators, in: book.directory), "operators")
    let contacts = [
      try Contact(
        code: "CT-01", party: "PB-D-CDC", name: "值班室", phones: ["0851-00000001", "0851-00000002"],
        duty: "24h")
    ]
    try expectGolden(ContactList(contacts, enterprises: [], tree: book.tree), "contacts")
  }

  @Test func standards() throws {
    let standard = try ProductStandard(
      Record(
        .standard, code: "YY 0469-2011", fields: ["new": "YY 0469-2023", "effective": "2026-12-01"])
    )
    try expectGolden(
      StandardList([standard], items: book.items, today: SampleBook.today), "standards")
  }
}
