import Stockpile

extension CalendarDay {
  /// A day of the story, written in its tables; a wrong one is a slip of ours.
  init(_ iso: String) {
    guard let day = CalendarDay(iso: iso) else { fatalError("no day: \(iso)") }
    self = day
  }

  /// Its number in draws.
  var key: Int64 { Int64(daysSinceEpoch) }

  /// 0 for Monday to 6 for Sunday.
  var weekday: Int { (Int(daysSinceEpoch) + 3) % 7 }

  /// Whether offices work; clinics work every day. Public holidays are left out of the story.
  var isWorkday: Bool { weekday < 5 }

  /// Day of the month, from 1.
  var dayOfMonth: Int { civil.day }

  /// The same day so many months later, or the last day of that month.
  func adding(months: Int64) -> CalendarDay {
    let first = Month(index: month.index + Int32(months)).firstDay
    return min(first.adding(days: dayOfMonth - 1), first.month.lastDay)
  }
}

extension Int64 {
  /// The next multiple of `step`, at least one step.
  func roundedUp(to step: Int64) -> Int64 { Swift.max(1, (self + step - 1) / step) * step }

  /// The multiple of `step` below; may be 0.
  func roundedDown(to step: Int64) -> Int64 { self / step * step }
}
