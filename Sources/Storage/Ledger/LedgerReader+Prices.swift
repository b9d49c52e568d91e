public import Stockpile

extension LedgerReader {
  /// Each item's last receipt at a price up to a day, its last line; reversed receipts do not count.
  /// Receipts are few: they are found in one pass over the documents, and only their lines are read.
  public func lastReceipts(through day: CalendarDay) throws -> [ItemCode: LastReceipt] {
    var found: [ItemCode: LastReceipt] = [:]
    try statements.sql(
      """
      SELECT l.item, l.unit_price, m.day, m.site, m.epoch, d.serial
      FROM document d NOT INDEXED
      CROSS JOIN movement m ON m.site = d.site AND m.epoch = d.epoch AND m.number = d.number
      JOIN lot l ON l.id = m.lot
      WHERE d.kind = 'receipt' AND l.unit_price IS NOT NULL AND m.day <= ? AND \(Self.standing)
      ORDER BY m.day, d.recorded_at, m.site, m.epoch, m.number, m.line
      """
    ).forEach(Value(day)) { row in
      guard let price = Price(tenThousandths: row.integer(1)) else { return }
      let document = DocumentNumber(
        .receipt, site: try statements.siteCode(row.integer(3)), day: row.day(2),
        epoch: Int(row.integer(4)), serial: Int(row.integer(5)))
      found[try statements.itemCode(row.integer(0))] = LastReceipt(
        price: price, document: document)
    }
    return found
  }
}
