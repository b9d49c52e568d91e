public import Stockpile

/// What every site uses of every item, and what it must supply: its own use and that of all sites
/// below it.
///
/// Only sites that hold stock count: what a closed site used is nobody's demand any more.
public struct UseTable: Sendable {
  /// The days it looks at.
  public let window: UseWindow
  private let own: [StockKey: Int64]
  private let supplied: [StockKey: Int64]

  /// Adds up use over a window. Figures that include sites below are never summed over levels.
  public init(tree: SiteTree, uses: [StockUse], window: UseWindow) {
    var own: [StockKey: Int64] = [:]
    for use in uses where tree[use.site]?.holdsStock == true {
      let units = use.units(from: window.first, through: window.last)
      if units != 0 { own[StockKey(site: use.site, item: use.item), default: 0] += units }
    }
    own = own.filter { $0.value > 0 }
    var supplied: [StockKey: Int64] = [:]
    for (key, units) in own {
      var place: SiteCode? = key.site
      while let site = place {
        supplied[StockKey(site: site, item: key.item), default: 0] += units
        place = tree[site]?.parent
      }
    }
    self.window = window
    self.own = own
    self.supplied = supplied
  }

  /// What the site itself uses (本级).
  public func own(_ key: StockKey) -> DailyUse { DailyUse(units: own[key] ?? 0, days: window.days) }

  /// What the site and every site below it use (含下级).
  public func supplied(_ key: StockKey) -> DailyUse {
    DailyUse(units: supplied[key] ?? 0, days: window.days)
  }

  /// The part of a use that falls into the window, if the table counts it at all.
  func units(of use: StockUse, in tree: SiteTree) -> Int64 {
    tree[use.site]?.holdsStock == true ? use.units(from: window.first, through: window.last) : 0
  }
}
