public import Stockpile

extension LedgerReader {
  /// What was used of one item from a day up to a day, as `use(from:through:)` says it, each with the
  /// documents behind it. The cost grows with the length of the history.
  public func documentedUse(of item: ItemCode, from first: CalendarDay, through last: CalendarDay)
    throws -> [DocumentedUse]
  {
    let uses = try use(of: item, from: first, through: last)
    guard !uses.isEmpty else { return [] }
    let parts = try useDocuments(
      UseQuestion(first: first, last: last, item: itemKey(item)))
    return uses.map { use in
      let key = UseKey(site: use.site, day: use.day, isCount: use.since != nil)
      // A count before which nothing is known has no earlier day to be spread from.
      let other = UseKey(site: use.site, day: use.day, isCount: true)
      return DocumentedUse(use, parts: parts[key] ?? parts[other] ?? [])
    }
  }

  /// Which use is asked for.
  private struct UseQuestion {
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

  private struct UseKey: Hashable {
    let site: SiteCode
    let day: CalendarDay
    let isCount: Bool
  }

  private func useDocuments(_ asked: UseQuestion) throws -> [UseKey: [DocumentedUse.Part]] {
    var found: [UseKey: [DocumentedUse.Part]] = [:]
    try statements.sql(
      """
      SELECT m.site, m.day, d.epoch, d.serial, d.kind, COALESCE(d.purpose, '') = 'as_use',
        SUM(\(UseQuestion.net))
      FROM movement m
      JOIN document d ON d.site = m.site AND d.epoch = m.epoch AND d.number = m.number
      JOIN lot l ON l.id = m.lot
      WHERE \(asked.condition)
      GROUP BY m.site, m.day, m.epoch, m.number
      """
    ).forEach(asked.values) { row in
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
}
