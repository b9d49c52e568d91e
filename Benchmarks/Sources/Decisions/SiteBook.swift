import Planning
import Stockpile

/// What a site knows on the morning of a review: what it issued and when it had nothing, never what
/// was asked for in vain.
struct SiteBook {
  /// A month that is over.
  struct MonthFigures {
    /// Base units issued.
    let issued: Int64
    /// Days that ended without stock.
    let out: Int
    /// What its days say of demand.
    let period: DemandPeriod
  }

  /// L.
  let leadDays: Int
  /// Days that whatever arrives keeps at least.
  let leastLife: Int
  /// Today, counted from the first day.
  var today = 0
  /// R: days from this review to the next.
  var reviewDays = 0
  var shelf = SiteShelf()
  /// Ordered and not yet there.
  var coming: Int64 = 0
  private(set) var months: [MonthFigures] = []
  private(set) var days: [DemandDay] = []
  private var tally = DemandTally()
  private var issued: Int64 = 0

  init(leadDays: Int, leastLife: Int) {
    self.leadDays = leadDays
    self.leastLife = leastLife
  }

  private static let firstDay = DemandPath.first.firstDay

  /// The calendar day of a day counted from the first one.
  static func day(_ index: Int) -> CalendarDay { firstDay.adding(days: index) }

  /// Writes down the day that ends.
  mutating func close(issued units: Int64) {
    let day = DemandDay(Self.day(today), issued: units, isOut: shelf.units == 0)
    days.append(day)
    tally.add(day)
    issued += units
  }

  /// Closes the month that ended yesterday.
  mutating func closeMonth() {
    months.append(
      MonthFigures(
        issued: issued, out: tally.out,
        period: DemandPeriod(
          units: tally.units, counted: tally.counted, days: tally.days, emptied: tally.emptied > 0))
    )
    tally = DemandTally()
    issued = 0
  }
}
