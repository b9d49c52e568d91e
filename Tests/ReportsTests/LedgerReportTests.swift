import Reports
import Stockpile
import Testing

/// Card, expiry and transit: goldens, and figures that must add up.
struct LedgerReportTests {
  let book: SampleBook

  init() throws { self.book = try SampleBook() }

  @Test func `the card of an item`() throws {
    let site = try #require(book.tree[SampleBook.code("PB-T-202")])
    let card = CardReport(
      site: site, item: book.items[1], from: SampleBook.day("2026-10-01"), opening: 40,
      lines: try SampleBook.cardLines())
    #expect(card.received == 600)
    #expect(card.issued == 175)
    #expect(card.closing == 465)
    #expect(card.closing == card.lines.last?.balance)
    try expectGolden(card, "card")
  }

  @Test func `a card that ends earlier has the balance of that day`() throws {
    let site = try #require(book.tree[SampleBook.code("PB-T-202")])
    let card = CardReport(
      site: site, item: book.items[1], to: SampleBook.day("2026-10-21"), opening: 40,
      lines: try SampleBook.cardLines())
    #expect(card.lines.count == 2)
    #expect(card.closing == 635)
  }

  @Test func `a column of sums alone is set like numbers`() throws {
    let site = try #require(book.tree[SampleBook.code("PB-T-202")])
    let card = CardReport(
      site: site, item: book.items[1], opening: 40,
      lines: [try #require(try SampleBook.cardLines().first)])
    let last = try #require(card.text(.english).split(separator: "\n").last)
    #expect(last.split(separator: " ") == ["total", "600", "0", "640"])
    #expect(last.hasSuffix("  0      640"), "both under the end of their heads: out, balance")
  }

  @Test func `what is near expiry`() throws {
    let report = ExpiringReport(
      today: SampleBook.today, directory: book.directory, stock: SampleBook.stock)
    #expect(report.lines.map(\.isExpired) == [true, false, false, false, false])
    #expect(report.lines.map(\.daysLeft) == [-1, 44, 150, 150, 150])
    #expect(report.lines.map(\.quantity) == [70, 200, 1_000, 345, 20])
    // 345 × 2.4567 = 847.5615 yuan; fen are rounded half up.
    #expect(report.lines[3].amount?.fen == 84_756)
    try expectGolden(report, "expiring")
  }

  @Test func `expiry within so many days`() {
    func expiries(within days: Int) -> [String] {
      ExpiringReport(
        today: SampleBook.today, directory: book.directory, stock: SampleBook.stock, days: days
      ).lines.map(\.expiry.description)
    }
    #expect(expiries(within: 43) == ["2026-10-31"])
    #expect(expiries(within: 44) == ["2026-10-31", "2026-12-15"])
    #expect(expiries(within: 149).count == 2)
    #expect(expiries(within: 150).count == 5)
  }

  @Test func `what is on the way`() throws {
    let report = TransitReport(
      today: SampleBook.today, directory: book.directory, transit: SampleBook.transit)
    #expect(report.lines.map(\.days) == [12, 12, 2])
    try expectGolden(report, "transit")
  }

  @Test func `transit is seen from both ends`() {
    func count(_ site: String) -> Int {
      var sites = SiteSelection()
      sites.site = SampleBook.code(site)
      return TransitReport(
        today: SampleBook.today, directory: book.directory, transit: SampleBook.transit,
        sites: sites
      ).lines.count
    }
    #expect(count("PB-D-CDC") == 3)
    #expect(count("PB-T-202") == 3)
    #expect(count("PB-V-061") == 0)
  }

  @Test(arguments: [(0, 0), (49, 0), (50, 1), (149, 1), (150, 2), (-49, 0), (-50, 0), (-51, -1)])
  func `fen are rounded half up`(tenThousandths: Int, fen: Int) {
    #expect(Amount(tenThousandths: Int128(tenThousandths)).fen == Int64(fen))
  }
}

extension SampleBook {
  /// An arrival, an issue, a freeze inside the site, a reserve issue under an order.
  static func cardLines() throws -> [CardLine] {
    let shelf = Account.held(HeldAccount(.daily, .available))
    return [
      try cardLine(
        "2026-10-20", "QS-PB-T-202-20261020-001", .arrival, "PB-D-CDC", masksNear, 600,
        from: .transit(dispatch: dispatch, pool: .daily), to: shelf, balance: 640),
      try cardLine(
        "2026-10-21", "CK-PB-T-202-20261021-001", .issue, "门诊", masksNear, 5,
        from: shelf, to: .outside(.used), balance: 635),
      try cardLine(
        "2026-10-25", "DJ-PB-T-202-20261025-001", .freeze, nil, masksNear, 25,
        from: shelf, to: .held(HeldAccount(.daily, .frozen)), balance: 635),
      try cardLine(
        "2026-10-28", "BS-PB-T-202-20261028-001", .writeOff, nil, masksOld, 170,
        from: .held(HeldAccount(.reserve, .frozen)), to: .outside(.lost), balance: 465),
    ]
  }

  private static func cardLine(
    _ on: String, _ document: String, _ kind: DocumentKind, _ other: String?, _ lot: Lot,
    _ units: Int64, from: Account, to: Account, balance: Int64
  ) throws -> CardLine {
    let quantity = try #require(Quantity(units))
    return CardLine(
      day: day(on), document: number(document), kind: kind, counterparty: other,
      movement: Movement(quantity, of: lot, from: from, to: to),
      received: from.held == nil ? units : 0, issued: to.held == nil ? units : 0,
      balance: balance, operatorName: "张三")
  }
}
