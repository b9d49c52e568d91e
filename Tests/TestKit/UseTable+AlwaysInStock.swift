public import Planning
public import Stockpile

extension UseTable {
  /// The table of a network that never runs out: every day of the window counts.
  public init(tree: SiteTree, alwaysInStock uses: [StockUse], window: UseWindow) {
    let full = Set(uses.map { StockKey(site: $0.site, item: $0.item) }).map { key in
      ShelfChange(
        site: key.site, lot: Lot(item: key.item), day: window.first, quantity: 1_000_000_000)
    }
    self.init(
      tree: tree, facts: DemandFacts(through: window.last, uses: uses, changes: full),
      window: window)
  }
}
