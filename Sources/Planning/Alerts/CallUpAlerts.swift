import Stockpile

/// Call-ups somebody waits for: papers owed, requests to decide, orders to send.
enum CallUpAlerts {
  static func find(in scope: AlertScope) -> [Alert] {
    guard scope.isAllItems else { return [] }
    return scope.facts.callUps.flatMap { alerts(of: $0, in: scope) }
  }

  private static func alerts(of callUp: CallUp, in scope: AlertScope) -> [Alert] {
    let request = callUp.request.document
    // Whoever asked, or, in an emergency, whoever sent; the receiver is concerned as well.
    let concerned = [request.site, request.particulars.counterparty].compactMap { $0 }
    let isAsked = concerned.contains { scope.sites[$0] != nil }
    switch callUp.state {
    case .toRegularise where isAsked:
      return alert(
        callUp.isOverdue(at: scope.facts.now) ? .papersOverdue : .papersOwed, callUp.request, scope)
    case .submitted where isAsked:
      return alert(.toDecide, callUp.request, scope)
    case .void, .rejected, .toRegularise, .submitted, .closed:
      return []
    default:
      return callUp.orders.filter { order in
        order.state == .picking
          && (isAsked || scope.sites[order.order.document.site] != nil)
      }.flatMap { alert(.toSend, $0.order, scope) }
    }
  }

  private static func alert(
    _ kind: AlertKind, _ posted: PostedDocument, _ scope: AlertScope
  ) -> [Alert] {
    guard let site = scope.facts.tree[posted.document.site] else { return [] }
    let day = posted.document.occurredOn
    return [
      Alert(
        kind, .callUp(posted.documentNumber, at: site),
        figure: Int64(day.days(until: scope.today)), day: day)
    ]
  }
}
