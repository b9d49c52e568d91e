import Stockpile
import Testing

struct StockUseTests {
  static func use(_ quantity: Int64, on day: String, since: String? = nil) throws -> StockUse {
    StockUse(
      site: try #require(SiteCode("V")), item: try #require(ItemCode("MASK")),
      day: try #require(CalendarDay(iso: day)),
      since: try since.map { try #require(CalendarDay(iso: $0)) }, quantity: quantity)
  }

  @Test(
    "An issue is used on its day, a count over the days since the count before",
    arguments: [
      (30, nil, "2026-10-31", "2026-10-31", 30), (30, nil, "2026-10-01", "2026-10-30", 0),
      // 30 in the 30 days after 10-01: one a day.
      (30, "2026-10-01", "2026-10-02", "2026-10-02", 1),
      (30, "2026-10-01", "2026-10-01", "2026-10-01", 0),
      (30, "2026-10-01", "2026-10-22", "2026-10-31", 10),
      // 10 in 30 days: ⌊10·20/30⌋ = 6 up to the 21st, 4 afterwards.
      (10, "2026-10-01", "2026-10-22", "2026-11-30", 4),
      (10, "2026-10-01", "2026-09-01", "2026-10-21", 6),
      (-10, "2026-10-01", "2026-10-22", "2026-10-31", -3),
      (7, "2026-10-31", "2026-10-31", "2026-10-31", 7),
    ] as [(Int64, String?, String, String, Int64)])
  func units(
    _ quantity: Int64, _ since: String?, _ first: String, _ last: String, _ expected: Int64
  ) throws {
    let use = try Self.use(quantity, on: "2026-10-31", since: since)
    let (from, through) = (CalendarDay(iso: first), CalendarDay(iso: last))
    #expect(use.units(from: try #require(from), through: try #require(through)) == expected)
  }

  @Test("Single days add up to the quantity", arguments: [1, 7, 29, 30, 31, 1000, -11] as [Int64])
  func partition(_ quantity: Int64) throws {
    let use = try Self.use(quantity, on: "2026-10-31", since: "2026-09-12")
    let first = try #require(CalendarDay(iso: "2026-09-10"))
    let days = (0..<60).map {
      use.units(from: first.adding(days: $0), through: first.adding(days: $0))
    }
    #expect(days.reduce(0, +) == quantity)
    #expect(days.allSatisfy { quantity > 0 ? $0 >= 0 : $0 <= 0 })
    #expect((days.max() ?? 0) - (days.filter { $0 != 0 }.min() ?? 0) <= abs(quantity))
  }
}
