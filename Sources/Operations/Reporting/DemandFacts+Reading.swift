import Planning
import Stockpile
import Storage

extension LedgerReader {
  /// What the demand for one item, or for all, follows from at all sites.
  func demandFacts(
    of item: ItemCode? = nil, through last: CalendarDay, today: CalendarDay, tree: SiteTree
  ) throws -> DemandFacts {
    let first = DemandFacts.earliest(through: last)
    var facts = DemandFacts(
      through: last, uses: try use(of: item, from: first, through: last),
      changes: try shelfChanges(of: item, from: first, through: last))
    for issue in try eventIssues(of: item, from: first, through: last) {
      facts.events[StockKey(site: issue.site, item: issue.item), default: []].insert(issue.day)
    }
    for document in try unmetRequests(from: first, through: last) {
      for line in document.orderLines where item == nil || line.item == item {
        facts.unmet[StockKey(site: document.site, item: line.item), default: []].append(
          UnmetRequest(
            id: document.id, day: document.occurredOn, units: line.quantity.units,
            renewing: document.particulars.reference))
      }
    }
    facts.levels = try registrations(.setting)
      .filter { $0.record.code == Setting.responseLevel.rawValue }
      .map { ($0.number.day, $0.record["value"] ?? "" != ResponseLevel.routineKey) }
    facts.unreported = try unreportedDays(through: last, today: today, tree: tree)
    return facts
  }

  /// The days after a site's last document that nobody vouches for: no later document says that the
  /// keeper was there, and the month was to be closed and was not.
  private func unreportedDays(
    through last: CalendarDay, today: CalendarDay, tree: SiteTree
  ) throws -> [SiteCode: ClosedRange<CalendarDay>] {
    let end = min(AlertFacts.dueMonth(on: today).lastDay, last)
    let states = try monthStates(last.month)
    var silent: [SiteCode: ClosedRange<CalendarDay>] = [:]
    for site in tree.sites where site.holdsStock {
      guard let state = states[site.code] else { continue }
      let known = [state.lastClosed?.lastDay, state.lastDay].compactMap { $0 }.max()
      guard let first = known?.adding(days: 1), first <= end else { continue }
      silent[site.code] = first...end
    }
    return silent
  }
}
