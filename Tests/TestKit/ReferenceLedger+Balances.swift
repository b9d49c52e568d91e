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
  public func balance(
    _ site: SiteCode, _ account: Account, _ lot: Lot, endOf day: CalendarDay? = nil
  ) -> Int64 {
    var known = lines[site]?[lot.item] ?? []
    if case .transit(let dispatch, _) = account { known = transits[dispatch] ?? [] }
    var sum: Int64 = 0
    for line in known where line.movement.lot == lot {
      guard day.map({ line.day <= $0 }) ?? true else { continue }
      if line.movement.to == account { sum += line.movement.quantity.units }
      if line.movement.from == account { sum -= line.movement.quantity.units }
    }
    return sum
  }

  /// The smallest end-of-day balance from a day on: what a document of that day may take.
  public func takeable(
    _ site: SiteCode, _ account: HeldAccount, _ lot: Lot, from day: CalendarDay
  ) -> Int64 {
    let later = Set((lines[site]?[lot.item] ?? []).map(\.day).filter { $0 > day })
    return later.union([day]).map { balance(site, .held(account), lot, endOf: $0) }.min() ?? 0
  }

  /// What a site holds of some items, with the figures of a day: sorted, zero balances too.
  public func holdings(
    at site: SiteCode, of items: some Sequence<ItemCode>, on day: CalendarDay
  ) -> [Holding] {
    var changes: [Lot: [HeldAccount: [CalendarDay: Int64]]] = [:]
    var firstIn: [HeldLot: CalendarDay] = [:]
    let items = items.sorted()
    for line in items.flatMap({ lines[site]?[$0] ?? [] }) {
      let movement = line.movement
      if let to = movement.to.held {
        changes[movement.lot, default: [:]][to, default: [:]][line.day, default: 0] +=
          movement.quantity.units
        let place = HeldLot(account: to, lot: movement.lot)
        firstIn[place] = min(firstIn[place] ?? line.day, line.day)
      }
      if let from = movement.from.held {
        changes[movement.lot, default: [:]][from, default: [:]][line.day, default: 0] -=
          movement.quantity.units
      }
    }
    return items.flatMap { knownLots[$0] ?? [] }.flatMap { lot in
      (changes[lot] ?? [:]).sorted { $0.key < $1.key }.map { account, days in
        let first = firstIn[HeldLot(account: account, lot: lot)] ?? day
        return holding(lot, account, days, on: day, firstIn: first)
      }
    }
  }

  private func holding(
    _ lot: Lot, _ account: HeldAccount, _ days: [CalendarDay: Int64], on day: CalendarDay,
    firstIn: CalendarDay
  ) -> Holding {
    var (balance, endOfDay): (Int64, Int64) = (0, 0)
    var takeable: Int64?
    for (changed, units) in days.sorted(by: { $0.key < $1.key }) {
      if changed > day { takeable = min(takeable ?? balance, balance) }
      balance += units
      if changed <= day { endOfDay = balance }
    }
    return Holding(
      lot: lot, account: account, balance: balance, endOfDay: endOfDay,
      takeable: min(takeable ?? balance, balance), firstIn: firstIn)
  }
}

struct HeldLot: Hashable {
  let account: HeldAccount
  let lot: Lot
}
