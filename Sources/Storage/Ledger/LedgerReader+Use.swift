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
    let used = AccountKey.outside(.used)
    let (undone, counts) = (try undoneDocuments(), try countsAsUse())
    let items = try itemsOfLots()
    var sums: [UseKey: Int64] = [:]
    try forEachMovement(touching: used, of: item, from: first, through: last) { movement in
      guard !undone.contains(movement.document), let item = items[movement.lot] else { return }
      let key = UseKey(
        place: CountedKey(site: movement.document.site, item: item), day: movement.day,
        isCount: counts.contains(movement.document))
      sums[key, default: 0] += movement.added
    }
    let counted = try counts.isEmpty ? [:] : countDays(through: last, leavingOut: undone)
    return try sums.map { key, quantity in
      StockUse(
        site: try statements.siteCode(key.place.site),
        item: try statements.itemCode(key.place.item), day: key.day,
        since: try key.isCount ? lastCount(before: key, in: counted) : nil, quantity: quantity)
    }.sorted {
      ($0.site, $0.item, $0.day, $0.since ?? $0.day) < (
        $1.site, $1.item, $1.day, $1.since ?? $1.day
      )
    }
  }

  private struct UseKey: Hashable {
    let place: CountedKey
    let day: CalendarDay
    let isCount: Bool
  }

  private struct CountedKey: Hashable {
    let site: Int64
    let item: Int64
  }

  /// The counts posted as use. What a count after the last day will say about the days before is not
  /// known yet. Documents are read in one pass: their index does not hold the purpose, and to look each
  /// up behind it costs more.
  func countsAsUse() throws -> Set<DocumentKey> {
    try documents(
      """
      SELECT site, epoch, number FROM document NOT INDEXED
      WHERE kind = 'count' AND purpose = 'as_use'
      """)
  }

  /// The day of the count before; where there is none, the day before the item came.
  private func lastCount(
    before key: UseKey, in counted: [CountedKey: [CalendarDay]]
  ) throws -> CalendarDay? {
    try counted[key.place]?.filter { $0 < key.day }.max() ?? firstDay(key.place)
  }

  /// The days on which each item was counted at each site, some of them twice, in no order.
  private func countDays(
    through last: CalendarDay, leavingOut undone: Set<DocumentKey>
  ) throws -> [CountedKey: [CalendarDay]] {
    var days: [DocumentKey: CalendarDay] = [:]
    try statements.sql(
      """
      SELECT site, epoch, number, occurred_on FROM document
      WHERE kind = 'count' AND occurred_on <= ?
      """
    ).forEach(Value(last)) { days[DocumentKey($0)] = $0.day(3) }
    var found: [CountedKey: [CalendarDay]] = [:]
    try statements.sql("SELECT site, epoch, number, item FROM count_line").forEach { row in
      let document = DocumentKey(row)
      guard let day = days[document], !undone.contains(document) else { return }
      found[CountedKey(site: document.site, item: row.integer(3)), default: []].append(day)
    }
    return found
  }

  /// The key of an item; throws a `Lookup` where there is none.
  func itemKey(_ item: ItemCode) throws -> Int64 {
    guard let key = try statements.itemKey(item) else { throw Lookup.item(item.description) }
    return key
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
