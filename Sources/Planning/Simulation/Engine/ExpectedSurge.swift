/// What stores expect of an outbreak and order for, besides what their rules order for routine use.
///
/// Shares are those of a store and of all that it supplies, directly or not.
final class ExpectedSurge: Sendable {
  /// Units from the first day to before each day, in 1/512, by surge and day.
  private let sums: [[UInt64]]
  /// By surge and store.
  private let through: [[UInt64]]
  private let own: [[UInt64]]

  /// Nil where nobody expects anything.
  init?(_ tree: SupplyTree) {
    let surges = tree.surges.filter { !$0.expected.isEmpty }
    guard !surges.isEmpty else { return nil }
    sums = surges.map { surge in
      surge.expected.reduce(into: [0]) { sums, units in
        sums.append((sums.last ?? 0) + UInt64(max(0, units * Surge.parts)))
      }
    }
    own = surges.map { $0.shares.map(UInt64.init) }
    through = surges.map { surge in
      var shares = surge.shares.map(UInt64.init)
      for (place, store) in tree.stores.enumerated().reversed() {
        if let supplier = store.supplier { shares[supplier] += shares[place] }
      }
      return shares
    }
  }

  /// What a store and all below it will use on so many days from one on, rounded up.
  func units(of store: Int, from day: Int, days: Int) -> Int32 {
    units(through, store, from: day, days: days)
  }

  /// What a store itself will.
  func ownUnits(of store: Int, from day: Int, days: Int) -> Int32 {
    units(own, store, from: day, days: days)
  }

  private func units(_ shares: [[UInt64]], _ store: Int, from day: Int, days: Int) -> Int32 {
    var units: UInt64 = 0
    for (sums, shares) in zip(sums, shares) {
      let (first, last) = (min(day, sums.count - 1), min(day + days, sums.count - 1))
      let product = (sums[last] - sums[first]).multipliedFullWidth(by: shares[store])
      units += product.high << (64 - Surge.bits) | product.low >> Surge.bits
      if product.low & (1 << Surge.bits - 1) != 0 { units += 1 }
    }
    return Int32(clamping: min(units, UInt64(SimulationProblem.largest)))
  }
}
