public import Stockpile
public import Storage

extension Session {
  /// What sites hold, in the order of site, item, lot and account; see `LedgerReader.stock`.
  public func stock(site: SiteCode? = nil, item: ItemCode? = nil, asOf: CalendarDay? = nil) throws
    -> [StockLine]
  {
    try store.read { try $0.stock(site: site, item: item, asOf: asOf) }
  }

  /// The card of one item at one site with its opening balance.
  public func card(site: SiteCode, item: ItemCode, from: CalendarDay? = nil) throws
    -> (opening: Int64, lines: [CardLine])
  {
    try store.read { try $0.card(site: site, item: item, from: from) }
  }

  /// Everything on the way or disputed.
  public func transit() throws -> [TransitStock] { try store.read { try $0.transit() } }

  /// The heads of documents, oldest first.
  public func documents(_ filter: DocumentFilter) throws -> [DocumentSummary] {
    try store.read { try $0.documents(filter) }
  }

  /// The document with a number people see, or an id.
  public func document(_ text: String) throws -> PostedDocument {
    try store.read { reader in
      if let number = DocumentNumber(text), let found = try reader.document(number) { return found }
      if let id = DocumentID(text), let found = try reader.document(id) { return found }
      throw Lookup.document(text)
    }
  }
}
