public import Stockpile

/// The demand for one item at one site, or at a site with those below it, month by month.
public struct DemandSeries: Hashable, Sendable {
  /// The first month.
  public let first: Month
  /// The months in a row.
  public let periods: [DemandPeriod]

  /// Months in a row.
  public init(from first: Month, _ periods: [DemandPeriod]) {
    self.first = first
    self.periods = periods
  }

  /// The days of one site by month, from the first day given to the last; a month without a day that
  /// counts stays in its place and says nothing. Nil where there are no days.
  public init?(_ days: [DemandDay]) {
    guard var (earliest, latest) = days.first.map({ ($0.day, $0.day) }) else { return nil }
    for day in days { (earliest, latest) = (min(earliest, day.day), max(latest, day.day)) }
    let (first, last) = (earliest.month, latest.month)
    var tallies = [DemandTally](
      repeating: DemandTally(), count: Int(last.index - first.index) + 1)
    // Days come mostly in order: their month is reckoned once in thirty.
    var (offset, month) = (0, first.firstDay...first.lastDay)
    for day in days {
      if !month.contains(day.day) {
        let found = day.day.month
        (offset, month) = (Int(found.index - first.index), found.firstDay...found.lastDay)
      }
      tallies[offset].add(day)
    }
    self.first = first
    periods = tallies.enumerated().map { offset, tally in
      let month = first.advanced(by: Int32(offset))
      let length = month.firstDay.days(until: month.lastDay) + 1
      return DemandPeriod(
        units: tally.units, counted: tally.counted, days: length, emptied: tally.emptied > 0)
    }
  }

  /// A site with those below it: levels are added month by month. A site that says nothing of a month
  /// is taken at its own average of the months in which it does; one that says nothing at all adds
  /// nothing. Nil where there are no series.
  public init?(sum parts: [DemandSeries]) {
    let parts = parts.filter { !$0.periods.isEmpty }
    guard let first = parts.lazy.map(\.first).min(),
      let end = parts.lazy.map({ $0.first.index + Int32($0.periods.count) }).max()
    else { return nil }
    var sums = [MonthSum](repeating: MonthSum(), count: Int(end - first.index))
    for part in parts {
      let levels = part.periods.compactMap(\.level)
      let usual = levels.isEmpty ? 0 : levels.reduce(0, +) / Double(levels.count)
      let start = Int(part.first.index - first.index)
      for (offset, period) in part.periods.enumerated() {
        sums[start + offset].add(period, usual: usual)
      }
    }
    self.first = first
    periods = sums.map(\.period)
  }

  /// What the estimators read.
  public var levels: DemandLevels { DemandLevels(self) }
}

/// One month of several sites.
private struct MonthSum {
  private var (units, counted, days) = (Int128(0), 0, 0)
  private var level = 0.0
  private var isKnown = false

  mutating func add(_ period: DemandPeriod, usual: Double) {
    units += Int128(period.units)
    counted += period.counted
    days += period.days
    level += period.level ?? usual
    if period.level != nil { isKnown = true }
  }

  /// Nothing is said where no site says anything.
  var period: DemandPeriod {
    DemandPeriod(
      units: Int64(clamping: units), counted: counted, days: days, level: isKnown ? level : nil)
  }
}
