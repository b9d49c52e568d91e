import Stockpile

/// Who is looked at first: whoever runs out first; of those that end together whoever uses most,
/// then the smaller code. What is not used at all never runs out.
struct CoverOrder: Comparable {
  private let cover: Int64
  private let use: DailyUse
  private let code: SiteCode

  init(cover: Int64?, use: DailyUse, at site: Site) {
    self.cover = cover ?? .max
    self.use = use
    self.code = site.code
  }

  static func < (left: CoverOrder, right: CoverOrder) -> Bool {
    if left.cover != right.cover { return left.cover < right.cover }
    return left.use.units != right.use.units
      ? left.use.units > right.use.units : left.code < right.code
  }
}

extension Sequence {
  /// Sorted by who is looked at first; each element is asked once.
  func sorted(inOrder order: (Element) -> CoverOrder) -> [Element] {
    map { (order($0), $0) }.sorted { $0.0 < $1.0 }.map(\.1)
  }
}
