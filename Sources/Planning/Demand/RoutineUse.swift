public import Stockpile

/// 日均消耗 of the days that count: the last 90, or as far back as it takes to find enough of them.
public struct RoutineUse: Hashable, Sendable {
  /// How many days must count.
  public static let enoughDays = 30
  /// How many months the window goes back at most, that of the last day included.
  public static let mostMonths = 12

  /// What the window gave.
  public enum Finding: Hashable, Sendable {
    /// Enough days counted in the usual window.
    case usual(DailyUse)
    /// Enough days counted after going back to an earlier month, which has to be said.
    case wentBack(DailyUse)
    /// Too few days counted, however far back. The use is that of the few, spread over the number
    /// that would be enough: a few days are never blown up to a season.
    case tooLittle(DailyUse)
    /// No day counted at all: there is no figure.
    case nothingKnown
  }

  /// What the window gave.
  public let finding: Finding
  /// The first day looked at.
  public let first: CalendarDay
  /// The last day looked at.
  public let last: CalendarDay
  /// Its days.
  public let tally: DemandTally

  /// The use up to a day; days after it are not looked at, days not given are not days of the site.
  public init(_ days: [DemandDay], through last: CalendarDay) {
    var first = last.adding(days: 1 - UseWindow.usualDays)
    let earliest = last.month.advanced(by: Int32(1 - Self.mostMonths)).firstDay
    func tally() -> DemandTally {
      DemandTally(days.lazy.filter { first <= $0.day && $0.day <= last })
    }
    var found = tally()
    var wentBack = false
    while found.counted < Self.enoughDays, first > earliest,
      days.contains(where: { $0.day < first })
    {
      let start = first.month.firstDay
      first = max(earliest, start < first ? start : first.month.previous.firstDay)
      found = tally()
      wentBack = true
    }
    let use = DailyUse(units: found.units, days: found.counted)
    self.first = first
    self.last = last
    self.tally = found
    if found.counted == 0 {
      finding = .nothingKnown
    } else if found.counted < Self.enoughDays {
      finding = .tooLittle(DailyUse(units: found.units, days: Self.enoughDays))
    } else {
      finding = wentBack ? .wentBack(use) : .usual(use)
    }
  }

  /// The figure to plan with; nil where no day counted.
  public var use: DailyUse? {
    switch finding {
    case .usual(let use), .wentBack(let use), .tooLittle(let use): use
    case .nothingKnown: nil
    }
  }
}
