public import Stockpile

/// All items at all sites against their norms, with a proposal for every gap: the first, plain form
/// of the replenishment plan. A proposal only: nothing moves until it is adopted.
///
/// Pure: the same values give the same list. Lines are in the order of level, site code, VED, item
/// code.
public struct ShortageList: Sendable {
  /// Every item with a known norm at a site, short or not.
  public let lines: [ShortageLine]
  /// Every item whose norm at a site is unknown.
  public let unknown: [UnknownNormLine]
  /// What the root buys, in the order of VED and item code.
  public let purchases: [PurchaseLine]
  private let tree: SiteTree

  /// The list of a network.
  ///
  /// - Parameters:
  ///   - tree: The sites.
  ///   - items: The items to look at.
  ///   - norms: What sites should hold of them.
  ///   - stock: What each site has and awaits; an item that is not listed is not there.
  public init(
    tree: SiteTree, items: [Item], norms: NormTable, stock: [StockKey: StockFigures]
  ) {
    let chain = SupplyChain(tree)
    let columns = items.sorted { $0.comesBefore($1) }.map { item in
      ItemShortage(item, tree: tree, chain: chain, norms: norms, stock: stock)
    }
    // Lines are asked for site by site, plans are made item by item.
    let order = tree.placesByLevel
    var lines: [ShortageLine] = []
    var unknown: [UnknownNormLine] = []
    lines.reserveCapacity(tree.sites.count * columns.count)
    for place in order {
      let site = tree.sites[place]
      for column in columns.indices {
        let found = columns[column].places[place]
        switch found.norm {
        case .none: continue
        case .unknown(let gap):
          unknown.append(UnknownNormLine(site: site, item: columns[column].item, gap: gap))
        case .known(let norm):
          lines.append(
            ShortageLine(
              site: site, item: columns[column].item, norm: norm, pool: found.pool,
              backorder: found.backorder, usable: found.usable, held: found.held,
              onTheWay: found.onTheWay, onOrder: found.onOrder, moves: found.moves))
        }
      }
    }
    self.lines = lines
    self.unknown = unknown
    self.purchases = columns.compactMap(\.purchase)
    self.tree = tree
  }

  /// The lines with a gap.
  public var short: [ShortageLine] { lines.filter { $0.gap > 0 } }

  /// The part of the list about some sites and items.
  ///
  /// A purchase stays while a line that is left waits for it, and still serves the whole network.
  public func selecting(_ part: NetworkPart) -> ShortageList {
    let asked = part.selector(in: tree)
    let kept = lines.filter { asked.contains($0.site.code, $0.item.code) }
    let bought = Set(kept.lazy.filter { $0.toPurchase > 0 }.map(\.item.code))
    return ShortageList(
      lines: kept, unknown: unknown.filter { asked.contains($0.site.code, $0.item.code) },
      purchases: purchases.filter { bought.contains($0.item.code) }, tree: tree)
  }

  private init(
    lines: [ShortageLine], unknown: [UnknownNormLine], purchases: [PurchaseLine], tree: SiteTree
  ) {
    self.lines = lines
    self.unknown = unknown
    self.purchases = purchases
    self.tree = tree
  }
}
