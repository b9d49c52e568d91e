import Reports
import Stockpile
import Storage

extension Directory {
  /// The sites and items of a book.
  init(_ reader: LedgerReader) throws {
    guard try !reader.isEmpty else { throw OperationProblem.emptyBook }
    self.init(tree: try reader.siteTree(), items: try reader.items())
  }
}
