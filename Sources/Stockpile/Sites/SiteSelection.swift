/// Which sites something is about: one meaning for `--site`, `--below` and `--level` everywhere.
public struct SiteSelection: Hashable, Sendable {
  /// That site alone; nil: more than one.
  public var site: SiteCode?
  /// That site and every site below it; nil: wherever they are.
  public var below: SiteCode?
  /// Sites of that level; nil: of every level.
  public var level: Level?

  /// Every site.
  public init() {}

  /// Whether it is every site.
  public var isEverything: Bool { site == nil && below == nil && level == nil }

  /// The codes of the sites in a tree.
  public func sites(in tree: SiteTree) -> Set<SiteCode> {
    var selected = tree.sites[...]
    if let site { selected = selected.filter { $0.code == site }[...] }
    if let level { selected = selected.filter { $0.level == level }[...] }
    guard let below else { return Set(selected.map(\.code)) }
    return Set(selected.map(\.code)).intersection(tree.subtree(of: below))
  }
}
