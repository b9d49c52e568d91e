public import Stockpile

/// Where units can be: an account, of a site unless the goods are on the way.
public struct Place: Hashable, Sendable {
  /// The site whose documents move it; nil for goods in transit, which belong to no site.
  public let site: SiteCode?
  /// The account.
  public let account: Account
  /// The lot.
  public let lot: Lot

  /// The place of a lot in an account, as moved by documents of a site.
  public init(_ site: SiteCode, _ account: Account, _ lot: Lot) {
    if case .transit = account { self.site = nil } else { self.site = site }
    self.account = account
    self.lot = lot
  }
}

extension ReferenceLedger {
  /// Every balance that is not zero, at the end of a day or after everything recorded.
  public func balances(endOf day: CalendarDay? = nil) -> [Place: Int64] {
    guard let day else { return kept.now }
    return kept.timelines.mapValues { $0.balance(endOf: day) }.filter { $0.value != 0 }
  }

  /// The same figures from nothing but the list of documents, at the end of a day or after all:
  /// slow, and so plain that what is kept can be held against it.
  public func folded(endOf day: CalendarDay? = nil) -> [Place: Int64] {
    var sums: [Place: Int64] = [:]
    for posted in documents where day.map({ posted.document.occurredOn <= $0 }) ?? true {
      for movement in posted.document.movements {
        let site = posted.document.site
        sums[Place(site, movement.from, movement.lot), default: 0] -= movement.quantity.units
        sums[Place(site, movement.to, movement.lot), default: 0] += movement.quantity.units
      }
    }
    return sums.filter { $0.value != 0 }
  }

  /// The balance of a lot in an account of a site (of all sites for goods in transit).
  public func balance(_ site: SiteCode, _ account: Account, _ lot: Lot) -> Int64 {
    kept.now[Place(site, account, lot)] ?? 0
  }

  /// What a site holds of some items, with the figures of a day: what was there at the end of that
  /// day or of a later one, by item, lot in the order of coming, and account.
  public func holdings(
    at site: SiteCode, of items: some Sequence<ItemCode>, on day: CalendarDay
  ) -> [Holding] {
    items.sorted().flatMap { item in
      (kept.shelves[site]?[item]?.known(from: day) ?? [])
        .map { (order: kept.order[$0.lot] ?? 0, held: $0) }
        .sorted { left, right in
          left.order != right.order
            ? left.order < right.order : left.held.account < right.held.account
        }
        .map { holding(site, $0.held, on: day) }
    }
  }

  private func holding(_ site: SiteCode, _ held: HeldLot, on day: CalendarDay) -> Holding {
    let timeline = kept.timelines[Place(site, .held(held.account), held.lot)] ?? Timeline()
    return Holding(
      lot: held.lot, account: held.account, balance: timeline.now,
      endOfDay: timeline.balance(endOf: day), takeable: timeline.smallest(from: day),
      firstIn: timeline.firstIn ?? day)
  }

  /// Where each serial of an item is held, or who sent it on the way.
  func serialHolders(of item: ItemCode) -> [String: SiteCode] {
    (kept.serials[item] ?? [:]).compactMapValues { places in
      places.compactMap { place in
        guard case .transit(let dispatch, _) = place.account else { return place.site }
        return self[dispatch]?.document.site
      }.min()
    }
  }

  /// For each lot issued to use or to others: the smallest end-of-day figure from a day on.
  func wentOut(
    of site: SiteCode, _ items: Set<ItemCode>, from day: CalendarDay
  ) -> [OutsideBalance] {
    items.sorted().flatMap { kept.shelves[site]?[$0]?.wentOut ?? [] }.map { lot, outside in
      let timeline = kept.timelines[Place(site, .outside(outside), lot)] ?? Timeline()
      return OutsideBalance(lot: lot, account: outside, quantity: timeline.smallest(from: day))
    }
  }
}
