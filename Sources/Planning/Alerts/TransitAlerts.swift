import Stockpile

/// Dispatches under way, and differences open since the arrival, for longer than the threshold.
enum TransitAlerts {
  static func find(in scope: AlertScope) -> [Alert] {
    let limit = scope.limit(.transitOverdueDays)
    var seen: Set<DocumentID> = []
    var alerts: [Alert] = []
    for line in scope.facts.transit {
      guard scope.sites[line.sender] != nil || scope.sites[line.destination] != nil,
        scope.items[line.lot.item] != nil, let from = scope.facts.tree[line.sender],
        let to = scope.facts.tree[line.destination]
      else { continue }
      let since = line.arrival?.day ?? line.sentOn
      let days = since.days(until: scope.today)
      guard days > limit, seen.insert(line.id).inserted else { continue }
      alerts.append(
        Alert(
          line.arrival == nil ? .transitOverdue : .disputeOverdue,
          .dispatch(line.dispatch, from: from, to: to), figure: Int64(days), day: since))
    }
    return alerts
  }
}
