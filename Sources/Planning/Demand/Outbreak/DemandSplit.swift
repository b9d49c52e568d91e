public import Stockpile

/// How what a whole network needs on a day is split among its sites.
public struct DemandSplit: Hashable, Sendable {
  /// What sites are weighed by.
  public enum Key: String, CaseIterable, Sendable {
    /// Beds: where patients lie.
    case beds
    /// People served: where they come from.
    case population
    /// Health workers: where shifts are worked.
    case staff
    /// All sites alike.
    case sites
  }

  /// What sites are weighed by.
  public var key: Key
  /// Which levels take part; none: all.
  public var levels: [Level]

  /// A split.
  public init(_ key: Key, levels: [Level] = []) {
    self.key = key
    self.levels = levels
  }

  /// The split of a driver that a scenario says nothing of: patients by beds, visits by the population of
  /// townships, staff-shifts by staff, all else by the population of townships.
  public static func usual(_ driver: String) -> DemandSplit {
    switch driver {
    case "patient_day", "casualty": DemandSplit(.beds)
    case "shift_l2", "shift_l3", "day_l1", "team_day": DemandSplit(.staff)
    case "facility": DemandSplit(.sites)
    default: DemandSplit(.population, levels: [.township])
    }
  }

  /// What a site counts; 0: it takes no part. The reserve centre consumes nothing itself.
  public func weight(of site: Site) -> Int64 {
    guard site.holdsStock, site.type != Self.reserveCentre else { return 0 }
    guard levels.isEmpty || levels.contains(site.level) else { return 0 }
    let field: String
    switch key {
    case .beds: field = "beds"
    case .population: field = "population_served"
    case .staff: field = "hcw_count"
    case .sites: return 1
    }
    return site.record[field].flatMap { Int64($0) }.map { max(0, $0) } ?? 0
  }

  private static let reserveCentre = "reserve_center"

  /// The shares of sites in 2⁻³¹, which add up to one; empty where nobody takes part.
  ///
  /// What rounding down leaves goes to the largest remainders, of equals to the first.
  func shares(of sites: [Site]) -> [SiteCode: UInt32] {
    let weights = sites.map { Int128(weight(of: $0)) }
    let all = weights.reduce(0, +)
    guard all > 0 else { return [:] }
    let whole = Int128(Surge.whole)
    var shares = weights.map { UInt32($0 * whole / all) }
    let rest = Int(whole - shares.reduce(0) { $0 + Int128($1) })
    let order = weights.indices.filter { weights[$0] > 0 }.sorted {
      let (left, right) = (weights[$0] * whole % all, weights[$1] * whole % all)
      return left != right ? left > right : sites[$0].code < sites[$1].code
    }
    for place in order.prefix(rest) { shares[place] += 1 }
    return Dictionary(
      uniqueKeysWithValues: zip(sites.map(\.code), shares).filter { $0.1 > 0 })
  }
}
