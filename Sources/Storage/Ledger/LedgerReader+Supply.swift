public import Stockpile

/// Purchases and calls to enterprises read from their documents.
extension LedgerReader {
  /// Every purchase and every call to an enterprise with what came of it, oldest first: as they
  /// stand now, or stood when a day was over.
  public func supplyOrders(asOf day: CalendarDay? = nil) throws -> [SupplyOrder] {
    try documents([.purchase, .callOut], asOf: day).map { try supplyOrder($0, asOf: day) }
  }

  /// A purchase or a call to an enterprise with what came of it.
  public func supplyOrder(
    _ order: PostedDocument, asOf day: CalendarDay? = nil
  ) throws -> SupplyOrder {
    let done = try standingDocuments(
      [.receipt, .orderClosing], referringTo: order.document.id, asOf: day)
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
}
