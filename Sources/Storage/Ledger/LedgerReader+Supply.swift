public import Stockpile

/// Purchases and calls to enterprises read from their documents.
extension LedgerReader {
  /// Every purchase and every call to an enterprise with what came of it, oldest first: as they
  /// stand now, or stood when a day was over.
  public func supplyOrders(asOf day: CalendarDay? = nil) throws -> [SupplyOrder] {
    var ids: [DocumentID] = []
    try statements.sql(
      """
      SELECT id FROM document WHERE kind IN ('purchase', 'call_out')
      ORDER BY recorded_at, site, epoch, number
      """
    ).forEach { row in
      if let id = row.optionalID(0) { ids.append(id) }
    }
    return try ids.compactMap { id in
      guard let order = try document(id), order.isDated(by: day) else { return nil }
      return try supplyOrder(order, asOf: day)
    }
  }

  /// A purchase or a call to an enterprise with what came of it.
  public func supplyOrder(
    _ order: PostedDocument, asOf day: CalendarDay? = nil
  ) throws -> SupplyOrder {
    let kinds: [DocumentKind] = [.receipt, .orderClosing]
    let done = try numbers(referringTo: order.document.id, kinds: kinds)
      .compactMap { try document($0.id) }
      .filter { try $0.isDated(by: day) && reversal(of: $0.document.id, by: day) == nil }
    return SupplyOrder(
      order: order, withdrawnBy: try reversal(of: order.document.id, by: day),
      receipts: done.filter { $0.document.kind == .receipt },
      closing: done.first { $0.document.kind == .orderClosing })
  }

  /// Who a draft turns to, and what is still open on the agreement it names.
  func supplyFacts(_ draft: Draft) throws -> SupplyFacts {
    var supply = SupplyFacts()
    let said = draft.particulars
    supply.enterprise = try said.partner.flatMap { try record(.enterprise, $0) }
      .map { try Enterprise($0) }
    guard let code = said.agreement, let entry = try record(.agreement, code) else { return supply }
    let agreement = try Agreement(entry)
    supply.agreement = agreement
    supply.open = try supplyOrders().reduce(0) { open, order in
      open + (order.isCall(on: agreement) ? order.open(agreement.item) : 0)
    }
    return supply
  }

  private func reversal(of id: DocumentID, by day: CalendarDay?) throws -> DocumentNumber? {
    guard let number = try numbers(referringTo: id, kinds: [.reversal]).first?.number else {
      return nil
    }
    return day.map { number.day <= $0 } ?? true ? number : nil
  }
}

extension PostedDocument {
  /// Whether it happened by the end of that day; without a day, whether it happened at all.
  fileprivate func isDated(by day: CalendarDay?) -> Bool {
    day.map { document.occurredOn <= $0 } ?? true
  }
}
