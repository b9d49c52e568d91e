public import Stockpile

/// The sites of one type whose norms of an item come from one rule.
public struct NormGroup: Hashable, Sendable {
  /// Their type is that of the first.
  public private(set) var sites: [Site]
  /// What the norms come from.
  public let source: NormSource
  /// The smallest and the largest norm; nil where none is known.
  public private(set) var range: ClosedRange<Int64>?
  /// The sum of those that are known.
  public private(set) var total: Int64 = 0
  /// How many are unknown.
  public private(set) var unknown = 0

  /// An item's norms at the sites of a tree, in the order of levels and types.
  public static func groups(of item: ItemCode, in tree: SiteTree, norms: NormTable) -> [NormGroup] {
    var found: [NormGroup] = []
    for place in tree.placesByLevel {
      let site = tree.sites[place]
      guard let source = norms.source(of: item, at: site) else { continue }
      let known = found.firstIndex { $0.source == source && $0.sites[0].type == site.type }
      if known == nil { found.append(NormGroup(sites: [], source: source)) }
      found[known ?? found.count - 1].add(site, norms.norm(of: item, at: site))
    }
    return found
  }

  private init(sites: [Site], source: NormSource) {
    self.sites = sites
    self.source = source
  }

  private mutating func add(_ site: Site, _ norm: Norm) {
    sites.append(site)
    switch norm {
    case .known(let units):
      range = min(units, range?.lowerBound ?? units)...max(units, range?.upperBound ?? units)
      total += units
    case .unknown: unknown += 1
    case .none: break
    }
  }
}
