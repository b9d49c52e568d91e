import Stockpile

/// All alerts of a day, the worst first: by severity, kind, figure, number of sites, VED and code.
///
/// Pure: the same facts give the same list. Figures are those of the reports that alerts point to:
/// every rule looks at what that report looks at.
public struct AlertList: Sendable {
  /// The alerts.
  public let alerts: [Alert]
  /// The thresholds they rest on.
  public let thresholds: AlertThresholds

  /// The alerts of a part of the network. Alerts about enterprises, agreements and standards belong
  /// to no site: they are left out where sites are named, and those of other items where one is.
  public init(_ facts: AlertFacts, part: NetworkPart = NetworkPart()) {
    let scope = AlertScope(facts, part)
    let found =
      ExpiryAlerts.find(in: scope) + ReserveAlerts.find(in: scope) + CoverAlerts.find(in: scope)
      + TransitAlerts.find(in: scope) + CallUpAlerts.find(in: scope) + ReportAlerts.find(in: scope)
      + SupplyAlerts.find(in: scope) + StandardAlerts.find(in: scope)
      + MedicineAlerts.find(in: scope) + UseAlerts.find(in: scope)
    self.alerts = found.sorted(by: Self.isWorse)
    self.thresholds = facts.thresholds
  }

  private init(alerts: [Alert], thresholds: AlertThresholds) {
    self.alerts = alerts
    self.thresholds = thresholds
  }

  /// The alerts of some kinds; nil: all.
  public func selecting(_ kinds: Set<AlertKind>?) -> AlertList {
    guard let kinds else { return self }
    return AlertList(
      alerts: alerts.filter { kinds.contains($0.kind) }, thresholds: thresholds)
  }

  /// How many there are of a severity.
  public func count(_ severity: AlertSeverity) -> Int {
    alerts.count { $0.severity == severity }
  }

  private static func isWorse(_ left: Alert, _ right: Alert) -> Bool {
    if left.severity != right.severity { return left.severity < right.severity }
    if left.kind != right.kind { return left.kind.rank < right.kind.rank }
    if left.figure != right.figure {
      let (first, second) = (left.figure ?? .max, right.figure ?? .max)
      return AlertRule.of(left.kind).measure == .daysLeft ? first < second : first > second
    }
    if left.places.count != right.places.count { return left.places.count > right.places.count }
    if case (.item(let first, _), .item(let second, _)) = (left.subject, right.subject),
      first.code != second.code
    {
      return first.comesBefore(second)
    }
    return left.subject.code < right.subject.code
  }
}

/// The facts, and what of them is asked for.
struct AlertScope {
  let facts: AlertFacts
  /// The sites asked for.
  let sites: [SiteCode: Site]
  /// The items asked for.
  let items: [ItemCode: Item]
  /// Whether alerts that belong to no site are asked for.
  let isNetwork: Bool
  /// Whether alerts that belong to no item are asked for.
  let isAllItems: Bool

  init(_ facts: AlertFacts, _ part: NetworkPart) {
    let asked = part.sites.sites(in: facts.tree)
    self.facts = facts
    self.sites = Dictionary(
      uniqueKeysWithValues: facts.tree.sites.filter { asked.contains($0.code) }
        .map { ($0.code, $0) })
    self.items = Dictionary(
      uniqueKeysWithValues: facts.items.filter { part.item == nil || $0.code == part.item }
        .map { ($0.code, $0) })
    self.isNetwork = part.sites.isEverything
    self.isAllItems = part.item == nil
  }

  var today: CalendarDay { facts.today }

  /// The number of a setting.
  func limit(_ setting: Setting) -> Int { facts.thresholds[setting] }

  /// The sites asked for that hold stock, in the order of the tree.
  var holders: [Site] { facts.tree.sites.filter { $0.holdsStock && sites[$0.code] != nil } }
}

/// An item at a level: what alerts about goods are gathered by.
struct LevelItem: Hashable {
  let level: Level
  let item: ItemCode
}
