public import Stockpile

/// For which sites and items a reorder rule is set.
public enum ReorderScope: Hashable, Sendable {
  /// One item at one site.
  case site(SiteCode, ItemCode)
  /// One item at all sites of a level.
  case level(Level, ItemCode)
  /// All items of a category at all sites of a level.
  case category(Level, String)
  /// Everything else.
  case everything

  /// 0 for the most specific.
  public var rank: Int {
    switch self {
    case .site: 0
    case .level: 1
    case .category: 2
    case .everything: 3
    }
  }

  /// Which sites and items they are, in both languages.
  public var words: (zh: String, en: String) {
    switch self {
    case .site(let site, let item): ("\(site) 的 \(item)", "\(item) at \(site)")
    case .level(let level, let item):
      ("\(level.term.zh)单位的 \(item)", "\(item) at the \(level.term.en)")
    case .category(let level, let category):
      ("\(level.term.zh)单位的 \(category) 类", "category \(category) at the \(level.term.en)")
    case .everything: ("其余所有单位和物资", "all other sites and items")
    }
  }
}
