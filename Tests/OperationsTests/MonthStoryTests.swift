import Operations
import Planning
import Reports
import Stockpile
import Testing

/// Two months of a small network, told day by day.
@Suite struct MonthStoryTests {
  private let bench: Bench

  init() throws {
    bench = try Bench(today: day("2026-09-01"))
    try tell()
  }

  private func post(
    _ kind: DocumentKind, _ code: String, on: String, _ say: (inout Draft) -> Void
  ) throws -> Recorded {
    var draft = bench.draft(kind, code, on)
    say(&draft)
    return try bench.session(on: day(on)).post(draft)
  }

  private func count(_ code: String, on: String, _ figure: Int64, asUse: Bool) throws {
    let session = bench.session(on: day(on))
    let sheet = try session.drawSheet(site: site(code), day: day(on))
    _ = try session.enterCounts([.init(line: 1, counted: figure)], sheet: sheet.id)
    _ = try session.postSheet(
      sheet.id, documentID: session.newID(), asUse: asUse, particulars: Bench.reviewed)
  }

  private func close(_ code: String, _ months: [String], on: String) throws {
    for month in months {
      _ = try post(.closing, code, on: on) { $0.particulars.month = Month(iso: month) }
    }
  }

  private func tell() throws {
    _ = try post(.receipt, "C", on: "2026-09-10") {
      var line = DraftLine(item("MASK"), 500)
      line.lot.number = "A"
      line.lot.expiry = day("2027-06-30")
      line.lot.price = Price(yuan: "2.4567")
      $0.lines = [line]
    }
    _ = try post(.opening, "V1", on: "2026-09-20") { $0.lines = [DraftLine(item("SOAP"), 40)] }
    let sent = try post(.dispatch, "C", on: "2026-10-05") {
      $0.particulars.counterparty = site("T1")
      $0.lines = [DraftLine(item("MASK"), 400)]
    }
    _ = try post(.arrival, "T1", on: "2026-10-07") {
      $0.particulars.reference = sent.posted.document.id
      $0.lines = [DraftLine(item("MASK"), 390)]
    }
    let issued = try post(.issue, "T1", on: "2026-10-08") {
      $0.lines = [DraftLine(item("MASK"), 50)]
    }
    _ = try post(.settlement, "C", on: "2026-10-09") {
      $0.particulars.reference = sent.posted.document.id
      $0.particulars.purpose = .lost
      $0.particulars.reason = "fell off"
    }
    let late = try post(.dispatch, "C", on: "2026-10-15") {
      $0.particulars.counterparty = site("T2")
      $0.lines = [DraftLine(item("MASK"), 60)]
    }
    try count("C", on: "2026-10-20", 39, asUse: false)
    try count("V1", on: "2026-10-31", 25, asUse: true)
    _ = try post(.reversal, "T1", on: "2026-11-03") {
      $0.particulars.reference = issued.posted.document.id
      $0.particulars.reason = "wrong item"
    }
    try close("T1", ["2026-10"], on: "2026-11-04")
    _ = try post(.arrival, "T2", on: "2026-11-05") {
      $0.particulars.reference = late.posted.document.id
    }
    try close("C", ["2026-09", "2026-10"], on: "2026-11-09")
  }

  private func report(
    _ month: String?, on: String = "2026-12-10",
    _ ask: (inout MonthlyStockReport.Question) -> Void = { _ in }
  ) throws -> MonthlyStockReport {
    var question = MonthlyStockReport.Question()
    question.month = month.flatMap { Month(iso: $0) }
    ask(&question)
    return try bench.session(on: day(on)).monthlyStockReport(question)
  }

