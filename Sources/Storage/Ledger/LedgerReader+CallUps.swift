public import Stockpile

/// Call-ups read from their documents.
extension LedgerReader {
  /// Every request and every emergency dispatch with what became of it, oldest first.
  public func callUps() throws -> [CallUp] {
    var ids: [DocumentID] = []
    try statements.sql(
      """
      SELECT id FROM document NOT INDEXED
      WHERE kind = 'call_up_request' OR (kind = 'dispatch' AND purpose = 'emergency')
      """
    ).forEach { row in
      if let id = row.optionalID(0) { ids.append(id) }
    }
    return try ids.compactMap { try callUp($0) }.sorted {
      ($0.request.posting.recordedAt, $0.request.document.id)
        < ($1.request.posting.recordedAt, $1.request.document.id)
    }
  }

  /// The call-up of a request or an emergency dispatch; nil if the document is neither.
  public func callUp(_ id: DocumentID) throws -> CallUp? {
    guard let request = try document(id) else { throw Lookup.document(id.description) }
    let isEmergency = request.document.particulars.purpose == .emergency
    guard
      request.document.kind == .callUpRequest || request.document.kind == .dispatch && isEmergency
    else { return nil }
    let approval = try standingDocuments(referringTo: id).first { $0.document.kind == .approval }
    let orders = try approval.map { try standingDocuments(referringTo: $0.document.id) } ?? []
    return CallUp(
      request: request, withdrawnBy: try numbers(referringTo: id, kinds: [.reversal]).first?.number,
      approval: approval,
      orders: try orders.filter { $0.document.kind == .callUpOrder }.map { try callUpOrder($0) },
      emergency: try isEmergency ? callUpDispatch(request) : nil)
  }

  /// The request or emergency dispatch that a document of a call-up goes back to; nil if it belongs
  /// to none.
  public func callUpRequest(of posted: PostedDocument) throws -> PostedDocument? {
    var current = posted
    while current.document.kind != .callUpRequest {
      if current.document.particulars.purpose == .emergency { return current }
      guard let next = try current.document.particulars.reference.flatMap({ try document($0) })
      else { return nil }
      current = next
    }
    return current
  }

  private func callUpOrder(_ order: PostedDocument) throws -> CallUpOrder {
    let done = try standingDocuments(referringTo: order.document.id)
    return CallUpOrder(
      order: order, kept: try kept(for: order),
      dispatches: try done.filter { $0.document.kind == .dispatch }.map { try callUpDispatch($0) },
      closing: done.first { $0.document.kind == .orderClosing })
  }

  private func callUpDispatch(_ dispatch: PostedDocument) throws -> CallUpDispatch {
    let done = try standingDocuments(referringTo: dispatch.document.id)
    return CallUpDispatch(
      dispatch: dispatch, lines: try dispatchFacts(dispatch.document.id).lines,
      arrival: done.first { $0.document.kind == .arrival },
      settlements: done.filter { $0.document.kind == .settlement })
  }

  /// What is still set aside for an order, by item.
  private func kept(for order: PostedDocument) throws -> [ItemCode: Int64] {
    guard let site = try statements.siteKey(order.document.site) else { return [:] }
    var kept: [ItemCode: Int64] = [:]
    try statements.sql(
      """
      SELECT b.item, SUM(b.quantity) FROM account a
      JOIN balance b ON b.account = a.id AND b.site = ? AND b.held = 1
      WHERE a.call_up = ? GROUP BY b.item
      """
    ).forEach(.integer(site), Value(order.document.id)) { row in
      kept[try statements.itemCode(row.integer(0))] = row.integer(1)
    }
    return kept
  }
}
