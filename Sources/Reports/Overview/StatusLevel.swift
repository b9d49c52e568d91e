import Planning
public import Stockpile

/// How a level stands over all items.
public struct StatusLevel: Hashable, Sendable {
  /// The level.
  public let level: Level
  /// Sites with stock, use or a norm.
  public let sites: Int
  /// Site–item pairs with a norm above 0.
  public private(set) var withNorm = 0
  /// Of those, with a gap.
  public private(set) var belowNorm = 0
  /// Of those, of vital items.
  public private(set) var vitalBelow = 0
  /// Site–item pairs in use.
  public private(set) var used = 0
  /// Of those, with less than 30 days of cover.
  public private(set) var under30 = 0
  /// Of those, with nothing left.
  public private(set) var out = 0

  init?(_ level: Level, of overview: NetworkOverview) {
    var sites: Set<SiteCode> = []
    self.level = level
    var counts = (withNorm: 0, below: 0, vital: 0, used: 0, under30: 0, out: 0)
    for item in overview.items {
      for place in item.sites where place.site.level == level {
        sites.insert(place.site.code)
        let standing = place.standing
        counts.withNorm += standing.norm ?? 0 > 0 ? 1 : 0
        counts.below += standing.gap > 0 ? 1 : 0
        counts.vital += standing.gap > 0 && item.item.ved == .vital ? 1 : 0
        counts.used += standing.use.units > 0 ? 1 : 0
        counts.under30 += standing.cover.map { $0 < 30 } == true ? 1 : 0
        counts.out += standing.sitesOut
      }
    }
    guard !sites.isEmpty else { return nil }
    self.sites = sites.count
    (withNorm, belowNorm, vitalBelow) = (counts.withNorm, counts.below, counts.vital)
    (used, under30, out) = (counts.used, counts.under30, counts.out)
  }

  static var columns: [Column<StatusLevel>] {
    [
      Column(term: .level) { .term($0.level.term) },
      Column(.sites) { .count($0.sites) },
      Column(.withNorm) { .count($0.withNorm) },
      Column(.short) { .count($0.belowNorm) },
      Column(.vitalLines) { .count($0.vitalBelow) },
      Column(.inUse) { .count($0.used) },
      Column(.below30) { .count($0.under30) },
      Column(.outOfStock) { .count($0.out) },
    ]
  }
}
