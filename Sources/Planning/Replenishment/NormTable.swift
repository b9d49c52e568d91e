public import Stockpile

/// The norms of all items at all sites under one response level.
///
/// Norm = ⌈days × baseline(site) × rate × waste factor × multiplier⌉ and, for a fixed norm,
/// ⌈N × multiplier⌉, in exact fractions and rounded once. What does not
/// depend on the site is multiplied out beforehand, so that a district is a matter of milliseconds.
public struct NormTable: Sendable {
  /// A driver that counts only while goods are handed out to the public.
  public static let publicDistributionDriver = "resident_1000"

  private let requirements: [ItemCode: [Level: Requirement]]

  /// The norms of those items.
  ///
  /// - Parameters:
  ///   - items: The catalogue; each entry carries its norm rules, driver, rate and waste factor.
  ///   - drivers: What the items depend on.
  ///   - multiplier: The factor of the response level, 1 in routine; not negative.
  ///   - publicDistribution: Whether goods are handed out to the public; if not, norms in days of
  ///     `publicDistributionDriver` are none. Fixed norms do not depend on it.
  public init(
    items: [Item], drivers: [Driver], multiplier: Rational = Rational(1),
    publicDistribution: Bool = false
  ) {
    if multiplier < Rational(0) { fatalError("a response level that multiplies by less than 0") }
    let byKey = Dictionary(drivers.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    var requirements: [ItemCode: [Level: Requirement]] = [:]
    for item in items {
      let isOff =
        !publicDistribution && item.record["demand_driver"] == Self.publicDistributionDriver
      for level in Level.allCases {
        requirements[item.code, default: [:]][level] = Requirement(
          item, level: level, drivers: byKey, multiplier: multiplier, withoutDays: isOff)
      }
    }
    self.requirements = requirements
  }

  /// The norm of an item at a site; none for an item that is not among the table's.
  public func norm(of item: ItemCode, at site: Site) -> Norm {
    guard let level = site.normLevel, let requirement = requirements[item]?[level]
    else { return .none }
    return requirement.norm(at: site)
  }
}

extension Site {
  /// Which of an item's three norms is the site's; nil where it has none: planned, closed and
  /// aggregate sites, and types such as hospitals, which set their own.
  public var normLevel: Level? {
    guard holdsStock else { return nil }
    return switch type {
    case "reserve_center": .district
    case "township_hc", "community_hc": .township
    case "village_clinic": .village
    default: nil
    }
  }
}
