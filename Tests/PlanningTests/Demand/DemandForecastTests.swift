import Planning
import Stockpile
import Testing

/// What charts show of the months to come: whole units, and the right months.
struct DemandForecastTests {
  private func series(_ units: [Int64?], from first: String = "2026-01") throws -> DemandSeries {
    DemandSeries(
      from: try DemandSeriesTests.month(first),
      units.map { DemandPeriod(units: $0 ?? 0, counted: $0 == nil ? 0 : 30, days: 30) })
  }

  private func forecast(_ series: DemandSeries, months: Int = 3) -> DemandForecast {
    DemandForecast(series, DemandChoice(series.levels), months: months)
  }

  /// Tables of Poisson, mean 10: F(5) = 0.067, F(6) = 0.130; F(13) = 0.864, F(14) = 0.917. Negative
  /// binomial with k = 2, P = 1/3: f(0) = 0.111; F(8) = 0.896, F(9) = 0.925.
  @Test("The band is from the 10 % to the 90 % quantile")
  func quantiles() {
    #expect(LeadTimeFit(mean: 10, variance: 10).band == (6, 14))
    #expect(LeadTimeFit(mean: 4, variance: 12).band == (0, 9))
    #expect(LeadTimeFit.nothing.band == (0, 0))
    // Too large to count: μ ± 1.2816 √μ.
    let large = LeadTimeFit(mean: 4e10, variance: 4e10).band
    #expect(large == (39_999_743_690, 40_000_256_310))
    #expect(LeadTimeFit(mean: 1e300, variance: .infinity).band.high == 1_000_000_000_000_000)
  }

  @Test("Every month known, and those right behind the last one")
  func months() throws {
    let forecast = forecast(try series([10, 10, 10, 10, 10, 10], from: "2026-09"))
    #expect(forecast.past.map(\.units) == Array(repeating: 10, count: 6))
    #expect(forecast.past.map(\.month.description).last == "2027-02")
    #expect(forecast.coming.map(\.month.description) == ["2027-03", "2027-04", "2027-05"])
    // Without a spread of its own demand is Poisson.
    #expect(forecast.coming.allSatisfy { ($0.low, $0.mid, $0.high) == (6, 10, 14) })
  }

  @Test("A month that says nothing is not a month without use")
  func silence() throws {
    let forecast = forecast(try series([7, nil, 0, 9, nil]))
    #expect(forecast.past.map(\.units) == [7, nil, 0, 9, nil])
    #expect(forecast.coming.first?.month.description == "2026-06")
  }

  @Test("The estimate counts from the last month that says something")
  func ahead() throws {
    let wave: [Int64] = [200, 187, 150, 100, 50, 13, 0, 13, 50, 100, 150, 187]
    let years = try series(wave + wave + wave + [nil])
    let choice = DemandChoice(years.levels)
    let estimate = try #require(choice.estimate)
    #expect(estimate.method.name == "season")
    let forecast = DemandForecast(years, choice, months: 2)
    #expect(forecast.coming.map(\.month.description) == ["2029-02", "2029-03"])
    #expect(
      forecast.coming.map(\.mid)
        == [2, 3].map { Int64(estimate.mean(ahead: $0).rounded()) })
  }

  @Test("Nothing known, nothing drawn; never used, nothing expected")
  func bounds() throws {
    #expect(forecast(try series([nil, nil])).coming.isEmpty)
    #expect(forecast(try series([])).past.isEmpty)
    #expect(forecast(try series([5, 6]), months: -1).coming.isEmpty)
    let unused = forecast(try series([0, 0, 0]), months: 1)
    #expect(unused.coming.map { [$0.low, $0.mid, $0.high] } == [[0, 0, 0]])
  }

  @Test("An item is the sum of its sites")
  func item() throws {
    let item = try Item(
      Record(
        .item, code: "PP0102",
        fields: ["name_zh": "口罩", "base_unit_zh": "只", "base_unit_en": "pc"]))
    #expect(ItemForecast(item, sum: [], months: 3) == nil)
    let sum = try #require(
      ItemForecast(item, sum: [try series([4, 4, 4]), try series([6, 6, 6])], months: 1))
    #expect(sum.forecast.past.map(\.units) == [10, 10, 10])
    #expect(sum.forecast.coming.map { [$0.low, $0.mid, $0.high] } == [[6, 10, 14]])
  }
}
