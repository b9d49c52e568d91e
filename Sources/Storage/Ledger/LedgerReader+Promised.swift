public import Stockpile

extension LedgerReader {
  /// What approved call-ups still have to send: as it stands now, or stood when a day was over.
  ///
  /// - Parameters:
  ///   - stock: The stock of that time; what is reserved in it says what is still set aside.
  ///   - day: The end of this day; nil: now.
  /// - Throws: What reading the book throws.
  /// - Returns: One a document, item and pool, in the order in which approvals were recorded.
  public func promisedSupplies(
    stock: [StockLine], asOf day: CalendarDay? = nil
  ) throws -> [PromisedSupply] {
    let kept = Dictionary(grouping: stock.filter { $0.account.order != nil }) { $0.account.order }
    return try documents([.approval], asOf: day).flatMap { approval in
      guard try reversal(of: approval.document.id, by: day) == nil,
        let asker = approval.document.particulars.counterparty,
        let request = try approval.document.particulars.reference.flatMap({ try document($0) }),
        request.document.kind == .callUpRequest
      else { return [PromisedSupply]() }
      let neededBy = request.document.particulars.neededBy
      let orders = try standingDocuments(
        [.callUpOrder], referringTo: approval.document.id, asOf: day)
      let setAside = orders.flatMap { order in
        PromisedSupply.sums(kept[order.document.id] ?? [], for: order, to: asker, neededBy)
      }
      let ordered = Set(orders.map(\.document.site))
      let owed = approval.document.orderLines.compactMap { line -> PromisedSupply? in
        guard let source = line.source, !ordered.contains(source) else { return nil }
        return PromisedSupply(
          document: approval.documentNumber, source: source, isSetAside: false,
          supply: OpenSupply(
            site: asker, item: line.item, pool: line.pool ?? .reserve,
            quantity: line.quantity.units, neededBy: neededBy))
      }
      return setAside + owed
    }
  }
}

extension PromisedSupply {
  /// What is set aside for an order, by item and pool.
  fileprivate static func sums(
    _ lines: [StockLine], for order: PostedDocument, to asker: SiteCode, _ neededBy: CalendarDay?
  ) -> [PromisedSupply] {
    let byShelf = Dictionary(grouping: lines) {
      [$0.lot.item.description, $0.account.pool.rawValue]
    }
    return byShelf.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { _, lines in
      PromisedSupply(
        document: order.documentNumber, source: order.document.site, isSetAside: true,
        supply: OpenSupply(
          site: asker, item: lines[0].lot.item, pool: lines[0].account.pool,
          quantity: lines.reduce(0) { $0 + $1.quantity }, neededBy: neededBy))
    }
  }
}
