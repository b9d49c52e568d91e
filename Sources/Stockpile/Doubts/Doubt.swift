/// What may be right and is mostly a slip of the hand (存疑): asked about before it is recorded,
/// never refused.
public enum Doubt: Hashable, Sendable {
  /// The day lies far back.
  case longPast(CalendarDay, days: Int)
  /// The clock is far ahead of the last record.
  case clockAhead(of: CalendarDay, now: CalendarDay)
  /// The lot number is spelled nearly like one that is known.
  case nearlyKnownLot(ItemCode, number: String, known: String)
  /// The lot would last longer than its item does.
  case outlastsItem(LotName, months: Int64, latest: CalendarDay)
  /// Far more than was ever moved of the item at the site.
  case hugeQuantity(SiteCode, ItemCode, asked: Int64, largest: Int64)
}

extension Doubt {
  /// Days further back than this are mostly a slip of the year.
  static let longPastDays = 62

  /// The doubt about the day of a document: what is dated a year too early opens a year of months
  /// to be closed.
  public static func ofDay(_ day: CalendarDay, today: CalendarDay) -> Doubt? {
    let days = day.days(until: today)
    return days > longPastDays ? .longPast(day, days: days) : nil
  }

  /// Longer than this nobody leaves a book alone; a clock may start in any year.
  static let longSilenceMilliseconds: Int64 = 366 * 86_400_000

  /// The doubt about a clock: what it dates too late stands before everything recorded later.
  ///
  /// A clock behind the last record is another matter: records then carry the time of the last.
  public static func ofClock(_ now: Instant, last: Instant) -> Doubt? {
    guard last.milliseconds > 0, now.milliseconds - last.milliseconds > longSilenceMilliseconds
    else { return nil }
    return .clockAhead(of: last.day(offsetMinutes: 480), now: now.day(offsetMinutes: 480))
  }
}
