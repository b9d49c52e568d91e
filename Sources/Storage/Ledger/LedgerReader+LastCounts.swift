public import Stockpile

extension LedgerReader {
  /// The day of each site's last count, or of its opening stock, which is a count as well; documents
  /// that were reversed are none. Sites without either are left out.
  public func lastCounts() throws -> [SiteCode: CalendarDay] {
    var found: [SiteCode: CalendarDay] = [:]
    try statements.sql(
      """
      SELECT d.site, MAX(d.occurred_on) FROM document d
      WHERE d.kind IN ('count', 'opening') AND \(Self.standing) GROUP BY d.site
      """
    ).forEach { found[try statements.siteCode($0.integer(0))] = $0.day(1) }
    return found
  }
}
