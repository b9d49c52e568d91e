import Stockpile

/// How far apart sites lie, by place among the tree's sites: asked for once for all items.
struct Townships {
  /// The highest site of the township a site lies in; nil for the district's own.
  private let townships: [SiteCode?]

  init(_ tree: SiteTree) {
    townships = tree.sites.map { site in
      var site = site
      while let parent = site.parent.flatMap({ tree[$0] }), parent.level != .district {
        site = parent
      }
      return site.level == .district ? nil : site.code
    }
  }

  /// 0 within a site, 1 within a township or among the sites of the district itself, 2 between those.
  func hops(from left: Int, to right: Int) -> Int {
    if left == right { return 0 }
    return townships[left] == townships[right] ? 1 : 2
  }
}
