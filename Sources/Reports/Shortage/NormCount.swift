public import Planning
public import Stockpile

/// How many items meet their norms (品种达标), at a site or at all sites of a level.
public struct NormCount: Hashable, Sendable {
  /// How many items should be held: a norm that is known and not 0.
  public private(set) var withNorm = 0
  /// Of those, with less on the shelf than the norm.
  public private(set) var below = 0
  /// Of those, short even of what is on the way.
  public private(set) var short = 0
  /// How many norms are unknown.
  public private(set) var unknown = 0

  /// Nothing counted.
  public init() {}

  mutating func add(_ line: ShortageLine) {
    guard line.norm > 0 else { return }
    withNorm += 1
    below += line.held < line.norm ? 1 : 0
    short += line.gap > 0 ? 1 : 0
  }

  mutating func addUnknown() { unknown += 1 }

  /// 品种达标率, exact; nil where nothing should be held.
  public var attainment: Rational? {
    withNorm > 0 ? Rational(Int128(withNorm - below), over: Int128(withNorm)) : nil
  }
}

/// How a level stands against its norms.
public struct LevelShortage: Hashable, Sendable {
  /// The level.
  public let level: Level
  /// Sites with a norm, known or not.
  public let sites: Int
  /// The items of all of them.
  public let count: NormCount
}

/// How a site stands against its norms.
public struct SiteShortage: Hashable, Sendable {
  /// The site.
  public let site: Site
  /// Its items.
  public internal(set) var count = NormCount()
  /// Its lines below the norm, the worst first; among equals vital items first.
  public internal(set) var worst: [ShortageLine] = []
}

extension ShortageList {
  /// Every site with a norm, in the order of level; in a level those with the most items below
  /// their norms first.
  var siteShortages: [SiteShortage] {
    var found: [SiteCode: SiteShortage] = [:]
    for line in lines {
      var site = found[line.site.code] ?? SiteShortage(site: line.site)
      site.count.add(line)
      if line.usable < line.norm { site.worst.append(line) }
      found[line.site.code] = site
    }
    for line in unknown {
      found[line.site.code, default: SiteShortage(site: line.site)].count.addUnknown()
    }
    return found.values.map { site in
      var site = site
      // Lines come with vital items first, and a stable order keeps that among equals.
      site.worst = site.worst.enumerated().sorted { left, right in
        left.element.attainment != right.element.attainment
          ? left.element.attainment < right.element.attainment : left.offset < right.offset
      }.map(\.element)
      return site
    }.sorted { left, right in
      if left.site.level != right.site.level { return left.site.level < right.site.level }
      if left.count.below != right.count.below { return left.count.below > right.count.below }
      return left.site.code < right.site.code
    }
  }

  /// Every level that has a site with a norm, from the top.
  var levelShortages: [LevelShortage] {
    Level.allCases.compactMap { level in
      var count = NormCount()
      for line in lines where line.site.level == level { count.add(line) }
      for line in unknown where line.site.level == level { count.addUnknown() }
      let sites = Set(
        lines.lazy.filter { $0.site.level == level }.map(\.site.code)
          + unknown.lazy.filter { $0.site.level == level }.map(\.site.code))
      return sites.isEmpty ? nil : LevelShortage(level: level, sites: sites.count, count: count)
    }
  }
}
