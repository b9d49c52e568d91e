import Planning
import Reports
import Stockpile
import Testing

/// What the pictures of the monthly stock report show, reckoned by hand from the sample book.
struct MonthPictureTests {
  private func stock(_ selected: [String]? = nil) throws -> MonthlyStock {
    MonthlyStock(
      try SampleBook().monthFacts(), sites: selected.map { Set($0.map(SampleBook.code)) })
  }

  @Test func `what ends when`() throws {
    let expiries = try stock().expiries
    #expect(expiries.count == 14)
    #expect(expiries.first?.span == .past)
    #expect(expiries.last?.span == .later)
    // 70 masks end that very evening; coveralls in December; 1,365 masks at three sites in March.
    let found = expiries.filter { $0.lots > 0 }
    #expect(found.map(\.lots) == [1, 1, 3, 2])
    let values: [Int128] = [1_750_000, 49_000_000, 33_533_955, 0]
    #expect(found.map(\.value.tenThousandths) == values)
    #expect(found.map(\.value.unpriced) == [0, 0, 0, 13_010])
    #expect(found[1].span == .month(SampleBook.day("2026-12-01").month))
  }

  @Test func `a part holds only its own`() throws {
    let found = try stock(["PB-V-061"]).expiries.filter { $0.lots > 0 }
    let values: [Int128] = [491_340]
    #expect(found.map(\.value.tenThousandths) == values)
  }

  @Test func `a township stands for all its sites`() throws {
    let covers = try stock().covers
    #expect(covers.map(\.site.code.description) == ["PB-T-202"])
    // 151 days at the centre; 20 masks at 30 in 61 days last 40 days at the clinic: the lower one.
    #expect(covers.first?.inUse == 2)
    #expect(covers.first?.below == 0)
    #expect(covers.first?.median == 40)
  }

  @Test func `bands agree with the levels`() throws {
    let report = MonthlyStockReport(
      MonthlyStockReport.Question(),
      MonthlyStockReport.Basis(today: SampleBook.today, response: .routine),
      try SampleBook().monthFacts())
    for band in report.stock.bands {
      let level = try #require(report.levels.first { $0.level == band.level })
      #expect(band.met == level.withNorm - level.below)
      #expect(band.nearly + band.below == level.below)
      #expect(band.unknown == level.unknown)
    }
  }
}
