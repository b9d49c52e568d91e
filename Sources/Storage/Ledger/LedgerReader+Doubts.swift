public import Stockpile

extension LedgerReader {
  /// What is known of the items of a draft, for the doubts about its lines; what the registers do
  /// not know is left out.
  ///
  /// Costs the lots of each item, and one covering index range of each lot at the site.
  public func doubtFacts(for draft: Draft, today: CalendarDay) throws -> DoubtFacts {
    var facts = DoubtFacts(today: today)
    guard let site = try statements.siteKey(draft.site) else { return facts }
    for code in Set(draft.lines.map(\.item)).sorted() {
      guard let item = try item(code), let key = try statements.itemKey(code) else { continue }
      facts.items[code] = item
      facts.lotNumbers[code] = try lotNumbers(ofItem: key)
      facts.moved[code] = try moved(item: key, site: site)
    }
    return facts
  }

  private func lotNumbers(ofItem item: Int64) throws -> [String] {
    var numbers: [String] = []
    try statements.sql(
      "SELECT DISTINCT lot_no FROM lot WHERE item = ? AND lot_no <> '' ORDER BY lot_no"
    ).forEach(.integer(item)) { numbers.append($0.text(0)) }
    return numbers
  }

  private func moved(item: Int64, site: Int64) throws -> MovedSoFar {
    try statements.sql(
      """
      SELECT COUNT(*), MAX(m.quantity) FROM lot l
      JOIN movement m ON m.site = ?1 AND m.lot = l.id
      WHERE l.item = ?2
      """
    ).first(.integer(site), .integer(item)) {
      MovedSoFar(count: $0.integer(0), largest: $0.integer(1))
    } ?? MovedSoFar(count: 0, largest: 0)
  }
}
