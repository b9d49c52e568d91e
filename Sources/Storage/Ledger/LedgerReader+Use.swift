public import Stockpile

extension LedgerReader {
  /// What was used from a day up to a day, of one item or of all, in the order of site, item, day.
  ///
  /// A reversed document and its reversal count for nothing: it never happened. Use known from
  /// counts only is given whole, with the count before, where any part of it may fall into the days.
  /// The cost grows with the length of the history.
  public func use(
    of item: ItemCode? = nil, from first: CalendarDay, through last: CalendarDay
  ) throws -> [StockUse] {
    let asked = try UseQuestion(first: first, last: last, item: item.map(itemKey))
    var found = try issues(asked)
    found += try useByCount(asked)
    return found.sorted {
      ($0.site, $0.item, $0.day, $0.since ?? $0.day) < (
        $1.site, $1.item, $1.day, $1.since ?? $1.day
      )
    }
  }

  /// Which use is asked for.
  struct UseQuestion {
    let first: CalendarDay
    let last: CalendarDay
    /// One item's key; nil for all.
    let item: Int64?

    /// What a row of a movement `m` adds to use.
    static let net = "CASE WHEN m.to_account = ?1 THEN m.quantity ELSE -m.quantity END"

    /// Which movements `m` of lots `l`, by documents `d`, are use on those days and stand.
    var condition: String {
      """
      m.day BETWEEN ?2 AND ?3 AND (m.to_account = ?1 OR m.from_account = ?1)
        \(item == nil ? "" : "AND l.item = ?4") AND \(LedgerReader.standing)
      """
    }

    var values: [Value] {
      [.integer(AccountKey.outside(.used)), Value(first), Value(last)]
        + (item.map { [.integer($0)] } ?? [])
    }
  }

  /// The key of an item; throws a `Lookup` where there is none.
  func itemKey(_ item: ItemCode) throws -> Int64 {
    guard let key = try statements.itemKey(item) else { throw Lookup.item(item.description) }
    return key
  }

  private func issues(_ asked: UseQuestion) throws -> [StockUse] {
    var found: [StockUse] = []
    try statements.sql(
      """
      SELECT m.site, l.item, m.day, SUM(\(UseQuestion.net))
      FROM movement m
      JOIN document d ON d.site = m.site AND d.epoch = m.epoch AND d.number = m.number
      JOIN lot l ON l.id = m.lot
      WHERE COALESCE(d.purpose, '') <> 'as_use' AND \(asked.condition)
      GROUP BY m.site, l.item, m.day
      """
    ).forEach(asked.values) { row in
      found.append(
        StockUse(
          site: try statements.siteCode(row.integer(0)),
          item: try statements.itemCode(row.integer(1)), day: row.day(2), quantity: row.integer(3)))
    }
    return found
  }

  /// Counts posted as use. What a count after the last day will say about these days is not known yet.
  private func useByCount(_ asked: UseQuestion) throws -> [StockUse] {
    var sums: [(site: Int64, item: Int64, day: CalendarDay, quantity: Int64)] = []
    try statements.sql(
      """
      SELECT m.site, l.item, m.day, SUM(\(UseQuestion.net))
      FROM document d
      JOIN movement m ON m.site = d.site AND m.epoch = d.epoch AND m.number = d.number
      JOIN lot l ON l.id = m.lot
      WHERE d.purpose = 'as_use' AND d.kind = 'count' AND \(asked.condition)
      GROUP BY m.site, l.item, m.day
      """
    ).forEach(asked.values) {
      sums.append(($0.integer(0), $0.integer(1), $0.day(2), $0.integer(3)))
    }
    guard !sums.isEmpty else { return [] }
    let counted = try countDays(through: asked.last)
    return try sums.map { sum in
      let key = CountedKey(site: sum.site, item: sum.item)
      return StockUse(
        site: try statements.siteCode(sum.site), item: try statements.itemCode(sum.item),
        day: sum.day, since: try counted[key]?.last { $0 < sum.day } ?? firstDay(key),
        quantity: sum.quantity)
    }
  }

  private struct CountedKey: Hashable {
    let site: Int64
    let item: Int64
  }

  /// The days on which each item was counted at each site, in order.
  private func countDays(through last: CalendarDay) throws -> [CountedKey: [CalendarDay]] {
    var found: [CountedKey: [CalendarDay]] = [:]
    try statements.sql(
      """
      SELECT c.site, c.item, d.occurred_on
      FROM count_line c
      JOIN document d ON d.site = c.site AND d.epoch = c.epoch AND d.number = c.number
      WHERE d.kind = 'count' AND d.occurred_on <= ? AND \(Self.standing)
      GROUP BY c.site, c.item, d.occurred_on ORDER BY d.occurred_on
      """
    ).forEach(Value(last)) {
      found[CountedKey(site: $0.integer(0), item: $0.integer(1)), default: []].append($0.day(2))
    }
    return found
  }

  /// The day before the item first came to the site: what was never counted is used since then.
  private func firstDay(_ key: CountedKey) throws -> CalendarDay? {
    try statements.sql(
      """
      SELECT MIN(m.day) FROM movement m JOIN lot l ON l.id = m.lot
      WHERE m.site = ? AND l.item = ? AND m.to_account > 0
      """
    ).first(.integer(key.site), .integer(key.item)) { $0.optionalDay(0)?.adding(days: -1) } ?? nil
  }

  /// The day of the first stock document; nil: nothing was recorded yet.
  public func firstStockDay() throws -> CalendarDay? {
    try statements.sql("SELECT MIN(day) FROM movement").first { $0.optionalDay(0) } ?? nil
  }

  /// The day of the latest document of any log; nil: there is none.
  public func lastDay() throws -> CalendarDay? {
    // The index gives each log's latest day without reading the log.
    try statements.sql(
      "SELECT MAX((SELECT MAX(occurred_on) FROM document d WHERE d.site = g.site)) FROM log g"
    ).first { $0.optionalDay(0) } ?? nil
  }
}
