import Planning
import Stockpile
import Testing

struct DemandSeriesTests {
  static func month(_ text: String) throws -> Month { try #require(Month(iso: text)) }

  /// The mean of the last `months` of a series.
  static func average(_ periods: [DemandPeriod], months: Int = 12) throws -> Double {
    let series = DemandSeries(from: try month("2025-01"), periods)
    return DemandEstimate(.average(months: months), of: series.levels).mean
  }

  /// A year of days: `used` on the first day of each month, without stock on so many days of the last.
  static func year(_ used: Int64, out: Int = 0) throws -> [DemandPeriod] {
    let first = try month("2025-01")
    let (share, rest) = used.quotientAndRemainder(dividingBy: 12)
    return try (0..<12).map { offset in
      let month = first.advanced(by: Int32(offset))
      let days = month.firstDay.days(until: month.lastDay) + 1
      let facts = (0..<days).map { day in
        DemandDay(
          month.firstDay.adding(days: day),
          issued: day == 0 ? share + (Int64(offset) < rest ? 1 : 0) : 0,
          isOut: offset == 11 && day > days - 1 - out)
      }
      return try #require(DemandSeries(facts)?.periods.first)
    }
  }

  /// `or_instances.json`, amc_stockout_adjusted (BHIMA, test/integration-stock/depots.js): 580 and 865 in
  /// a year always in stock. Ours is its MSH figure, 48.33 and 72.08: used ÷ months. Its daily figure
  /// takes every month to have 30.5 days (48.47, 72.28); ours have the days the calendar gives them.
  @Test("A year in stock: used ÷ twelve")
  func bhima() throws {
    for instance in try VectorFile.instances(of: "amc_stockout_adjusted") {
      let used = Int64(try instance["inputs"].number("consumed"))
      let expected = instance["expected"]
      let ours = try Self.average(Self.year(used))
      #expect(DemandMethodTests.isClose(ours, Double(used) / 12, 1e-12))
      #expect(abs(ours - (try expected.number("amc_msh_method"))) < 0.006)
      #expect(abs(ours - (try expected.number("amc_daily_method"))) > 0.1)
    }
  }

  /// `or_instances.json`, amc_msupply (mSupply, reports:purchasing): 100 in 7.8 months in stock = 12.82.
  /// Its second row divides consumption already raised by √(days ÷ days in stock), a rule of its own that
  /// ours does not have: a month counts by the part of it in stock.
  @Test("Seven months and 24 days of 30 in stock are 7.8 months")
  func mSupply() throws {
    let instances = try VectorFile.instances(of: "amc_msupply")
    let row = try #require(instances.first { $0["inputs"]["consumed"] == .number(100) })
    let whole = DemandPeriod(units: 13, counted: 30, days: 30)
    let part = DemandPeriod(units: 9, counted: 24, days: 30)
    let ours = try Self.average(Array(repeating: whole, count: 7) + [part])
    #expect(DemandMethodTests.isClose(ours, 100 / 7.8, 1e-12))
    #expect(abs(ours - (try row["expected"].number("amc"))) <= (try row["tolerance"].number("abs")))
  }

  /// `external-vectors.json`, amc_cases: open-msupply issue 2195, three complete months 0, 650, 1000;
  /// and the formula of issues 9517 and 9809, which is ours where all days of the months are out or in.
  @Test("Three complete months; a month partly out of stock")
  func openMSupply() throws {
    let rows = try VectorFile.read("external-vectors.json").list("amc_cases")
    let row = try #require(rows.first { $0["source"] == .text("open-msupply issue #2195") })
    let months = try ["Jun", "Jul", "Aug"].map { Int64(try row["monthly"].number($0)) }
    let periods = zip(months, [30, 31, 31]).map { DemandPeriod(units: $0, counted: $1, days: $1) }
    let september = DemandPeriod(units: 4000, counted: 12, days: 30)
    #expect(try Self.average(periods, months: 3) == (try row.number("expected")))
    // A window that also counted September had another figure; a begun month is another month.
    #expect(try Self.average(periods + [september], months: 3) != (try row.number("expected")))
    // ((90 − 0) ÷ 3) × 90 ÷ (90 − 15).
    let stretched = [(40, 30), (30, 30), (20, 15)].map {
      DemandPeriod(units: Int64($0.0), counted: $0.1, days: 30)
    }
    #expect(DemandMethodTests.isClose(try Self.average(stretched), 30 * 90 / 75.0, 1e-12))
  }

  @Test("Months of which less than a third counts say nothing")
  func gaps() throws {
    #expect(DemandPeriod(units: 10, counted: 10, days: 30).level == 30)
    #expect(DemandPeriod(units: 10, counted: 9, days: 30).level == nil)
    #expect(DemandPeriod(units: 0, counted: 0, days: 30).level == nil)
    #expect(DemandPeriod(units: 5, counted: 31, days: 31).level == 5)
    let series = DemandSeries(
      from: try Self.month("2025-11"),
      [(4, 30), (9, 2), (6, 31)].map { DemandPeriod(units: $0, counted: $1, days: 31) })
    #expect(series.levels.count == 2 && series.levels.span == 3)
  }

  @Test("A month whose use emptied the shelf speaks, spread over a third of it and never further")
  func emptied() throws {
    #expect(DemandPeriod(units: 10, counted: 1, days: 30, emptied: true).level == 30)
    #expect(DemandPeriod(units: 10, counted: 1, days: 30).level == nil)
    #expect(DemandPeriod(units: 0, counted: 1, days: 30, emptied: true).level == nil)
    // Where enough days count they say it themselves.
    #expect(DemandPeriod(units: 10, counted: 20, days: 30, emptied: true).level == 15)
    let first = try #require(CalendarDay(iso: "2026-04-01"))
    func april(_ issued: [Int64], outFrom: Int, until: Int = 30) throws -> DemandPeriod {
      let days = (0..<30).map { day in
        DemandDay(
          first.adding(days: day), issued: day < issued.count ? issued[day] : 0,
          isOut: (outFrom..<until).contains(day))
      }
      return try #require(DemandSeries(days)?.periods.first)
    }
    // 4 on the second day were the last: at least 12 a month, not 60.
    #expect(try april([0, 4], outFrom: 1).level == 12)
    #expect(try april([0, 4], outFrom: 1).counted == 2)
    // On the shelf for the last three days only: too few, and nothing ran out.
    let late = (0..<30).map { day in
      DemandDay(first.adding(days: day), issued: day == 28 ? 4 : 0, isOut: day < 27)
    }
    #expect(DemandSeries(late)?.periods.first?.level == nil)
    // Never anything there: nothing said.
    #expect(try april([], outFrom: 0).level == nil)
  }

  @Test("In an average a month that was emptied weighs a third")
  func emptiedAverage() throws {
    let whole = DemandPeriod(units: 9, counted: 30, days: 30)
    let short = DemandPeriod(units: 7, counted: 1, days: 30, emptied: true)
    #expect(DemandMethodTests.isClose(try Self.average([whole, short]), 16 / (4.0 / 3), 1e-12))
  }

  @Test("Days become months; a site opened in the middle of one has a part of it")
  func fromDays() throws {
    let first = try #require(CalendarDay(iso: "2026-01-17"))
    let days = (0..<50).map { DemandDay(first.adding(days: $0), issued: 1, isOut: $0 == 3) }
    let series = try #require(DemandSeries(days))
    #expect(series.first == (try Self.month("2026-01")))
    #expect(series.periods.map(\.units) == [15, 28, 7])
    #expect(series.periods.map(\.counted) == [15, 28, 7])
    #expect(series.periods.map(\.level) == [31, 28, nil])
    #expect(DemandSeries(days.reversed()) == series)
    #expect(DemandSeries([]) == nil)
    let out = (0..<60).map { DemandDay(first.adding(days: $0), issued: 0, isOut: true) }
    let silent = try #require(DemandSeries(out))
    #expect(silent.levels.count == 0)
    #expect(DemandChoice(silent.levels).basis == .nothingKnown)
  }

  @Test("A site with those below it: levels are added, a silent month at the site's own average")
  func sums() throws {
    let january = try Self.month("2026-01")
    func whole(_ units: Int64) -> DemandPeriod { DemandPeriod(units: units, counted: 30, days: 30) }
    let silent = DemandPeriod(units: 0, counted: 3, days: 30)
    let upper = DemandSeries(from: january, [whole(10), silent, whole(30), silent])
    let lower = DemandSeries(from: january.next, [whole(5), whole(7), silent])
    let never = DemandSeries(from: january, [silent, silent])
    for parts in [[upper, lower, never], [never, lower, upper]] {
      let sum = try #require(DemandSeries(sum: parts))
      #expect(sum.first == january && sum.periods.map(\.level) == [10, 25, 37, nil])
      #expect(sum.periods.map(\.units) == [10, 5, 37, 0])
      #expect(sum.periods[1].counted == 36 && sum.periods[1].days == 90)
    }
    #expect(DemandSeries(sum: []) == nil)
    #expect(DemandSeries(sum: [upper])?.periods.map(\.level) == [10, nil, 30, nil])
  }
}
