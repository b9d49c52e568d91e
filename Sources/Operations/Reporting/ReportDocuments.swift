public import Reports
import Stockpile
import Storage

extension Session {
  /// The heads of documents, oldest first; of more than the limit the latest. Throws a `Lookup`.
  public func documentList(_ question: DocumentList.Question) throws -> DocumentList {
    var filter = DocumentFilter()
    filter.site = question.site
    filter.kind = question.kind
    filter.from = question.from
    filter.to = question.to
    // One more tells whether there are more.
    filter.limit = question.limit + 1
    return DocumentList(question, try store.read { try $0.documents(filter) })
  }

  /// The document with a number people see, or an id; throws `Lookup.document`.
  public func documentReport(_ text: String) throws -> DocumentReport {
    try store.read { reader in
      guard let posted = try reader.named(text) else { throw Lookup.document(text) }
      return DocumentReport(
        posted, reversedBy: try reader.reversal(of: posted), directory: try Directory(reader),
        numbers: try reader.numbers(of: posted.document.references))
    }
  }
}

extension LedgerReader {
  /// The numbers people know documents by.
  func numbers(of ids: Set<DocumentID>) throws -> [DocumentID: DocumentNumber] {
    var numbers: [DocumentID: DocumentNumber] = [:]
    for id in ids { numbers[id] = try document(id)?.documentNumber }
    return numbers
  }

  fileprivate func named(_ text: String) throws -> PostedDocument? {
    if let number = DocumentNumber(text), let found = try document(number) { return found }
    return try DocumentID(text).flatMap { try document($0) }
  }

  /// The number of the reversal that undid a document.
  fileprivate func reversal(of posted: PostedDocument) throws -> DocumentNumber? {
    guard try isReversed(posted.document.id) else { return nil }
    var filter = DocumentFilter()
    filter.site = posted.document.site
    filter.kind = posted.document.kind
    filter.from = posted.document.occurredOn
    filter.to = posted.document.occurredOn
    filter.limit = Int(Int32.max)
    return try documents(filter).first { $0.number == posted.documentNumber }?.reversedBy
  }
}

extension Document {
  /// The documents whose numbers a reader of this one wants to see.
  fileprivate var references: Set<DocumentID> {
    var ids = Set([particulars.reference].compactMap { $0 })
    for movement in movements {
      for account in [movement.from, movement.to] {
        if case .transit(let dispatch, _) = account { ids.insert(dispatch) }
        if let order = account.held?.order { ids.insert(order) }
      }
    }
    return ids
  }
}
