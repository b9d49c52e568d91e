import Stockpile

/// Agreements that ended or soon will, and enterprises nobody has checked for too long.
enum SupplyAlerts {
  static func find(in scope: AlertScope) -> [Alert] {
    guard scope.isNetwork else { return [] }
    let agreements = scope.facts.agreements.filter { scope.items[$0.item] != nil }
      .compactMap { ending($0, scope) }
    guard scope.isAllItems else { return agreements }
    return agreements + scope.facts.enterprises.compactMap { ending($0, scope) }
      + scope.facts.enterprises.compactMap { unverified($0, scope) }
  }

  /// An agreement that a later one with the same enterprise about the same item follows is done with.
  private static func ending(_ agreement: Agreement, _ scope: AlertScope) -> Alert? {
    let isFollowed = scope.facts.agreements.contains {
      $0.enterprise == agreement.enterprise && $0.item == agreement.item
        && $0.days.upperBound > agreement.days.upperBound
    }
    guard !isFollowed else { return nil }
    return ending(agreement.days.upperBound, .agreement(agreement), scope)
  }

  /// What an enterprise's entry says counts where no agreement about an item is registered.
  private static func ending(_ enterprise: Enterprise, _ scope: AlertScope) -> Alert? {
    guard let last = enterprise.agreement?.upperBound,
      !scope.facts.agreements.contains(where: { $0.enterprise == enterprise.code })
    else { return nil }
    return ending(last, .enterprise(enterprise), scope)
  }

  private static func ending(
    _ last: CalendarDay, _ subject: AlertSubject, _ scope: AlertScope
  ) -> Alert? {
    let left = scope.today.days(until: last)
    if left < 0 { return Alert(.agreementEnded, subject, figure: Int64(-left), day: last) }
    guard left <= scope.limit(.agreementAlertDays) else { return nil }
    return Alert(.agreementEnding, subject, figure: Int64(left), day: last)
  }

  /// Never checked is worse than checked long ago.
  private static func unverified(_ enterprise: Enterprise, _ scope: AlertScope) -> Alert? {
    guard let last = enterprise.verifiedOn else {
      return Alert(.unverified, .enterprise(enterprise), figure: nil)
    }
    let days = last.days(until: scope.today)
    guard days > scope.limit(.verifiedWithinDays) else { return nil }
    return Alert(.unverified, .enterprise(enterprise), figure: Int64(days), day: last)
  }
}
