import Planning
import Stockpile
import TestKit
import Testing

struct DemandTests {
  static func day(_ text: String) throws -> CalendarDay { try #require(CalendarDay(iso: text)) }

  @Test("The window has 90 days, fewer in a young book, none in an empty one")
  func window() throws {
    let last = try Self.day("2026-10-31")
    let usual = try #require(
      UseWindow(through: last, firstRecorded: try Self.day("2025-11-01")))
    #expect(usual.first.description == "2026-08-03" && usual.days == 90 && !usual.isShort)
    let young = try #require(UseWindow(through: last, firstRecorded: try Self.day("2026-10-20")))
    #expect(young.days == 12 && young.isShort)
    #expect(UseWindow(through: last, firstRecorded: last)?.days == 1)
    #expect(UseWindow(through: last, firstRecorded: last.adding(days: 1)) == nil)
    #expect(UseWindow(through: last, firstRecorded: nil) == nil)
  }

  @Test("Today is not over: its use is that of the days before, but for a book that begins today")
  func windowOfNow() throws {
    let today = try Self.day("2026-11-01")
    let usual = UseWindow(before: today, firstRecorded: try Self.day("2025-11-01"))
    #expect(
      usual
        == UseWindow(through: try Self.day("2026-10-31"), firstRecorded: today.adding(days: -400)))
    #expect(UseWindow(before: today, firstRecorded: today.adding(days: -1))?.days == 1)
    let young = try #require(UseWindow(before: today, firstRecorded: today))
    #expect(young.first == today && young.last == today && young.days == 1)
    #expect(UseWindow(before: today, firstRecorded: today.adding(days: 1)) == nil)
    #expect(UseWindow(before: today, firstRecorded: nil) == nil)
  }

  @Test(
    "Needs are rounded up, uses and cover down",
    arguments: [
      (0, 90, 0, 0, nil), (90, 90, 30, 30, 100), (1, 90, 1, 0, 9000), (100, 90, 34, 33, 90),
      (-5, 90, 0, 0, nil),
    ] as [(Int64, Int, Int64, Int64, Int64?)])
  func rounding(_ units: Int64, _ days: Int, _ need: Int64, _ used: Int64, _ cover: Int64?) {
    let use = DailyUse(units: units, days: days)
    #expect(use.need(ofDays: 30) == need && use.used(inDays: 30) == used)
    #expect(use.cover(of: 100) == cover)
    #expect(use.cover(of: -1) == (units > 0 ? 0 : nil))
  }

  @Test("A supplier plans for all active sites below it; a closed site's use is nobody's")
  func supplied() throws {
    let tree = try SiteTree([
      Sample.site("D", "reserve_center"), Sample.site("T", "township_hc", parent: "D"),
      Sample.site("V1", "village_clinic", parent: "T"),
      Sample.site("V2", "village_clinic", parent: "T", ["status": "closed"]),
    ])
    let item = try #require(ItemCode("MASK"))
    let day = try Self.day("2026-10-10")
    let window = try #require(
      UseWindow(through: try Self.day("2026-10-31"), firstRecorded: try Self.day("2025-01-01")))
    let uses = try [("D", 1), ("T", 10), ("V1", 100), ("V2", 1000)].map { site, quantity in
      StockUse(site: try #require(SiteCode(site)), item: item, day: day, quantity: Int64(quantity))
    }
    let table = UseTable(tree: tree, alwaysInStock: uses, window: window)
    func figures(_ site: String) throws -> [Int64] {
      let key = StockKey(site: try #require(SiteCode(site)), item: item)
      return [table.own(key).units, table.supplied(key).units]
    }
    #expect(try figures("D") == [1, 111])
    #expect(try figures("T") == [10, 110])
    #expect(try figures("V1") == [100, 100])
    #expect(try figures("V2") == [0, 0])
  }

  /// BHIMA's worked example of the risk of lots: 2 a day, lots of 50 for 10 days, 100 for 60, 200 for
  /// 80: 20, 100 and 40 are used, 30, 0 and 160 expire.
  @Test("What expires unused, first expired first out")
  func expiring() throws {
    let today = try Self.day("2026-10-31")
    let lots = [(80, 200), (10, 50), (60, 100)].map {
      EndingLots.Lot(expiry: today.adding(days: $0.0), quantity: Int64($0.1))
    }
    let use = DailyUse(units: 180, days: 90)
    #expect(UsableInTime.expiring(lots, use: use, from: today) == 190)
    #expect(UsableInTime.expiring([lots[1]], use: use, from: today) == 30)
    #expect(UsableInTime.expiring(lots, use: DailyUse(units: 0, days: 90), from: today) == 350)
    #expect(UsableInTime.expiring([], use: use, from: today) == 0)
  }
}
