import Stockpile

/// The norm entries in force: a site's own before that of its type.
struct NormEntries: Sendable {
  private let entries: [ItemCode: [NormScope: NormEntry]]
  private let items: [ItemCode: Item]
  private let drivers: [String: Driver]
  private let multiplier: Rational
  private let publicDistribution: Bool
  private let days: [Level: Int64]

  init(
    _ entries: [NormEntry], items: [Item], drivers: [String: Driver], multiplier: Rational,
    publicDistribution: Bool, days: [Level: Int64]
  ) {
    var found: [ItemCode: [NormScope: NormEntry]] = [:]
    for entry in entries { found[entry.item, default: [:]][entry.scope] = entry }
    self.entries = found
    self.items = Dictionary(
      items.filter { found[$0.code] != nil }.map { ($0.code, $0) },
      uniquingKeysWith: { first, _ in first })
    self.drivers = drivers
    self.multiplier = multiplier
    self.publicDistribution = publicDistribution
    self.days = days
  }

  /// The entry that decides; nil if the catalogue does.
  func entry(of item: ItemCode, at site: Site) -> NormEntry? {
    guard items[item] != nil, let ofItem = entries[item] else { return nil }
    return ofItem[.site(site.code)] ?? ofItem[.type(site.type)]
  }

  /// What the entry asks for; nil if there is no entry.
  func requirement(of code: ItemCode, at site: Site) -> Requirement? {
    guard let item = items[code], let entry = entry(of: code, at: site) else { return nil }
    // The catalogue has baselines for its three levels; for another type the driver may have one.
    let suffix = site.normLevel?.rawValue ?? site.type
    return Requirement(
      item, rule: entry.rule.of(days: site.normLevel.flatMap { days[$0] }),
      baseline: "baseline_\(suffix)", drivers: drivers,
      multiplier: multiplier, withoutDays: item.isWithoutDays(publicDistribution))
  }
}
