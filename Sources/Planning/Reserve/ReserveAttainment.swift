public import Stockpile

/// How far the reserve meets its norms (储备达标), for every item with a norm at every site.
///
/// Pure: the same values give the same lines. The worst come first: what is below its red line, then
/// the smallest attainment, then vital items, then the order of codes.
public struct ReserveAttainment: Sendable {
  /// One line a site and item with a norm above 0.
  public let bySite: [ReserveLine]
  /// One line an item, of all those sites together.
  public let byItem: [ReserveLine]
  /// The items whose norm at a site is unknown: neither met nor missed.
  public let unknown: [UnknownNormLine]

  /// The attainment at some sites.
  ///
  /// - Parameters:
  ///   - sites: The sites to look at, in the order of the tree.
  ///   - items: The items to look at.
  ///   - norms: The norms under the response level in force.
  ///   - baseNorms: The same norms without its factor.
  ///   - figures: What each site has; an item that is not listed is not there.
  ///   - floorPercent: The red line's share of the norm without the factor.
  public init(
    sites: [Site], items: [Item], norms: NormTable, baseNorms: NormTable,
    figures: [StockKey: StockFigures], floorPercent: Int
  ) {
    var bySite: [ReserveLine] = []
    var byItem: [ReserveLine] = []
    var unknown: [UnknownNormLine] = []
    for item in items.sorted(by: { $0.comesBefore($1) }) {
      var total: ReserveLine?
      for site in sites {
        switch (norms.norm(of: item.code, at: site), baseNorms.norm(of: item.code, at: site)) {
        case (.known(let norm), .known(let base)) where norm > 0:
          let line = ReserveLine(
            item, at: site, norm: norm, baseNorm: base,
            figures: figures[StockKey(site: site.code, item: item.code)] ?? StockFigures(),
            source: norms.rule(of: item.code, at: site), floorPercent: floorPercent)
          bySite.append(line)
          if total == nil { total = line } else { total?.add(line) }
        case (.unknown(let gap), _):
          unknown.append(UnknownNormLine(site: site, item: item, gap: gap))
        default: continue
        }
      }
      if let total { byItem.append(total) }
    }
    self.bySite = Self.worstFirst(bySite)
    self.byItem = Self.worstFirst(byItem)
    self.unknown = unknown
  }

  private static func worstFirst(_ lines: [ReserveLine]) -> [ReserveLine] {
    // Lines are large, and there are as many as sites times items: only their keys are sorted.
    lines.indices.map { Key(lines[$0], place: $0) }.sorted(by: <).map { lines[$0.place] }
  }

  /// What lines are sorted by; among equals as they came, in the order of items and sites.
  private struct Key: Comparable {
    let isAboveFloor: Bool
    /// Attainment is this of the norm.
    let met: Int64
    let norm: Int64
    let place: Int

    init(_ line: ReserveLine, place: Int) {
      self.isAboveFloor = !line.isBelowFloor
      self.met = min(max(0, line.stock), line.norm)
      self.norm = line.norm
      self.place = place
    }

    static func < (left: Key, right: Key) -> Bool {
      if left.isAboveFloor != right.isAboveFloor { return !left.isAboveFloor }
      let (first, second) = (
        Int128(left.met) * Int128(right.norm), Int128(right.met) * Int128(left.norm)
      )
      return first != second ? first < second : left.place < right.place
    }
  }
}
