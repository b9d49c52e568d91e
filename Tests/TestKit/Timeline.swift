public import Stockpile

/// One balance at the end of every day on which it changed, the earliest first.
///
/// Kept as documents come: a document of a day changes the end of that day and of every later one.
/// Most documents are dated today, so there is mostly one figure to change.
public struct Timeline: Hashable, Sendable {
  /// What the balance was when a day was over.
  public struct End: Hashable, Sendable {
    /// The day.
    public let day: CalendarDay
    /// The balance after everything dated by that day.
    public fileprivate(set) var balance: Int64
  }

  /// The ends of all days with a change.
  public private(set) var ends: [End] = []
  /// The first day on which something came in.
  public private(set) var firstIn: CalendarDay?

  /// A balance of zero on every day.
  public init() {}

  /// Adds units that came in on a day, or takes away what left where negative.
  public mutating func add(_ units: Int64, on day: CalendarDay) {
    if units > 0 { firstIn = min(firstIn ?? day, day) }
    let place = 1 + (ends.lastIndex { $0.day < day } ?? -1)
    if place == ends.count || ends[place].day != day {
      let before = place == 0 ? 0 : ends[place - 1].balance
      ends.insert(End(day: day, balance: before), at: place)
    }
    for later in place..<ends.count { ends[later].balance += units }
  }

  /// The balance after everything recorded.
  public var now: Int64 { ends.last?.balance ?? 0 }

  /// The balance at the end of a day.
  public func balance(endOf day: CalendarDay) -> Int64 {
    ends.last { $0.day <= day }?.balance ?? 0
  }

  /// The smallest balance at the end of a day or of any later one: the most that a document of the
  /// day may take.
  public func smallest(from day: CalendarDay) -> Int64 {
    var smallest = balance(endOf: day)
    for end in ends.reversed() {
      if end.day <= day { break }
      smallest = min(smallest, end.balance)
    }
    return smallest
  }
}
