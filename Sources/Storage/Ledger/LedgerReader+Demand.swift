public import Stockpile

extension LedgerReader {
  /// What the days from `first` up to `last` did to the available daily stock, lot by lot: of one item,
  /// or of all. What was there before is one change of the day before `first`.
  public func shelfChanges(
    of item: ItemCode? = nil, from first: CalendarDay, through last: CalendarDay
  ) throws -> [ShelfChange] {
    let before = first.adding(days: -1)
    let opening = try firstStockDay().map { $0 < first } == true
    var found: [ShelfChange] = []
    if opening {
      let daily = HeldAccount(.daily, .available)
      found = try stock(item: item, asOf: before).filter { $0.account == daily }.map {
        ShelfChange(site: $0.site, lot: $0.lot, day: before, quantity: $0.quantity)
      }
    }
    try statements.sql(
      """
      SELECT m.site, m.lot, m.day,
        SUM(CASE WHEN m.to_account = ?1 THEN m.quantity ELSE 0 END
          - CASE WHEN m.from_account = ?1 THEN m.quantity ELSE 0 END) AS change
      FROM movement m
      JOIN lot l ON l.id = m.lot
      WHERE m.day BETWEEN ?2 AND ?3 AND (m.to_account = ?1 OR m.from_account = ?1)
        \(item == nil ? "" : "AND l.item = ?4")
      GROUP BY m.site, m.lot, m.day HAVING change <> 0
      """
    ).forEach(
      [
        .integer(AccountKey.fixed(.held(HeldAccount(.daily, .available))) ?? 0), Value(first),
        Value(last),
      ] + (try wanted(item))
    ) { row in
      found.append(
        ShelfChange(
          site: try statements.siteCode(row.integer(0)), lot: try statements.lot(row.integer(1)),
          day: row.day(2), quantity: row.integer(3)))
    }
    return found
  }

  /// The days on which a site issued an item for a named event, with reversed issues left out.
  public func eventIssues(
    of item: ItemCode? = nil, from first: CalendarDay, through last: CalendarDay
  ) throws -> [(site: SiteCode, item: ItemCode, day: CalendarDay)] {
    var found: [(site: SiteCode, item: ItemCode, day: CalendarDay)] = []
    try statements.sql(
      """
      SELECT DISTINCT d.site, l.item, d.occurred_on
      FROM document d
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
      SELECT d.id FROM document d
      WHERE d.kind = 'unmet' AND d.occurred_on BETWEEN ?1 AND ?2 AND \(Self.standing)
      ORDER BY d.occurred_on, d.recorded_at, d.site, d.number
      """
    ).forEach([Value(first), Value(last)]) { if let id = $0.optionalID(0) { ids.append(id) } }
    return try ids.compactMap { try document($0)?.document }
  }

  private func wanted(_ item: ItemCode?) throws -> [Value] {
    try item.map { [.integer(try itemKey($0))] } ?? []
  }
}
