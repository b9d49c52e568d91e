import Stockpile

/// The order in which plans list their lines: level, site code, VED, item code.
extension SiteTree {
  /// The places of the sites, from the top level down, by code within a level.
  var placesByLevel: [Int] {
    sites.indices.sorted {
      let (left, right) = (sites[$0], sites[$1])
      return left.level != right.level ? left.level < right.level : left.code < right.code
    }
  }
}

extension Item {
  /// Vital items first, then by code.
  func comesBefore(_ other: Item) -> Bool {
    ved.rank != other.ved.rank ? ved.rank < other.ved.rank : code < other.code
  }
}

extension VED {
  var rank: Int {
    switch self {
    case .vital: 0
    case .essential: 1
    case .desirable: 2
    }
  }
}
