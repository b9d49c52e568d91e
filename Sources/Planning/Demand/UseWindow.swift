public import Stockpile

/// The days whose use stands for the days to come.
public struct UseWindow: Hashable, Sendable {
  /// How many days are looked at where there are so many.
  public static let usualDays = 90

  /// The first day.
  public let first: CalendarDay
  /// The last day.
  public let last: CalendarDay

  /// The last `days` days up to `last`, fewer where nothing was recorded before; nil where nothing
  /// was recorded at all.
  public init?(through last: CalendarDay, days: Int = usualDays, firstRecorded: CalendarDay?) {
    guard let firstRecorded, firstRecorded <= last else { return nil }
    self.first = max(firstRecorded, last.adding(days: 1 - days))
    self.last = last
  }

  /// The window of somebody who asks in the middle of a day: the last `days` days that are over, as a
  /// plan made on the evening before sees them, because half a day's use is not the use of a day. A
  /// book that begins today has only today.
  public init?(before today: CalendarDay, days: Int = usualDays, firstRecorded: CalendarDay?) {
    let last = firstRecorded == today ? today : today.adding(days: -1)
    self.init(through: last, days: days, firstRecorded: firstRecorded)
  }

  /// How many days it has, at least 1.
  public var days: Int { first.days(until: last) + 1 }

  /// Whether the history is too young for the usual number of days.
  public var isShort: Bool { days < Self.usualDays }
}
