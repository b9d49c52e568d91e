/// A calendar month: the unit in which books are closed and plans are made.
public struct Month: Hashable, Comparable, Sendable {
  /// Months since year 0: `year × 12 + month − 1`.
  public let index: Int32

  /// The month with that index.
  public init(index: Int32) {
    self.index = index
  }

  /// The month written as `yyyy-MM`, or nil if the text is anything else.
  public init?(iso text: some StringProtocol) {
    guard let first = CalendarDay(iso: "\(text)-01") else { return nil }
    self = first.month
  }

  /// The first day of the month.
  public var firstDay: CalendarDay {
    let year = Int(index) / 12
    let month = Int(index) % 12 + 1
    guard let day = CalendarDay(year: year, month: month, day: 1) else {
      fatalError("month index \(index) outside years 1 to 9999")
    }
    return day
  }

  /// The last day of the month.
  public var lastDay: CalendarDay {
    let (year, month, _) = firstDay.civil
    return firstDay.adding(days: CalendarDay.length(ofMonth: month, year: year) - 1)
  }

  /// The month after.
  public var next: Month { Month(index: index + 1) }

  /// The month before.
  public var previous: Month { Month(index: index - 1) }

  /// So many months later; earlier where the count is negative.
  public func advanced(by months: Int32) -> Month { Month(index: index + months) }

  /// Orders months by time.
  public static func < (left: Month, right: Month) -> Bool { left.index < right.index }
}

extension Month: CustomStringConvertible {
  /// `yyyy-MM`.
  public var description: String {
    "\(padded(Int(index) / 12, to: 4))-\(padded(Int(index) % 12 + 1, to: 2))"
  }

  func append(to bytes: inout [UInt8]) { bytes.append(description) }
}
