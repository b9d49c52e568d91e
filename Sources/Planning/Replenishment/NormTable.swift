public import Stockpile

/// The norms of all items at all sites under one response level.
///
/// Norm = ⌈days × baseline(site) × rate × waste factor × multiplier⌉ and, for a fixed norm,
/// ⌈N × multiplier⌉, in exact fractions and rounded once. The rule is that of the site's own norm
/// entry, else of the entry for sites of its type, else the catalogue's for its level. What does not
/// depend on the site is multiplied out beforehand, so that a district is a matter of milliseconds.
public struct NormTable: Sendable {
  /// A driver that counts only while goods are handed out to the public.
  public static let publicDistributionDriver = "resident_1000"

  private let requirements: [ItemCode: [Level: Requirement]]
  private let entries: NormEntries

  /// The norms of those items.
  ///
  /// - Parameters:
  ///   - items: The catalogue; each entry carries its norm rules, driver, rate and waste factor.
  ///   - drivers: What the items depend on.
  ///   - entries: The norm entries in force, one a code.
  ///   - multiplier: The factor of the response level, 1 in routine; not negative.
  ///   - publicDistribution: Whether goods are handed out to the public; if not, norms in days of
  ///     `publicDistributionDriver` are none. Fixed norms do not depend on it.
  ///   - days: Days in the place of those that norms in days are of, by level: what if.
  public init(
    items: [Item], drivers: [Driver], entries: [NormEntry] = [],
    multiplier: Rational = Rational(1), publicDistribution: Bool = false,
    days: [Level: Int64] = [:]
  ) {
    if multiplier < Rational(0) { fatalError("a response level that multiplies by less than 0") }
    let byKey = Dictionary(drivers.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    var requirements: [ItemCode: [Level: Requirement]] = [:]
    for item in items {
      for level in Level.allCases {
        requirements[item.code, default: [:]][level] = Requirement(
          item, level: level, drivers: byKey, multiplier: multiplier,
          withoutDays: item.isWithoutDays(publicDistribution), days: days[level])
      }
    }
    self.requirements = requirements
    self.entries = NormEntries(
      entries, items: items, drivers: byKey, multiplier: multiplier,
      publicDistribution: publicDistribution, days: days)
  }

  /// The norm of an item at a site; none for an item that is not among the table's.
  public func norm(of item: ItemCode, at site: Site) -> Norm {
    requirement(of: item, at: site)?.norm(at: site) ?? .none
  }

  /// The requirement that decides; nil where none speaks of the item and the site.
  private func requirement(of item: ItemCode, at site: Site) -> Requirement? {
    guard site.holdsStock else { return nil }
    if let requirement = entries.requirement(of: item, at: site) { return requirement }
    return site.normLevel.flatMap { requirements[item]?[$0] }
  }

  /// The norm of an item at a site with all that made it.
  public func terms(of item: ItemCode, at site: Site) -> NormTerms {
    let requirement = requirement(of: item, at: site)
    let norm = requirement?.norm(at: site) ?? .none
    return NormTerms(
      norm: norm, source: requirement == nil ? nil : rule(of: item, at: site),
      factors: requirement?.factors(at: site) ?? [],
      absence: norm == .none ? absence(requirement, of: item, at: site) : nil)
  }

  private func absence(_ requirement: Requirement?, of item: ItemCode, at site: Site) -> NormAbsence
  {
    guard site.holdsStock else { return .holdsNoStock }
    guard requirements[item] != nil else { return .unknownItem }
    guard let requirement else { return .typeWithoutNorms }
    return requirement.rule == .notHeld ? .notHeld : .publicDistributionOff
  }

  /// What the norm of an item at a site comes from; nil where there is none.
  public func source(of item: ItemCode, at site: Site) -> NormSource? {
    norm(of: item, at: site) == .none ? nil : rule(of: item, at: site)
  }

  /// What says how large the norm is, if there is one.
  func rule(of item: ItemCode, at site: Site) -> NormSource? {
    if let entry = entries.entry(of: item, at: site) { return .entry(entry) }
    return site.normLevel.map { .catalogue($0) }
  }
}

extension Item {
  /// Whether its norms in days are none for now: what is handed out to the public while nothing is.
  func isWithoutDays(_ publicDistribution: Bool) -> Bool {
    !publicDistribution && record["demand_driver"] == NormTable.publicDistributionDriver
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
