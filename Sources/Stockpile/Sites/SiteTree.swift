/// All sites as a tree: one root, a parent one level up or on the same level, no cycles.
public struct SiteTree: Sendable {
  /// All sites in the order of their codes.
  public let sites: [Site]
  /// The reserve centre.
  public let root: Site
  private let places: [SiteCode: Int]
  private let children: [SiteCode: [SiteCode]]

  /// Why a list of sites is no tree.
  public enum Problem: Error, Hashable, Sendable {
    /// There is no site without a parent, or several.
    case roots([SiteCode])
    /// The same code twice.
    case duplicate(SiteCode)
    /// The parent is not among the sites.
    case unknownParent(of: SiteCode, SiteCode)
    /// The parent is neither one level up nor on the same level.
    case wrongLevel(SiteCode, parent: SiteCode)
    /// The site is its own ancestor.
    case cycle(SiteCode)
  }

  /// The tree of those sites, or the first problem found.
  public init(_ sites: [Site]) throws(Problem) {
    let sorted = sites.sorted { $0.code < $1.code }
    var places: [SiteCode: Int] = [:]
    for (place, site) in sorted.enumerated() {
      guard places.updateValue(place, forKey: site.code) == nil else {
        throw .duplicate(site.code)
      }
    }
    let roots = sorted.filter { $0.parent == nil }
    guard roots.count == 1 else { throw .roots(roots.map(\.code)) }
    var children: [SiteCode: [SiteCode]] = [:]
    for site in sorted {
      guard let parent = site.parent else { continue }
      guard let place = places[parent] else { throw .unknownParent(of: site.code, parent) }
      let up = site.level.rank - sorted[place].level.rank
      guard up == 0 || up == 1 else { throw .wrongLevel(site.code, parent: parent) }
      children[parent, default: []].append(site.code)
    }
    self.sites = sorted
    self.root = roots[0]
    self.places = places
    self.children = children
    guard subtree(of: root.code).count < sorted.count else { return }
    let reached = Set(subtree(of: root.code))
    throw .cycle(sorted.first { !reached.contains($0.code) }?.code ?? root.code)
  }

  /// The site with that code.
  public subscript(_ code: SiteCode) -> Site? { places[code].map { sites[$0] } }

  /// The sites directly supplied by a site, in the order of their codes.
  public func children(of code: SiteCode) -> [SiteCode] { children[code] ?? [] }

  /// The site and everything below it, parents before children.
  public func subtree(of code: SiteCode) -> [SiteCode] {
    var found = [code]
    var next = 0
    while next < found.count {
      found += children(of: found[next])
      next += 1
    }
    return found
  }
}
