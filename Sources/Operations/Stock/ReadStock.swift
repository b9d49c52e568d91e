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

  /// The document with a number people see, or an id; throws `Lookup.document`.
  public func document(_ text: String) throws -> PostedDocument {
    guard let found = try knownDocument(text) else { throw Lookup.document(text) }
    return found
  }

  /// The document with a number people see, or an id; nil if there is none.
  public func knownDocument(_ text: String) throws -> PostedDocument? {
    try store.read { reader in
      if let number = DocumentNumber(text), let found = try reader.document(number) { return found }
      return try DocumentID(text).flatMap { try reader.document($0) }
    }
  }

  /// The latest documents that a reversal could undo, oldest first.
  public func reversibleDocuments(latest count: Int) throws -> [DocumentSummary] {
    var filter = DocumentFilter()
    filter.limit = count * 10
    return Array(try documents(filter).filter(\.isReversible).suffix(count))
  }

  /// Every document whose number ends so, and that a reversal could undo; see
  /// `DocumentNumber.ends`.
  public func reversibleDocuments(endingIn tail: String) throws -> [DocumentSummary] {
    let figures = String(tail.reversed().prefix { ("0"..."9").contains($0) }.reversed())
    guard let serial = Int(figures) else { return [] }
    var filter = DocumentFilter()
    filter.serial = serial
    filter.limit = Int(Int32.max)
    return try documents(filter).filter { $0.isReversible && $0.number.ends(in: tail) }
  }
}

extension DocumentSummary {
  fileprivate var isReversible: Bool { reversedBy == nil && kind.isReversible }
}
