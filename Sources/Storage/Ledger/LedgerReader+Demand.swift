public import Stockpile

extension LedgerReader {
  /// What the days from `first` up to `last` did to the available daily stock, lot by lot: of one item,
  /// or of all. What was there before is one change of the day before `first`.
  public func shelfChanges(
    of item: ItemCode? = nil, from first: CalendarDay, through last: CalendarDay
  ) throws -> [ShelfChange] {
    let daily = HeldAccount(.daily, .available)
    var found = try opening(of: item, in: daily, on: first.adding(days: -1))
    let shelf = AccountKey.fixed(.held(daily)) ?? 0
    try forEachMovement(touching: shelf, of: item, from: first, through: last) { movement in
      found.append(
        ShelfChange(
          site: try statements.siteCode(movement.document.site),
          lot: try statements.lot(movement.lot), day: movement.day, quantity: movement.added))
    }
    return found
  }

  private func opening(
    of item: ItemCode?, in account: HeldAccount, on day: CalendarDay
  ) throws -> [ShelfChange] {
    guard let first = try firstStockDay(), first <= day else { return [] }
    return try stock(item: item, asOf: day).filter { $0.account == account }.map {
      ShelfChange(site: $0.site, lot: $0.lot, day: day, quantity: $0.quantity)
    }
  }

  /// The days on which a site issued an item for a named event, with reversed issues left out.
  public func eventIssues(
    of item: ItemCode? = nil, from first: CalendarDay, through last: CalendarDay
  ) throws -> [(site: SiteCode, item: ItemCode, day: CalendarDay)] {
    var found: [(site: SiteCode, item: ItemCode, day: CalendarDay)] = []
    try statements.sql(
      """
      SELECT DISTINCT d.site, l.item, d.occurred_on
      FROM document d NOT INDEXED
      JOIN movement m ON m.site = d.site AND m.epoch = d.epoch AND m.number = d.number
      JOIN lot l ON l.id = m.lot
      WHERE d.kind = 'issue' AND d.event IS NOT NULL AND d.occurred_on BETWEEN ?1 AND ?2
        \(item == nil ? "" : "AND l.item = ?3") AND \(Self.standing)
      """
    ).forEach([Value(first), Value(last)] + (try wanted(item))) { row in
      found.append(
        (
          try statements.siteCode(row.integer(0)), try statements.itemCode(row.integer(1)),
          row.day(2)
        ))
    }
    return found
  }

  /// The unmet requests (缺货登记) of some days that stand, by day.
  public func unmetRequests(
    from first: CalendarDay, through last: CalendarDay
  ) throws -> [Document] {
    var ids: [DocumentID] = []
    try statements.sql(
      """
      SELECT d.id FROM document d NOT INDEXED
      WHERE d.kind = 'unmet' AND d.occurred_on BETWEEN ?1 AND ?2 AND \(Self.standing)
      ORDER BY d.occurred_on, d.recorded_at, d.site, d.number
      """
    ).forEach([Value(first), Value(last)]) { if let id = $0.optionalID(0) { ids.append(id) } }
    return try ids.compactMap { try document($0)?.document }
  }
}
