import Planning
import Stockpile
import Testing

struct RoutineUseTests {
  static let last = CalendarDay(year: 2026, month: 10, day: 31)

  /// Days up to 2026-10-31, the nearest first; `true` counts with ten units, `false` has no stock.
  static func days(_ counts: [Bool]) throws -> [DemandDay] {
    let last = try #require(last)
    return counts.enumerated().map { back, counts in
      DemandDay(last.adding(days: -back), issued: counts ? 10 : 0, isOut: !counts)
    }
  }

  static func use(_ counts: [Bool]) throws -> RoutineUse {
    RoutineUse(try days(counts), through: try #require(last))
  }

  @Test("Ninety days; those without stock leave both sides")
  func usual() throws {
    let whole = try Self.use(Array(repeating: true, count: 400))
    #expect(whole.finding == .usual(DailyUse(units: 900, days: 90)))
    #expect(whole.first.description == "2026-08-03" && whole.tally.days == 90)
    let half = try Self.use((0..<400).map { $0 % 2 == 0 })
    #expect(half.finding == .usual(DailyUse(units: 450, days: 45)) && half.tally.droppedOut == 45)
    let enough = try Self.use((0..<400).map { $0 % 3 == 0 })
    #expect(enough.finding == .usual(DailyUse(units: 300, days: 30)))
  }

  @Test("Fewer than 30 days: back month by month, as far as it takes, and it says so")
  func wentBack() throws {
    // 29 days in the last 90; the two days of August before them are enough.
    let near = try Self.use((0..<400).map { $0 < 29 || $0 >= 90 })
    #expect(near.first.description == "2026-08-01")
    #expect(near.finding == .wentBack(DailyUse(units: 310, days: 31)))
    // Nothing since April: the months of May to July are not enough, April is.
    let april = try #require(CalendarDay(iso: "2026-04-30"))
    let far = try Self.use((0..<400).map { try #require(Self.last).adding(days: -$0) <= april })
    #expect(far.first.description == "2026-04-01")
    #expect(far.finding == .wentBack(DailyUse(units: 300, days: 30)))
  }

  @Test("Still too little: flagged, and a few days are not blown up")
  func tooLittle() throws {
    // Enough use, but more than twelve months ago.
    let old = try Self.use((0..<800).map { $0 < 3 || $0 > 364 })
    #expect(old.first.description == "2025-11-01")
    #expect(old.finding == .tooLittle(DailyUse(units: 30, days: 30)))
    #expect(old.use?.need(ofDays: 90) == 90)
    let young = try Self.use([true])
    #expect(young.finding == .tooLittle(DailyUse(units: 10, days: 30)))
    // A young book has no months to go back to.
    #expect(young.first.description == "2026-08-03")
    let none = try Self.use(Array(repeating: false, count: 500))
    #expect(none.finding == .nothingKnown && none.use == nil && none.tally.counted == 0)
    #expect(try Self.use([]).finding == .nothingKnown)
  }

  @Test("Emergencies and days without a report leave both sides; later days are not looked at")
  func silent() throws {
    let last = try #require(Self.last)
    var days = try Self.days(Array(repeating: true, count: 90))
    days[0] = DemandDay(last, issued: 5000, isEmergency: true)
    days[1] = DemandDay(last.adding(days: -1), issued: 0, isReported: false)
    days.append(DemandDay(last.adding(days: 1), issued: 900))
    let use = RoutineUse(days, through: last)
    #expect(use.finding == .usual(DailyUse(units: 880, days: 88)))
    #expect(use.tally.emergency == 1 && use.tally.unreported == 1)
    #expect(RoutineUse(days.reversed(), through: last) == use)
  }

  /// `or_instances.json`, lmis_adjusted_consumption (OpenLMIS requisition v3, LineItemFieldsCalculator):
  /// 20 used in three months of 30 days, 5 of them without stock: ⌈20 × 90 ÷ 85⌉ = 22. The second row
  /// adds 20 that were asked for on top of the stretched use (42). Ours is 40: on the days without stock
  /// the requests are the demand, and then those days are not stretched over as well.
  @Test("Stretched over days without stock, or requested on them, never both")
  func lmisAdjustedConsumption() throws {
    for instance in try VectorFile.instances(of: "lmis_adjusted_consumption") {
      let inputs = instance["inputs"]
      let (used, out) = (
        Int64(try inputs.number("consumed")), Int(try inputs.number("stockout_days"))
      )
      let asked = (try? inputs.number("additional_quantity_required")).map { Int64($0) }
      let last = try #require(Self.last)
      let days = (0..<90).map { back in
        DemandDay(
          last.adding(days: -back), issued: back == 89 ? used : 0,
          unmet: back < out ? (asked ?? 0) / Int64(out) : 0, isOut: back < out)
      }
      let need = try #require(RoutineUse(days, through: last).use).need(ofDays: 90)
      let theirs = Int64(try instance["expected"].number("adjusted_consumption"))
      #expect(need == (asked == nil ? theirs : 40) && theirs == (asked == nil ? 22 : 42))
    }
  }
}
