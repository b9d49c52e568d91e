internal import Stockpile

extension LedgerReader {
  /// Lines of a sheet for which something was posted at the site after it was drawn.
  func postedSince(sheet: Int64, site: Int64) throws -> [CountKey: DocumentNumber] {
    var found: [CountKey: DocumentNumber] = [:]
    try statements.sql(
      """
      SELECT m.lot, d.kind, d.occurred_on, d.epoch, d.serial
      FROM sheet s
      JOIN document d ON d.site = s.site
        AND (d.epoch > s.epoch OR (d.epoch = s.epoch AND d.number > s.drawn_after))
      JOIN movement m ON m.site = d.site AND m.epoch = d.epoch AND m.number = d.number
      WHERE s.id = ?
      """
    ).forEach(.integer(sheet)) { row in
      guard let kind = DocumentKind(rawValue: row.text(1)) else { return }
      let key = CountKey(try statements.lot(row.integer(0)))
      found[key] = DocumentNumber(
        kind, site: try statements.siteCode(site), day: row.day(2), epoch: Int(row.integer(3)),
        serial: Int(row.integer(4)))
    }
    return found
  }
}
