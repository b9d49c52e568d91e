public import Stockpile

/// One item in a rotation proposal.
public struct RotationItem: Hashable, Sendable {
  /// The item.
  public let item: Item
  /// Lots that end within so many days are near.
  public let within: Int
  /// Reserve lots that are available, in date and end some day, in the order in which they are used:
  /// by day, then the dearest first, then by site and lot.
  public let lots: [RotationLot]
  /// Reserve stock that is past its last day already: lost, and never proposed.
  public let expired: [ExpiredReserve]
  /// R: base units in the reserve pools, in date, in any condition.
  public let onHand: Int64
  /// μ: what all sites use.
  public let use: DailyUse
  /// What sites lack to their norms once near lots are gone, and did not lack before.
  public let needs: [ReserveNeed]
  /// What is bought for these needs; nil if nothing.
  public let purchase: PlanPurchase?

  /// Near lots.
  public var near: [RotationLot] { lots.filter(\.isNear) }
  /// Base units that are near.
  public var nearUnits: Int64 { near.reduce(0) { $0 + $1.quantity } }
  /// Base units of them that the proposal saves.
  public var saved: Int64 { near.reduce(0) { $0 + $1.saved } }
  /// Base units of them that expire whatever is done.
  public var unavoidable: Int64 { near.reduce(0) { $0 + $1.unavoidable } }
  /// What the reserve wastes in the long run; nil where a fresh lot has no fixed life.
  public var bound: WasteBound? {
    WasteBound(reserve: onHand, use: use, lifeMonths: item.shelfLifeMonths)
  }

  /// The part of it that lies at some sites. R, μ and what follows from them stay those of the network.
  func selecting(_ sites: Set<SiteCode>, root: Site) -> RotationItem {
    let needs = needs.filter { sites.contains($0.site.code) }
    return RotationItem(
      item: item, within: within, lots: lots.filter { sites.contains($0.site.code) },
      expired: expired.filter { sites.contains($0.site.code) }, onHand: onHand, use: use,
      needs: needs,
      purchase: purchase.flatMap { known in
        PlanPurchase(item, at: root, lacking: needs.map(\.units), price: known.price)
      })
  }
}

/// What a site must buy back into its reserve.
public struct ReserveNeed: Hashable, Sendable {
  /// The site.
  public let site: Site
  /// Base units.
  public let units: Int64
}

/// Reserve stock past its last usable day.
public struct ExpiredReserve: Hashable, Sendable {
  /// Where it lies.
  public let site: Site
  /// The lot.
  public let lot: Lot
  /// Its last usable day.
  public let expiry: CalendarDay
  /// Base units in any condition.
  public let quantity: Int64
  /// What one unit cost: on the lot, else the item's reference price; nil where none is known.
  public let price: Price?
}

extension PlanPurchase {
  /// What the root buys for all that lack something; nil where nobody does.
  init?(_ item: Item, at root: Site, lacking: [Int64], price: PlanPrice?) {
    guard let line = PurchaseLine(item, at: root, lacking: lacking) else { return nil }
    self.init(line: line, price: price)
  }
}
