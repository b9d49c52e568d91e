public import Stockpile

/// What demand follows from: use, what was on the shelf, and which days do not speak of ordinary use.
public struct DemandFacts: Sendable {
  /// The last day looked at; it is over.
  public let last: CalendarDay
  /// Use from the beginning of `earliest` on.
  public var uses: [StockUse] = []
  /// What the days did to the daily stock, from the beginning of the book on.
  public var changes: [ShelfChange] = []
  /// Days on which a site issued an item for an event.
  public var events: [StockKey: Set<CalendarDay>] = [:]
  /// Months a site should have closed and did not.
  public var unreported: [SiteCode: Set<Month>] = [:]
  /// The first days of response levels, in their order, and whether each is above the ordinary one.
  public var levels: [(day: CalendarDay, isRaised: Bool)] = []

  /// Facts up to a day, none yet.
  public init(through last: CalendarDay) { self.last = last }

  /// The first day that can count: that of the month eleven months before the last one.
  public var earliest: CalendarDay {
    last.month.advanced(by: Int32(1 - RoutineUse.mostMonths)).firstDay
  }

  /// The days of one item at one site: from the day it first came there, or was first used, in order.
  /// An item that never came has none.
  public func days(of key: StockKey) -> [DemandDay] {
    let changes = changes.filter { $0.site == key.site && $0.lot.item == key.item }
    let uses = uses.filter { $0.site == key.site && $0.item == key.item }
    let came = (changes.map(\.day) + uses.map { ($0.since ?? $0.day) }).min()
    guard let came, came <= last else { return [] }
    var shelf = DailyShelf(changes)
    let events = events[key] ?? []
    let silent = unreported[key.site] ?? []
    return (0...max(came, earliest).days(until: last)).map { offset in
      let day = max(came, earliest).adding(days: offset)
      return DemandDay(
        day, issued: uses.reduce(0) { $0 + $1.units(from: day, through: day) },
        isOut: shelf.usable(onEveningOf: day) == 0,
        isEmergency: isRaised(on: day) || events.contains(day),
        isReported: !silent.contains(day.month))
    }
  }

  private func isRaised(on day: CalendarDay) -> Bool {
    levels.last { $0.day <= day }?.isRaised ?? false
  }
}

/// The daily stock of one item at one site, evening by evening.
struct DailyShelf {
  private let changes: [ShelfChange]
  private var next = 0
  private var lots: [Lot: Int64] = [:]

  init(_ changes: [ShelfChange]) { self.changes = changes.sorted { $0.day < $1.day } }

  /// What is in date on that evening; evenings are asked for in their order.
  mutating func usable(onEveningOf day: CalendarDay) -> Int64 {
    while next < changes.count, changes[next].day <= day {
      lots[changes[next].lot, default: 0] += changes[next].quantity
      next += 1
    }
    return lots.reduce(0) { $0 + ($1.key.isUsable(on: day) ? $1.value : 0) }
  }
}
