import Stockpile

/// Sites that have not closed the last month that is due, and sites that hold goods and were not
/// counted for too long, gathered by level.
enum ReportAlerts {
  static func find(in scope: AlertScope) -> [Alert] {
    guard scope.isAllItems else { return [] }
    return unreported(scope) + uncounted(scope)
  }

  private static func unreported(_ scope: AlertScope) -> [Alert] {
    let due = AlertFacts.dueMonth(on: scope.today)
    let late = scope.holders.compactMap { site -> AlertPlace? in
      let state = scope.facts.monthStates[site.code]
      guard state?.closedAt == nil else { return nil }
      // Months are closed in order: what is owed is everything after the last closed one.
      let owed = state?.lastClosed.map { Int64(due.index - $0.index) }
      return AlertPlace(site, figure: owed, day: state?.lastDay)
    }
    return byLevel(.unreported, late, day: due.lastDay)
  }

  private static func uncounted(_ scope: AlertScope) -> [Alert] {
    let limit = scope.limit(.countOverdueDays)
    let holding = Set(scope.facts.stock.map(\.site))
    let late = scope.holders.filter { holding.contains($0.code) }.compactMap {
      site -> AlertPlace? in
      guard let last = scope.facts.lastCounts[site.code] else {
        return AlertPlace(site, figure: nil)
      }
      let days = last.days(until: scope.today)
      return days > limit ? AlertPlace(site, figure: Int64(days), day: last) : nil
    }
    return byLevel(.countOverdue, late, day: nil)
  }

  private static func byLevel(
    _ kind: AlertKind, _ places: [AlertPlace], day: CalendarDay?
  ) -> [Alert] {
    Level.allCases.compactMap { level in
      // Who never closed a month, or was never counted, comes first.
      let here = places.filter { $0.site.level == level }.sorted(by: AlertPlace.hasMore)
      return here.isEmpty
        ? nil
        : Alert(kind, .sites(level), figure: Int64(here.count), places: here, day: day)
    }
  }
}
