import Stockpile

/// One item at all sites: gaps, what suppliers can spare, and what is left to buy.
struct ItemShortage {
  /// By the place of the site in the tree; nil where the site has no known norm.
  private(set) var lines: [ShortageLine?]
  /// By the place of the site in the tree; nil unless its norm is unknown.
  private(set) var unknown: [UnknownNormLine?]
  /// What the root buys; nil if nothing.
  private(set) var purchase: PurchaseLine?

  /// `suppliers` is the tree's `supplierPlaces`, asked for once for all items.
  init(
    _ item: Item, tree: SiteTree, suppliers: [Int?], norms: NormTable,
    stock: [StockKey: StockFigures]
  ) {
    let sites = tree.sites
    let figures = sites.map { site in
      stock[StockKey(site: site.code, item: item.code)] ?? StockFigures()
    }
    let siteNorms = sites.map { norms.norm(of: item.code, at: $0) }
    var spare = SpareStock(
      sites: sites, suppliers: suppliers, pools: figures.map(\.pool),
      // A hospital sets its own norm, which nobody here knows: nothing is taken from it.
      spare: sites.indices.map { place in
        sites[place].normLevel == nil ? 0 : figures[place].toSpare(beyond: siteNorms[place])
      })
    self.lines = Array(repeating: nil, count: sites.count)
    self.unknown = Array(repeating: nil, count: sites.count)
    var needed: Int64 = 0
    var buyers = 0
    // The tree keeps its sites in the order of their codes: the order in which they are served.
    for (place, site) in sites.enumerated() {
      switch siteNorms[place] {
      case .none: continue
      case .unknown(let gap):
        unknown[place] = UnknownNormLine(site: site, item: item, gap: gap)
      case .known(let norm):
        let stock = figures[place]
        let gap = norm - stock.usable - stock.onTheWay
        let line = ShortageLine(
          site: site, item: item, norm: norm, pool: stock.pool, usable: stock.usable,
          onTheWay: stock.onTheWay, moves: gap > 0 ? spare.promise(gap, to: place) : [])
        lines[place] = line
        needed += line.toPurchase
        buyers += line.toPurchase > 0 ? 1 : 0
      }
    }
    guard needed > 0 else { return }
    purchase = PurchaseLine(site: tree.root, item: item, sites: buyers, needed: needed)
  }
}

extension SiteTree {
  /// The place of each site's supplier in `sites`.
  var supplierPlaces: [Int?] {
    let places = Dictionary(
      sites.enumerated().map { ($0.element.code, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    return sites.map { $0.parent.flatMap { places[$0] } }
  }
}
