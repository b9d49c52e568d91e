public import Stockpile

extension LedgerReader {
  /// What every day up to `last` did to the available daily stock, lot by lot: of one item, or of
  /// all. In the order of site, lot and day.
  public func shelfChanges(
    of item: ItemCode? = nil, through last: CalendarDay
  ) throws -> [ShelfChange] {
    let wanted = try item.map { code in
      guard let key = try statements.itemKey(code) else { throw Lookup.item(code.description) }
      return key
    }
    var found: [ShelfChange] = []
    let statement = try statements.sql(
      """
      SELECT m.site, m.lot, m.day,
        SUM(CASE WHEN m.to_account = ?1 THEN m.quantity ELSE 0 END
          - CASE WHEN m.from_account = ?1 THEN m.quantity ELSE 0 END) AS change
      FROM movement m
      JOIN lot l ON l.id = m.lot
      WHERE m.day <= ?2 AND (m.to_account = ?1 OR m.from_account = ?1)
        \(wanted == nil ? "" : "AND l.item = ?3")
      GROUP BY m.site, m.lot, m.day HAVING change <> 0
      """)
    try statement.bind(
      [.integer(AccountKey.fixed(.held(HeldAccount(.daily, .available))) ?? 0), Value(last)]
        + (wanted.map { [.integer($0)] } ?? []))
    defer { statement.reset() }
    while try statement.step() {
      found.append(
        ShelfChange(
          site: try statements.siteCode(statement.integer(0)),
          lot: try statements.lot(statement.integer(1)), day: statement.day(2),
          quantity: statement.integer(3)))
    }
    return found
  }

  /// The days on which a site issued an item for a named event, with reversed issues left out.
  public func eventIssues(
    from first: CalendarDay, through last: CalendarDay
  ) throws -> [(site: SiteCode, item: ItemCode, day: CalendarDay)] {
    var found: [(site: SiteCode, item: ItemCode, day: CalendarDay)] = []
    try statements.sql(
      """
      SELECT DISTINCT d.site, l.item, d.occurred_on
      FROM document d
      JOIN movement m ON m.site = d.site AND m.epoch = d.epoch AND m.number = d.number
      JOIN lot l ON l.id = m.lot
      WHERE d.kind = 'issue' AND d.event IS NOT NULL AND d.occurred_on BETWEEN ?1 AND ?2
        AND \(Self.standing)
      """
    ).forEach(Value(first), Value(last)) { row in
      found.append(
        (
          try statements.siteCode(row.integer(0)), try statements.itemCode(row.integer(1)),
          row.day(2)
        ))
    }
    return found
  }
}
