public import Stockpile

/// How long daily stock lasts in a township: over the items its sites use, each site's own.
///
/// Units of different items cannot be added, and one item that lasts for years says nothing about
/// the others: the middle one stands for all, and those that end soon are counted.
public struct TownshipCover: Hashable, Sendable {
  /// The highest site of the township; a site of the district stands for itself.
  public let site: Site
  /// How many items in use there are, at all its sites.
  public let inUse: Int
  /// How many of them last less than the days a plan refills to.
  public let below: Int
  /// 日常可用天数 of the middle one; of two in the middle the lower.
  public let median: Int64

  /// Of those lines, in the order in which the townships come first.
  static func covers(_ lines: [MonthLine], in tree: SiteTree) -> [TownshipCover] {
    var tops: [SiteCode: SiteCode] = [:]
    var order: [SiteCode] = []
    var covers: [SiteCode: [Int64]] = [:]
    for line in lines {
      guard let cover = line.cover else { continue }
      let top = tops[line.site.code] ?? tree.townshipSite(of: line.site).code
      tops[line.site.code] = top
      if covers[top] == nil { order.append(top) }
      covers[top, default: []].append(cover)
    }
    return order.compactMap { code in
      guard let site = tree[code], let days = covers[code]?.sorted(), !days.isEmpty else {
        return nil
      }
      return TownshipCover(
        site: site, inUse: days.count, below: days.count { $0 < PlanBasis.usualCoverDays },
        median: days[(days.count - 1) / 2])
    }
  }
}

extension SiteTree {
  /// The highest site above a site that is not of the district; the site itself if there is none.
  func townshipSite(of site: Site) -> Site {
    var top = site
    while let parent = top.parent.flatMap({ self[$0] }), parent.level != .district { top = parent }
    return top
  }
}
