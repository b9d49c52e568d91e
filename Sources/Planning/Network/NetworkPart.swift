public import Stockpile

/// The part of the network a question is about: some sites, and one item or all of them.
public struct NetworkPart: Hashable, Sendable {
  /// Which sites.
  public var sites = SiteSelection()
  /// Of that item; nil: of all.
  public var item: ItemCode?

  /// The whole network.
  public init() {}

  /// Whether it is one site or one item: little enough to show line by line.
  public var isNarrow: Bool { sites.site != nil || sites.below != nil || item != nil }

  /// The rule for the sites of a tree, which are looked up once for all lines.
  func selector(in tree: SiteTree) -> Selector {
    Selector(sites: sites.isEverything ? nil : sites.sites(in: tree), item: item)
  }

  /// Whether a site or an item at a site belongs to a part.
  struct Selector {
    fileprivate let sites: Set<SiteCode>?
    fileprivate let item: ItemCode?

    func contains(_ site: SiteCode) -> Bool { sites?.contains(site) != false }

    func contains(_ site: SiteCode, _ code: ItemCode) -> Bool {
      contains(site) && (item == nil || item == code)
    }
  }
}
