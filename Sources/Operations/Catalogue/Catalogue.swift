public import Stockpile
import Storage

/// The registers as typed values: what names in commands are looked up in.
public struct Catalogue: Sendable {
  /// All sites.
  public let tree: SiteTree
  /// All items in the order of their codes.
  public let items: [Item]
  /// All enterprises in the order of their codes.
  public let enterprises: [Enterprise]

  /// The item with that code.
  public func item(_ code: ItemCode) -> Item? { itemsByCode[code] }

  private let itemsByCode: [ItemCode: Item]

  init(tree: SiteTree, items: [Item], enterprises: [Enterprise]) {
    self.tree = tree
    self.items = items
    self.enterprises = enterprises
    self.itemsByCode = Dictionary(
      items.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
  }
}

extension Session {
  /// The registers of the book.
  public func catalogue() throws -> Catalogue {
    try store.read { reader in
      guard try !reader.isEmpty else { throw OperationProblem.emptyBook }
      return Catalogue(
        tree: try reader.siteTree(), items: try reader.items(),
        enterprises: try reader.records(.enterprise).map { try Enterprise($0) })
    }
  }

  /// One entry of a register; nil if there is none.
  public func record(_ register: Register, _ code: String) throws -> Record? {
    try store.read { try $0.record(register, code) }
  }

  /// All entries of a register.
  public func records(_ register: Register) throws -> [Record] {
    try store.read { try $0.records(register) }
  }
}