  private func line(_ report: MonthlyStockReport, _ code: String, _ what: String) throws
    -> MonthLine
  {
    try #require(
      report.stock.lines.first { $0.site.code == site(code) && $0.item.code == item(what) })
  }

  @Test func `October: short arrival, loss, count, goods still under way`() throws {
    let october = try report("2026-10")
    #expect(october.isProved)
    let centre = try line(october, "C", "MASK")
    #expect(centre.balance.opening == 500)
    #expect(centre.balance.flows[.transferredOut] == 460)
    #expect(centre.balance.counted == -1)
    #expect(centre.balance.closing == 39)
    #expect(centre.holding.value.tenThousandths == 39 * 24_567)
    let township = try line(october, "T1", "MASK")
    #expect(township.balance.flows[.transferredIn] == 390)
    #expect(township.balance.flows[.used] == 50)
    #expect(township.balance.closing == 340)
    let awaiting = try line(october, "T2", "MASK")
    #expect(awaiting.holding.sums.inTransit == 60)
    #expect(awaiting.balance.isEmpty)
    let masks = try #require(october.stock.items.first { $0.item.code == item("MASK") })
    #expect(masks.balance.opening == 500)
    #expect(masks.balance.lost == 10)
    #expect(masks.balance.issued == 50)
    #expect(masks.balance.received == 0)
    #expect(masks.underWay == 60)
    #expect(masks.balance.closing == 439)
    #expect(masks.value.tenThousandths == 439 * 24_567)
  }

  @Test func `a count as use is use, spread over the days since the goods came`() throws {
    let soap = try line(try report("2026-10"), "V1", "SOAP")
    #expect(soap.balance.opening == 40)
    #expect(soap.balance.flows[.used] == 15)
    #expect(soap.balance.counted == 0)
    #expect(soap.balance.closing == 25)
    // 15 in the 42 days since it came, said of 90.
    #expect(soap.use.units == 32)
    #expect(soap.holding.value.unpriced == 25)
  }

  @Test func `November: what was reversed stands below zero in its column`() throws {
    let november = try report("2026-11")
    #expect(november.isProved)
    let township = try line(november, "T1", "MASK")
    #expect(township.balance.opening == 340)
    #expect(township.balance.flows[.used] == -50)
    #expect(township.balance.closing == 390)
    #expect(township.use.units == 0)
    #expect(township.cover == nil)
    let masks = try #require(november.stock.items.first { $0.item.code == item("MASK") })
    #expect(masks.balance.opening == 439)
    #expect(masks.underWay == 0)
    #expect(masks.balance.closing == 489)
  }

  @Test func `in time, late, and not at all with the last known stock`() throws {
    let sites = try report("2026-10").stock.sites
    func state(_ code: String) -> SiteMonth? { sites.first { $0.site.code == site(code) } }
    #expect(state("T1")?.state == .reported(day("2026-11-04")))
    #expect(state("C")?.state == .late(day("2026-11-09")))
    #expect(state("V1")?.state == .unreported)
    #expect(state("V1")?.lastDay == day("2026-10-31"))
    #expect(state("V1")?.items == 1)
    #expect(state("V2")?.lastDay == nil)
    let soap = try #require(
      try report("2026-10").stock.items.first { $0.item.code == item("SOAP") })
    #expect(soap.unreported == 25)
  }

  @Test func `a month that is not over, and one before the book`() throws {
    #expect(throws: PlanningProblem.dayNotOver(day("2026-12-31"), today: day("2026-12-31"))) {
      try report("2026-12", on: "2026-12-31")
    }
    #expect(throws: PlanningProblem.noHistory(day("2026-08-31"), first: day("2026-09-10"))) {
      try report("2026-08")
    }
    #expect(try report(nil).month == Month(iso: "2026-11"))
  }

  @Test func `a part of the network has its own sums, without what is under way`() throws {
    let part = try report("2026-10") { $0.part.sites.below = site("T1") }
    let masks = try #require(part.stock.items.first { $0.item.code == item("MASK") })
    #expect(part.isProved)
    #expect(masks.balance.received == 390)
    #expect(masks.balance.closing == 340)
    #expect(masks.underWay == 0)
  }

  @Test func `reckoned a second time from the export`() throws {
    let months = try MonthComparison(bench.session(on: day("2026-12-10")), "story").compareAll()
    #expect(months == 3)
  }
}
