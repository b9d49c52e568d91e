import Reports
import Stockpile
import Testing

/// Stock: goldens, and figures that must add up.
struct StockReportTests {
  let book: SampleBook

  init() throws { self.book = try SampleBook() }

  private func report(_ ask: (inout StockReport.Question) -> Void = { _ in }) -> StockReport {
    var question = StockReport.Question()
    ask(&question)
    return StockReport(
      question, asOf: SampleBook.today, directory: book.directory, stock: SampleBook.stock,
      transit: SampleBook.transit)
  }

  @Test func `stock by site and item`() throws { try expectGolden(report(), "stock") }

  @Test func `stock by item`() throws {
    try expectGolden(report { $0.detail = .items }, "stock-items")
  }

  @Test func `stock of one item by lot`() throws {
    try expectGolden(
      report {
        $0.detail = .lots
        $0.item = SampleBook.item("PP0102")
        $0.sites.below = SampleBook.code("PB-T-202")
      }, "stock-lots")
  }

  @Test func `stock of one item at one site is one sentence`() throws {
    try expectGolden(
      report {
        $0.item = SampleBook.item("PP0102")
        $0.sites.site = SampleBook.code("PB-T-202")
      }, "stock-one")
  }

  @Test func `an item that is not there has a line that says so`() {
    let report = report {
      $0.item = SampleBook.item("TL0301")
      $0.sites.site = SampleBook.code("PB-V-061")
    }
    #expect(report.text(.chinese) == "TL0301 铁锹 PB-V-061：可用 0 把\n")
    #expect(report.text(.english) == "TL0301 Shovel at PB-V-061: 0 pc available\n")
  }

  @Test func `a unit is counted once, an expired one as expired`() throws {
    let report = report { $0.sites.site = SampleBook.code("PB-T-202") }
    let sums = try #require(report.lines.first { $0.item.code.description == "PP0102" }).sums
    #expect(sums.onHand == 425)
    #expect(sums.available == 320)
    #expect(sums.expired == 70)
    #expect(sums.frozen == 25)
    #expect(sums.pendingInspection == 7)
    #expect(sums.nonconforming == 3)
    #expect(sums.earliestExpiry == SampleBook.day("2027-03-31"))
    #expect(sums.inTransit == 600)
  }

  @Test func `a lot is usable through its last day`() {
    let question = StockReport.Question()
    let report = StockReport(
      question, asOf: SampleBook.day("2026-10-31"), directory: book.directory,
      stock: [SampleBook.line("PB-T-202", SampleBook.masksOld, .daily, .available, 40)],
      transit: [])
    #expect(report.lines.first?.sums.available == 40)
    #expect(report.lines.first?.sums.expired == 0)
  }

  @Test func `selections choose sites and pools`() {
    #expect(report { $0.pool = .reserve }.totals.map(\.sums.onHand) == [200, 13_080])
    #expect(report { $0.sites.level = .village }.lines.map(\.sums.onHand) == [20])
    let below = report { $0.sites.below = SampleBook.code("PB-T-202") }
    #expect(Set(below.lines.map(\.site.code.description)) == ["PB-T-202", "PB-V-061"])
  }

  @Test(arguments: UInt64(1)...50) func `figures add up for any stock`(seed: UInt64) {
    var numbers = Numbers(seed: seed)
    let lots = [
      SampleBook.masksOld, SampleBook.masksNear, SampleBook.coveralls, SampleBook.shovels,
    ]
    let stock = (0..<60).map { _ in
      SampleBook.line(
        numbers.pick(["PB-D-CDC", "PB-T-202", "PB-V-061"]), numbers.pick(lots),
        numbers.pick(Pool.allCases), numbers.pick(StockStatus.allCases),
        Int64(numbers.next(below: 1_000)) + 1, order: SampleBook.order)
    }
    let report = StockReport(
      StockReport.Question(), asOf: SampleBook.today, directory: book.directory, stock: stock,
      transit: [])
    for sums in report.lines.map(\.sums) + report.totals.map(\.sums) {
      let parts = [
        sums.available, sums.reserved, sums.frozen, sums.pendingInspection, sums.nonconforming,
        sums.expired,
      ]
      #expect(parts.reduce(0, +) == sums.onHand, "seed \(seed)")
      #expect(sums.pools.values.reduce(0, +) == sums.onHand, "seed \(seed)")
      #expect(sums.availablePools.values.reduce(0, +) == sums.available, "seed \(seed)")
    }
    let all = stock.reduce(0) { $0 + $1.quantity }
    #expect(report.lines.reduce(0) { $0 + $1.sums.onHand } == all, "seed \(seed)")
    #expect(report.totals.reduce(0) { $0 + $1.sums.onHand } == all, "seed \(seed)")
    #expect(report.lots.reduce(0) { $0 + $1.line.quantity } == all, "seed \(seed)")
  }
}

/// Small made-up numbers from a seed (Knuth's MMIX generator): enough to shuffle samples.
struct Numbers {
  private var state: UInt64

  init(seed: UInt64) { self.state = seed }

  mutating func next(below bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % bound
  }

  mutating func pick<Value>(_ values: [Value]) -> Value { values[next(below: values.count)] }
}
