/// Days added up: what they say of demand, and why the others say nothing.
public struct DemandTally: Hashable, Sendable {
  /// Base units wanted on the days that count.
  public private(set) var units: Int64 = 0
  /// Days that count.
  public private(set) var counted = 0
  /// Days on which requests nobody could fill were demand.
  public private(set) var requested = 0
  /// Days that count and ended without usable stock because the last units were issued.
  public private(set) var emptied = 0
  /// Days that ended without usable stock, counted by the calendar.
  public private(set) var out = 0
  /// Days dropped because nothing was there and nothing was asked for.
  public private(set) var droppedOut = 0
  /// Days dropped as emergencies.
  public private(set) var emergency = 0
  /// Days dropped because nobody reported them.
  public private(set) var unreported = 0

  /// No days yet.
  public init() {}

  /// The days of a list.
  public init(_ days: some Sequence<DemandDay>) {
    for day in days { add(day) }
  }

  /// All days, whether they count or not.
  public var days: Int { counted + droppedOut + emergency + unreported }

  /// Takes in one more day.
  public mutating func add(_ day: DemandDay) {
    if day.isReported && day.isOut { out += 1 }
    switch day.word {
    case .demand(let wanted):
      units = units.addingClamped(wanted)
      counted += 1
      if day.isOut && day.unmet > 0 { requested += 1 }
      if day.isOut && day.issued > 0 { emptied += 1 }
    case .silence(.stockOut): droppedOut += 1
    case .silence(.emergency): emergency += 1
    case .silence(.unreported): unreported += 1
    }
  }
}
