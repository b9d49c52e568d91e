/// What stores expect of an outbreak and order for, besides what their rules order for routine use: that it goes on
/// as it is today. Nobody knows of it before it begins.
///
/// Shares are those of a store and of all that it supplies, directly or not.
final class ExpectedSurge: Sendable {
  /// Units of each day in 1/512, by surge and day.
  private let rates: [[UInt64]]
  /// By surge and store.
  private let through: [[UInt64]]
  private let own: [[UInt64]]

  /// Nil where nobody expects anything.
  init?(_ tree: SupplyTree) {
    let surges = tree.surges.filter { !$0.expected.isEmpty }
    guard !surges.isEmpty else { return nil }
    rates = surges.map { $0.expected.map { UInt64(max(0, $0 * Surge.parts)) } }
    own = surges.map { $0.shares.map(UInt64.init) }
    through = surges.map { surge in
      var shares = surge.shares.map(UInt64.init)
      for (place, store) in tree.stores.enumerated().reversed() {
        if let supplier = store.supplier { shares[supplier] += shares[place] }
      }
      return shares
    }
  }

  /// What a store and all below it will use on so many days if they are like one of them, rounded up.
  func units(of store: Int, like day: Int, days: Int) -> Int32 {
    units(through, store, like: day, days: days)
  }

  /// What a store itself will.
  func ownUnits(of store: Int, like day: Int, days: Int) -> Int32 {
    units(own, store, like: day, days: days)
  }

  private func units(_ shares: [[UInt64]], _ store: Int, like day: Int, days: Int) -> Int32 {
    var units: UInt64 = 0
    for (rates, shares) in zip(rates, shares) where day < rates.count {
      let product = (rates[day] * UInt64(days)).multipliedFullWidth(by: shares[store])
      units += product.high << (64 - Surge.bits) | product.low >> Surge.bits
      if product.low & (1 << Surge.bits - 1) != 0 { units += 1 }
    }
    return Int32(clamping: min(units, UInt64(SimulationProblem.largest)))
  }
}
