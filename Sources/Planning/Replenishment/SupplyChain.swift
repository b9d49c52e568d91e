import Stockpile

/// Who supplies whom, asked for once for all items. Places are those of the tree's sites.
struct SupplyChain {
  /// The places that supply others, each with all places below it, in the order of their codes: the
  /// deepest suppliers first, so that goods come from as near as possible.
  let suppliers: [(place: Int, below: [Int])]

  init(_ tree: SiteTree) {
    let places = Dictionary(
      tree.sites.enumerated().map { ($0.element.code, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    // Parents come before children in a subtree: turned round, children come first.
    suppliers = tree.subtree(of: tree.root.code).reversed().compactMap { code in
      let below = tree.subtree(of: code).dropFirst().compactMap { places[$0] }.sorted()
      guard let place = places[code], !below.isEmpty else { return nil }
      return (place, below)
    }
  }
}
