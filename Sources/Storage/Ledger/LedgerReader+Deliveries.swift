public import Stockpile

extension LedgerReader {
  /// What was dispatched to each site, signed for by it and brought from outside, from a day up to a
  /// day, in the order of site and item. What was undone by then does not count.
  ///
  /// One pass over all movements, and one look at each document of those days.
  public func deliveries(from first: CalendarDay, through last: CalendarDay) throws -> [Delivery] {
    struct Key: Hashable {
      let site: SiteCode
      let item: ItemCode
    }
    var found: [Key: Delivery] = [:]
    try statements.sql(
      """
      SELECT d.kind, CASE WHEN d.kind = 'dispatch' THEN d.counterparty ELSE d.site END, l.item,
        SUM(m.quantity)
      FROM movement m
      JOIN document d ON d.site = m.site AND d.epoch = m.epoch AND d.number = m.number
      JOIN lot l ON l.id = m.lot
      WHERE m.day BETWEEN ?1 AND ?2 AND d.kind IN ('dispatch', 'arrival', 'receipt', 'donation')
        AND (d.kind = 'dispatch' OR m.to_account > 0)
        AND (d.kind <> 'dispatch' OR d.purpose IS NOT 'disposal')
        AND NOT EXISTS (
          SELECT 1 FROM document r
          WHERE r.reference = d.id AND r.kind = 'reversal' AND r.occurred_on <= ?2)
      GROUP BY 1, 2, 3
      """
    ).forEach(Value(first), Value(last)) { row in
      let key = Key(
        site: try statements.siteCode(row.integer(1)), item: try statements.itemCode(row.integer(2))
      )
      var delivery = found[key] ?? Delivery(site: key.site, item: key.item)
      switch row.text(0) {
      case "dispatch": delivery.sent += row.integer(3)
      case "arrival": delivery.received += row.integer(3)
      default: delivery.supplied += row.integer(3)
      }
      found[key] = delivery
    }
    return found.values.sorted { ($0.site, $0.item) < ($1.site, $1.item) }
  }
}
