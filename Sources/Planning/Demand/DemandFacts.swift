public import Stockpile

/// What demand follows from: use, what was on the shelf, and which days do not speak of ordinary use.
public struct DemandFacts: Sendable {
  /// The last day looked at; it is over.
  public let last: CalendarDay
  /// Days on which a site issued an item for an event.
  public var events: [StockKey: Set<CalendarDay>] = [:]
  /// What was asked for in vain.
  public var unmet: [StockKey: [UnmetRequest]] = [:]
  /// Days a site should have reported and did not: from its last document on, in months that are due
  /// and not closed.
  public var unreported: [SiteCode: ClosedRange<CalendarDay>] = [:]
  /// The first days of response levels, in their order, and whether each is above the ordinary one.
  public var levels: [(day: CalendarDay, isRaised: Bool)] = []
  private let uses: [StockKey: [StockUse]]
  private let changes: [StockKey: [ShelfChange]]

  /// The facts up to a day.
  ///
  /// - Parameters:
  ///   - last: The last day looked at.
  ///   - uses: Use from `earliest` on.
  ///   - changes: What the days did to the daily stock; what was there before `earliest` may be one
  ///     change of the day before.
  public init(through last: CalendarDay, uses: [StockUse] = [], changes: [ShelfChange] = []) {
    self.last = last
    self.uses = Dictionary(grouping: uses) { StockKey(site: $0.site, item: $0.item) }
    self.changes = Dictionary(grouping: changes) { StockKey(site: $0.site, item: $0.lot.item) }
  }

  /// The first day that can count: that of the month eleven months before the last one.
  public var earliest: CalendarDay { Self.earliest(through: last) }

  /// The first day that can count where `last` is the last.
  public static func earliest(through last: CalendarDay) -> CalendarDay {
    last.month.advanced(by: Int32(1 - RoutineUse.mostMonths)).firstDay
  }

  /// Items at sites that used or wanted any; all others have no demand.
  var keys: Set<StockKey> { Set(uses.keys).union(unmet.keys) }

  /// The days of one item at one site: from the day it first came there, or was first used, in order;
  /// none before `start`. An item that never came has none.
  public func days(of key: StockKey, from start: CalendarDay? = nil) -> [DemandDay] {
    let (changes, uses) = (changes[key] ?? [], uses[key] ?? [])
    let wanted = UnmetRequest.byDay(unmet[key] ?? [])
    var came = wanted.keys.min()
    for change in changes { came = min(came ?? change.day, change.day) }
    for use in uses { came = min(came ?? use.day, use.since ?? use.day) }
    guard let came, came <= last else { return [] }
    let first = max(came, start ?? earliest)
    let count = first.days(until: last) + 1
    let stock = changes.evenings(from: first, count: count)
    let issued = uses.byDay(from: first, count: count)
    let emergency = emergencies(events[key] ?? [], from: first, count: count)
    let silent = unreported[key.site]
    return (0..<count).map { offset in
      let day = first.adding(days: offset)
      return DemandDay(
        day, issued: issued[offset], unmet: wanted.isEmpty ? 0 : wanted[day] ?? 0,
        isOut: stock[offset] == 0, isEmergency: emergency[offset],
        isReported: silent.map { !$0.contains(day) } ?? true)
    }
  }

  /// Whether days in a row are emergencies: by the response level, or by an issue for an event.
  private func emergencies(
    _ events: Set<CalendarDay>, from first: CalendarDay, count: Int
  ) -> [Bool] {
    var found = [Bool](repeating: false, count: count)
    for level in levels {
      let begin = max(0, first.days(until: level.day))
      if begin < count { for offset in begin..<count { found[offset] = level.isRaised } }
    }
    for day in events {
      let offset = first.days(until: day)
      if found.indices.contains(offset) { found[offset] = true }
    }
    return found
  }

  /// The use of the days that count; the year before is looked at only where the last 90 say too little.
  func routine(_ key: StockKey) -> RoutineUse {
    let start = max(earliest, last.adding(days: 1 - UseWindow.usualDays))
    let recent = RoutineUse(days(of: key, from: start), through: last)
    if case .usual = recent.finding { return recent }
    return RoutineUse(days(of: key), through: last)
  }
}

extension [ShelfChange] {
  /// The usable daily stock of one item at one site on the evenings of days in a row: a change counts
  /// from its day to the last usable day of its lot.
  func evenings(from first: CalendarDay, count: Int) -> [Int64] {
    var stock = [Int64](repeating: 0, count: count + 1)
    for change in self {
      let begin = Swift.max(0, first.days(until: change.day))
      let end = change.lot.expiry.map { Swift.min(count, first.days(until: $0) + 1) } ?? count
      guard begin < end else { continue }
      stock[begin] += change.quantity
      stock[end] -= change.quantity
    }
    for offset in stock.indices.dropFirst() { stock[offset] += stock[offset - 1] }
    return stock
  }
}

extension [StockUse] {
  /// What was used of one item at one site on days in a row, less what was brought back.
  func byDay(from first: CalendarDay, count: Int) -> [Int64] {
    var units = [Int64](repeating: 0, count: count)
    for use in self {
      let day = first.days(until: use.day)
      guard let since = use.since else {
        if units.indices.contains(day) { units[day] += use.quantity }
        continue
      }
      let (begin, end) = (Swift.max(0, first.days(until: since) + 1), Swift.min(count - 1, day))
      guard begin <= end else { continue }
      for offset in begin...end {
        let day = first.adding(days: offset)
        units[offset] += use.units(from: day, through: day)
      }
    }
    return units
  }
}
