import Stockpile

/// One item at all sites against its norms: gaps, what suppliers can spare, and what is left to buy.
struct ItemShortage {
  /// What one site has, should have and is promised. Names are added only in the list's lines, for
  /// copying sites and items about takes longer than planning does.
  struct Place {
    let norm: Norm
    let pool: Pool
    let backorder: Int64
    let usable: Int64
    let held: Int64
    let onTheWay: Int64
    let onOrder: Int64
    var moves: [RefillMove] = []
  }

  let item: Item
  /// In the order of the tree's sites.
  private(set) var places: [Place]
  /// What the root buys; nil if nothing.
  private(set) var purchase: PurchaseLine?

  init(
    _ item: Item, tree: SiteTree, chain: SupplyChain, norms: NormTable,
    stock: [StockKey: StockFigures]
  ) {
    let nothing = StockFigures()
    var places: [Place] = []
    var spare: [SpareFigures] = []
    var needs: [NetworkRefill.Need] = []
    var ordered: Int64 = 0
    for site in tree.sites {
      let figures = stock[StockKey(site: site.code, item: item.code)] ?? nothing
      let norm = norms.norm(of: item.code, at: site)
      // A hospital sets its own norm, which nobody here knows: nothing is taken from it.
      spare.append(site.normLevel == nil ? SpareFigures() : figures.toSpare(beyond: norm))
      if site.code == tree.root.code { ordered = figures.onOrder(beyond: norm) }
      var need = NetworkRefill.Need()
      if case .known(let units) = norm {
        need.norm = units
        need.toNorm = figures.gap(to: units)
        need.normPool = figures.pool
      }
      needs.append(need)
      places.append(
        Place(
          norm: norm, pool: figures.pool, backorder: figures.backorder, usable: figures.usable,
          held: figures.held, onTheWay: figures.onTheWay, onOrder: figures.onOrder))
    }
    let refill = NetworkRefill(needs, spare: spare, sites: tree.sites, chain: chain)
    for place in places.indices { places[place].moves = refill.moves[place] }
    self.item = item
    self.places = places
    purchase = PurchaseLine(item, at: tree.root, lacking: refill.rest.map(\.all), onOrder: ordered)
  }
}
