public import Stockpile

/// A proposal to move goods inside the network to a site that is short.
public struct RefillMove: Hashable, Sendable {
  /// The supplier.
  public let from: Site
  /// The supplier's pool the goods are taken from.
  public let pool: Pool
  /// Base units.
  public let quantity: Int64
}

/// What the sites can spare of one item, shrinking as it is promised, so that nothing is promised
/// twice.
struct SpareStock {
  /// The sites by place, and the place of each one's supplier.
  private let sites: [Site]
  private let suppliers: [Int?]
  private var spare: [SpareFigures]

  init(sites: [Site], suppliers: [Int?], spare: [SpareFigures]) {
    self.sites = sites
    self.suppliers = suppliers
    self.spare = spare
  }

  /// Promises a site up to so many base units, from its supplier, then from its supplier's
  /// supplier, up to the root.
  mutating func promise(_ wanted: Int64, to place: Int) -> [RefillMove] {
    var moves: [RefillMove] = []
    var rest = wanted
    var supplier = suppliers[place]
    while let giver = supplier, rest > 0 {
      for (pool, figure) in [(Pool.daily, \SpareFigures.daily), (.reserve, \.reserve)] {
        let share = min(rest, spare[giver][keyPath: figure])
        guard share > 0 else { continue }
        moves.append(RefillMove(from: sites[giver], pool: pool, quantity: share))
        spare[giver][keyPath: figure] -= share
        rest -= share
      }
      supplier = suppliers[giver]
    }
    return moves
  }
}
