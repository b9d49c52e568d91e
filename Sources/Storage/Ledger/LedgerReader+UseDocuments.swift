public import Stockpile

extension LedgerReader {
  /// What was used of one item from a day up to a day, as `use(from:through:)` says it, each with the
  /// documents behind it. The cost grows with the length of the history.
  public func documentedUse(of item: ItemCode, from first: CalendarDay, through last: CalendarDay)
    throws -> [DocumentedUse]
  {
    let uses = try use(from: first, through: last).filter { $0.item == item }
    guard !uses.isEmpty else { return [] }
    let parts = try useDocuments(of: item, from: first, through: last)
    return uses.map { use in
      let key = UseKey(site: use.site, day: use.day, isCount: use.since != nil)
      // A count before which nothing is known has no earlier day to be spread from.
      let other = UseKey(site: use.site, day: use.day, isCount: true)
      return DocumentedUse(use, parts: parts[key] ?? parts[other] ?? [])
    }
  }

  private struct UseKey: Hashable {
    let site: SiteCode
    let day: CalendarDay
    let isCount: Bool
  }

  private func useDocuments(
    of item: ItemCode, from first: CalendarDay, through last: CalendarDay
  ) throws -> [UseKey: [DocumentedUse.Part]] {
    guard let wanted = try statements.itemKey(item) else { return [:] }
    var found: [UseKey: [DocumentedUse.Part]] = [:]
    try statements.sql(
      """
      SELECT m.site, m.day, d.epoch, d.serial, d.kind, COALESCE(d.purpose, '') = 'as_use',
        SUM(CASE WHEN m.to_account = ?1 THEN m.quantity ELSE -m.quantity END)
      FROM movement m
      JOIN document d ON d.site = m.site AND d.epoch = m.epoch AND d.number = m.number
      JOIN lot l ON l.id = m.lot
      WHERE m.day BETWEEN ?2 AND ?3 AND (m.to_account = ?1 OR m.from_account = ?1)
        AND l.item = ?4 AND \(Self.standing)
      GROUP BY m.site, m.day, m.epoch, m.number
      """
    ).forEach(
      .integer(AccountKey.outside(.used)), Value(first), Value(last), .integer(wanted)
    ) { row in
      guard let kind = DocumentKind(rawValue: row.text(4)) else {
        throw Inconsistency(what: "a document of the unknown kind \(row.text(4))")
      }
      let (site, day) = (try statements.siteCode(row.integer(0)), row.day(1))
      let key = UseKey(site: site, day: day, isCount: row.integer(5) == 1)
      found[key, default: []].append(
        DocumentedUse.Part(
          document: DocumentNumber(
            kind, site: site, day: day, epoch: Int(row.integer(2)), serial: Int(row.integer(3))),
          kind: kind, quantity: row.integer(6)))
    }
    return found
  }

  /// The last receipt of an item up to a day, whose price `lastReceiptPrices(through:)` gives.
  public func lastReceipt(of item: ItemCode, through day: CalendarDay) throws -> DocumentNumber? {
    guard let wanted = try statements.itemKey(item) else { return nil }
    var last: DocumentNumber?
    try statements.sql(
      """
      SELECT m.site, m.epoch, d.serial, m.day
      FROM document d
      JOIN movement m ON m.site = d.site AND m.epoch = d.epoch AND m.number = d.number
      JOIN lot l ON l.id = m.lot
      WHERE d.kind = 'receipt' AND l.unit_price IS NOT NULL AND m.day <= ?1 AND l.item = ?2
        AND \(Self.standing)
      ORDER BY m.day DESC, d.recorded_at DESC, m.site DESC, m.epoch DESC, m.number DESC,
        m.line DESC
      LIMIT 1
      """
    ).forEach(Value(day), .integer(wanted)) { row in
      last = DocumentNumber(
        .receipt, site: try statements.siteCode(row.integer(0)), day: row.day(3),
        epoch: Int(row.integer(1)), serial: Int(row.integer(2)))
    }
    return last
  }
}
