import Stockpile

/// One item at all sites: gaps, what suppliers can spare, and what is left to buy.
struct ItemShortage {
  /// What one site has, should have and is promised. Names are added only in the list's lines, for
  /// copying sites and items about takes longer than planning does.
  struct Place {
    let norm: Norm
    let pool: Pool
    let usable: Int64
    let onTheWay: Int64
    var moves: [RefillMove] = []
  }

  let item: Item
  /// In the order of the tree's sites.
  private(set) var places: [Place]
  /// What the root buys; nil if nothing.
  private(set) var purchase: PurchaseLine?

  /// `suppliers` is the tree's `supplierPlaces`, asked for once for all items.
  init(
    _ item: Item, tree: SiteTree, suppliers: [Int?], norms: NormTable,
    stock: [StockKey: StockFigures]
  ) {
    let nothing = StockFigures()
    var places: [Place] = []
    var spare: [SpareFigures] = []
    for site in tree.sites {
      let figures = stock[StockKey(site: site.code, item: item.code)] ?? nothing
      let norm = norms.norm(of: item.code, at: site)
      // A hospital sets its own norm, which nobody here knows: nothing is taken from it.
      spare.append(site.normLevel == nil ? SpareFigures() : figures.toSpare(beyond: norm))
      places.append(
        Place(
          norm: norm, pool: figures.pool, usable: figures.usable, onTheWay: figures.onTheWay))
    }
    var spareStock = SpareStock(sites: tree.sites, suppliers: suppliers, spare: spare)
    var needed: Int64 = 0
    var buyers = 0
    // The tree keeps its sites in the order of their codes: the order in which they are served.
    for place in places.indices {
      guard case .known(let norm) = places[place].norm else { continue }
      let gap = norm - places[place].usable - places[place].onTheWay
      guard gap > 0 else { continue }
      let moves = spareStock.promise(gap, to: place)
      places[place].moves = moves
      let rest = moves.reduce(gap) { $0 - $1.quantity }
      needed += rest
      buyers += rest > 0 ? 1 : 0
    }
    self.item = item
    self.places = places
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
