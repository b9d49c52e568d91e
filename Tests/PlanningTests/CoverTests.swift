import Planning
import Stockpile
import Testing

/// Days of cover against the plainest reckoning: day by day, the first lot to end first.
struct CoverTests {
  private static let today = CalendarDay(daysSinceEpoch: 20_000)

  /// Whole days that are fed completely. Stock is counted in parts of a unit, as many as the window
  /// has days, so that a day needs `use.units` of them and nothing is rounded.
  private static func plain(
    _ stock: Int64, _ lots: [(days: Int, quantity: Int64)], _ use: DailyUse
  ) -> Int64 {
    let scale = Int64(use.days)
    var lots = lots.sorted { $0.days < $1.days }.map { ($0.days, $0.quantity * scale) }
    lots.append((.max, stock * scale - lots.reduce(0) { $0 + $1.1 }))
    var day = 0
    while true {
      day += 1
      var wanted = use.units
      for place in lots.indices where lots[place].0 >= day {
        let taken = min(wanted, lots[place].1)
        lots[place].1 -= taken
        wanted -= taken
      }
      guard wanted == 0 else { return Int64(day - 1) }
    }
  }

  @Test("Days of cover are those of a day-by-day reckoning", arguments: 1...300)
  func bruteForce(_ seed: UInt64) {
    var random = SplitMix(state: seed)
    for _ in 0..<20 {
      let use = DailyUse(units: Int64(1 + random.below(60)), days: Int(1 + random.below(90)))
      let lots = (0..<random.below(5)).map { _ in
        (days: Int(random.below(40)), quantity: Int64(1 + random.below(30)))
      }
      let stock = lots.reduce(0) { $0 + $1.quantity } + Int64(random.below(2) * random.below(30))
      let found = UsableInTime.cover(
        of: stock,
        ending: lots.map {
          EndingLots.Lot(expiry: Self.today.adding(days: $0.days), quantity: $0.quantity)
        }, use: use, from: Self.today)
      #expect(found == Self.plain(stock, lots, use), "\(stock) \(lots) \(use)")
    }
  }

  @Test("Nothing lasts longer than its last lot")
  func ending() {
    func cover(_ stock: Int64, _ lots: [(Int, Int64)], units: Int64 = 90) -> Int64? {
      UsableInTime.cover(
        of: stock,
        ending: lots.map { EndingLots.Lot(expiry: Self.today.adding(days: $0), quantity: $1) },
        use: DailyUse(units: units, days: 90), from: Self.today)
    }
    // One a day. Of 100 that end in ten days ten are used, then 100 more last 100 days.
    #expect(cover(200, [(10, 100), (1000, 100)]) == 110)
    #expect(cover(200, [(10, 100)]) == 110)
    #expect(cover(5000, [(700, 5000)]) == 700)
    // What ends today was for today; what has ended is not stock.
    #expect(cover(30, [(0, 30)]) == 0)
    #expect(cover(0, []) == 0)
    #expect(cover(30, [(10, 30)], units: 0) == nil)
  }
}
