public import Stockpile

extension LedgerReader {
  /// What came, went and was counted from a day up to a day, in the order of site, item and column.
  /// The cost grows with the length of the history.
  public func flows(from first: CalendarDay, through last: CalendarDay) throws -> [StockFlowLine] {
    var sums: [FlowKey: Int64] = [:]
    try statements.sql(
      """
      SELECT m.site, l.item, \(Self.side("m.from_account")), \(Self.side("m.to_account")),
        d.kind = 'reversal', SUM(m.quantity)
      FROM movement m
      JOIN document d ON d.site = m.site AND d.epoch = m.epoch AND d.number = m.number
      JOIN lot l ON l.id = m.lot
      WHERE m.day BETWEEN ? AND ? AND NOT (m.from_account > 0 AND m.to_account > 0)
      GROUP BY 1, 2, 3, 4, 5
      """
    ).forEach(Value(first), Value(last)) { row in
      guard
        let (flow, sign) = StockFlow.flow(
          from: try side(row.integer(2)), to: try side(row.integer(3)),
          isReversal: row.integer(4) == 1)
      else { return }
      let key = FlowKey(
        site: try statements.siteCode(row.integer(0)),
        item: try statements.itemCode(row.integer(1)), flow: flow)
      sums[key, default: 0] += sign * row.integer(5)
    }
    return sums.filter { $0.value != 0 }
      .map {
        StockFlowLine(site: $0.key.site, item: $0.key.item, flow: $0.key.flow, quantity: $0.value)
      }
      .sorted { ($0.site, $0.item, $0.flow.rawValue) < ($1.site, $1.item, $1.flow.rawValue) }
  }

  private struct FlowKey: Hashable {
    let site: SiteCode
    let item: ItemCode
    let flow: StockFlow
  }

  /// All shelves are one side, all dispatches another; outside accounts keep their key.
  private static func side(_ column: String) -> String {
    "CASE WHEN \(column) > 0 THEN 1 WHEN \(column) <= -1000 THEN -1000 ELSE \(column) END"
  }

  private func side(_ key: Int64) throws -> StockFlow.Side {
    if key > 0 { return .held }
    if key <= -AccountKey.firstDynamic { return .transit }
    guard case .outside(let outside) = AccountKey.account(fixed: key) else {
      throw Inconsistency(what: "no account has key \(key)")
    }
    return .outside(outside)
  }

  /// How far each site that has a log recorded a month.
  public func monthStates(_ month: Month) throws -> [SiteCode: MonthState] {
    var found: [SiteCode: MonthState] = [:]
    try statements.sql(
      """
      SELECT g.site,
        (SELECT d.recorded_at FROM closing c
          JOIN document d ON d.site = c.site AND d.epoch = c.epoch AND d.number = c.number
          WHERE c.site = g.site AND c.month = ?1),
        (SELECT MAX(month) FROM closing c WHERE c.site = g.site AND c.month <= ?1),
        (SELECT MAX(d.occurred_on) FROM document d WHERE d.site = g.site AND d.occurred_on <= ?2
          AND d.kind NOT IN ('registration', 'epoch', 'closing'))
      FROM log g GROUP BY g.site
      """
    ).forEach(Value(month), Value(month.lastDay)) { row in
      found[try statements.siteCode(row.integer(0))] = MonthState(
        closedAt: row.optionalInteger(1).map { Instant(milliseconds: $0) },
        lastClosed: try row.optionalMonth(2), lastDay: row.optionalDay(3))
    }
    return found
  }
}
