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
    case .approved where isAsked:
      return alert(.toOrder, callUp.request, scope) + unsent(callUp, scope, isAsked)
    default:
      return unsent(callUp, scope, isAsked)
    }
  }

  /// Orders for which something is still set aside.
  private static func unsent(_ callUp: CallUp, _ scope: AlertScope, _ isAsked: Bool) -> [Alert] {
    callUp.orders.filter { order in
      order.closing == nil && !order.kept.isEmpty
        && (isAsked || scope.sites[order.order.document.site] != nil)
    }.flatMap { alert(.toSend, $0.order, scope) }
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
