import Glibc

/// Known, uncensored demand of invented sites for invented items: every month's wish, whether or not
/// anybody could have filled it.
struct GeneratedDemand {
  /// What kinds of demand there are, with their share of all series in percent.
  enum Kind: String, CaseIterable {
    case smooth, erratic, intermittent, lumpy, dying, seasonal

    var percent: Int {
      switch self {
      case .smooth, .erratic, .seasonal: 15
      case .intermittent: 25
      case .lumpy: 20
      case .dying: 10
      }
    }
  }

  let seed: UInt64
  let sites: Int
  let items: Int
  let months: Int

  init(seed: UInt64, sites: Int = 200, items: Int = 40, months: Int = 36) {
    self.seed = seed
    self.sites = sites
    self.items = items
    self.months = months
  }

  /// The kind of a series.
  func kind(site: Int, item: Int) -> Kind {
    var draws = Draws(seed: seed, 1, site, item)
    var ticket = draws.below(100)
    for kind in Kind.allCases {
      ticket -= kind.percent
      if ticket < 0 { return kind }
    }
    return .smooth
  }

  /// Base units wanted each month.
  func months(site: Int, item: Int) -> [Int64] {
    var draws = Draws(seed: seed, 2, site, item)
    switch kind(site: site, item: item) {
    case .smooth:
      let (mean, k) = (draws.evenly(10, 200), draws.between(8, 30))
      return (0..<months).map { _ in draws.negativeBinomial(mean: mean, k: k) }
    case .erratic:
      let (mean, k) = (draws.evenly(10, 200), draws.between(0.7, 1.8))
      return (0..<months).map { _ in draws.negativeBinomial(mean: mean, k: k) }
    case .intermittent:
      let (chance, size) = (draws.between(0.15, 0.65), draws.evenly(1, 20))
      return (0..<months).map { _ in draws.happens(chance) ? 1 + draws.poisson(size) : 0 }
    case .lumpy:
      let (chance, size) = (draws.between(0.15, 0.6), draws.evenly(4, 60))
      let k = draws.between(0.5, 1.2)
      return (0..<months).map { _ in
        draws.happens(chance) ? 1 + draws.negativeBinomial(mean: size, k: k) : 0
      }
    case .dying: return dying(&draws)
    case .seasonal: return seasonal(&draws)
    }
  }

  /// A steady use that ends: at some month, from half a year on, it begins to fade by a factor.
  private func dying(_ draws: inout Draws) -> [Int64] {
    let (mean, k) = (draws.evenly(3, 60), draws.between(1, 10))
    let (end, fade) = (6 + draws.below(max(1, months - 6)), draws.between(0, 0.85))
    return (0..<months).map { month in
      let left = month < end ? 1 : pow(fade, Double(month - end + 1))
      return draws.negativeBinomial(mean: mean * left, k: k)
    }
  }

  /// A peak every year, wide or narrow, of the same height each time.
  private func seasonal(_ draws: inout Draws) -> [Int64] {
    let (mean, k) = (draws.evenly(10, 200), draws.between(6, 25))
    let (peak, narrow) = (draws.below(12), draws.between(0.4, 1.5))
    let shape = (0..<12).map { exp(narrow * cos(2 * .pi * Double($0 - peak) / 12)) }
    let whole = shape.reduce(0, +) / 12
    return (0..<months).map { month in
      draws.negativeBinomial(mean: mean * shape[month % 12] / whole, k: k)
    }
  }

  /// The days of one month, from 28 on: smooth demand comes unit by unit on any day, demand with gaps
  /// mostly at once.
  func days(of units: Int64, count: Int, site: Int, item: Int, month: Int) -> [Int64] {
    var draws = Draws(seed: seed, 3, site, item, month)
    var days = [Int64](repeating: 0, count: count)
    var left = units
    let portion =
      switch kind(site: site, item: item) {
      case .intermittent, .lumpy: max(1, units / 2)
      default: max(1, units / 40)
      }
    while left > 0 {
      let taken = min(left, portion)
      days[draws.below(count)] += taken
      left -= taken
    }
    return days
  }
}
