import Stockpile

/// Who may supply an item from outside in a scenario, and when.
///
/// Agreements are asked from the day they are called on: what the enterprise keeps for us at once, what it makes
/// as fast as its production grows. The market is asked after them, while it sells.
struct AgreedSupplies {
  private(set) var sources: [AgreedSource] = []
  /// Whether the market sells, by day; none: always.
  private(set) var market: [Bool] = []

  init(_ terms: NetworkTerms, of item: ItemCode) {
    let (events, days) = (terms.scenario.events, terms.scenario.days)
    market = Self.market(events, days: days)
    guard let called = events.first(where: { $0.kind == .agreements })?.day else { return }
    for agreement in terms.ground.agreements where agreement.item == item {
      let isThere = Self.days(of: agreement.enterprise, events, days: days)
      let lead =
        agreement.responseHours.map { Int($0 + 23) / 24 } ?? terms.facts.parameters.purchaseDays
      var kept = [Int32](repeating: 0, count: days)
      var made = kept
      var working: Int64 = 0
      for day in called..<max(called, days)
      where isThere[day] && agreement.isValid(on: terms.ground.start.adding(days: day)) {
        working += 1
        kept[day] = Int32(clamping: agreement.quantity)
        made[day] = Int32(clamping: agreement.capacity(onDay: working))
      }
      if agreement.quantity > 0 {
        sources.append(
          AgreedSource(
            capacity: kept, total: Int32(clamping: agreement.quantity), leadDays: lead))
      }
      if agreement.perDay > 0 {
        let total = made.reduce(0) { $0 + Int64($1) }
        sources.append(
          AgreedSource(
            capacity: made, total: Int32(clamping: min(total, SimulationProblem.largest)),
            leadDays: lead))
      }
    }
  }

  private static func market(_ events: [ScenarioEvent], days: Int) -> [Bool] {
    var (market, isOpen) = ([Bool](), true)
    var coming = events[...]
    for day in 0..<days {
      while let event = coming.first, event.day <= day {
        if case .market(let opens) = event.kind { isOpen = opens }
        coming = coming.dropFirst()
      }
      market.append(isOpen)
    }
    return market.contains(false) ? market : []
  }

  /// On which days an enterprise supplies.
  private static func days(
    of enterprise: String, _ events: [ScenarioEvent], days: Int
  ) -> [Bool] {
    var isThere = [Bool](repeating: true, count: days)
    for event in events where event.day < days {
      guard case .enterprise(enterprise, let supply) = event.kind else { continue }
      switch supply {
      case .late(let late):
        for day in event.day..<min(days, event.day + late) { isThere[day] = false }
      case .out: for day in event.day..<days { isThere[day] = false }
      case .back: for day in event.day..<days { isThere[day] = true }
      }
    }
    return isThere
  }
}
