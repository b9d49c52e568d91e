import Stockpile

/// Lots past their last usable day on a shelf, and lots near it by 30, 90 and the item's own days,
/// gathered by item and level. Every pool and status counts, as in the list of what expires.
enum ExpiryAlerts {
  private struct Key: Hashable {
    let kind: AlertKind
    let place: LevelItem
  }

  fileprivate struct Found {
    var value = StockValue()
    var lots: Set<SiteLot> = []
    var units: [SiteCode: Int64] = [:]
    var first: [SiteCode: CalendarDay] = [:]
  }

  fileprivate struct SiteLot: Hashable {
    let site: SiteCode
    let lot: Lot
  }

  static func find(in scope: AlertScope) -> [Alert] {
    var found: [Key: Found] = [:]
    for line in scope.facts.stock {
      guard let expiry = line.lot.expiry, let site = scope.sites[line.site],
        let item = scope.items[line.lot.item],
        let kind = kind(of: item, daysLeft: scope.today.days(until: expiry))
      else { continue }
      let key = Key(kind: kind, place: LevelItem(level: site.level, item: item.code))
      let price =
        line.lot.particulars.price
        ?? PlanPrice(item, lastReceipt: scope.facts.prices[item.code])?.price
      found[key, default: Found()].add(line, expiry: expiry, at: price)
    }
    return found.compactMap { key, found in
      guard let item = scope.items[key.place.item] else { return nil }
      return Alert(
        key.kind, .item(item, key.place.level),
        figure: Int64(clamping: found.value.tenThousandths), places: found.places(scope),
        value: found.value, count: found.lots.count)
    }
  }

  /// The tier of a lot; nil: not near expiry.
  static func kind(of item: Item, daysLeft: Int) -> AlertKind? {
    if daysLeft < 0 { return .expired }
    guard Int64(daysLeft) <= item.nearExpiryDays else { return nil }
    if daysLeft <= AlertThresholds.expiryTiers.worst { return .expires30 }
    return daysLeft <= AlertThresholds.expiryTiers.middle ? .expires90 : .nearExpiry
  }
}

extension ExpiryAlerts.Found {
  fileprivate mutating func add(_ line: StockLine, expiry: CalendarDay, at price: Price?) {
    value.add(line.quantity, of: line.lot, otherwise: price)
    lots.insert(ExpiryAlerts.SiteLot(site: line.site, lot: line.lot))
    units[line.site, default: 0] += line.quantity
    first[line.site] = min(expiry, first[line.site] ?? expiry)
  }

  /// Most units first.
  fileprivate func places(_ scope: AlertScope) -> [AlertPlace] {
    units.compactMap { code, units in
      scope.sites[code].map { AlertPlace($0, figure: units, day: first[code]) }
    }.sorted(by: AlertPlace.hasMore)
  }
}
