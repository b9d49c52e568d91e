public import Stockpile

/// Where reserve that is bought now is to go before it ends (轮换去处), and what of it nobody can use in
/// time: a reserve is only kept without waste where its goods pass on to those who use them.
public struct ReserveOutlet: Hashable, Sendable {
  /// What is bought for the reserve, in base units.
  public let units: Int64
  /// The last usable day of goods that come new (到期日): a month of shelf life as 30 days.
  public let endsOn: CalendarDay
  /// Who takes it, the largest users first and as many as it takes; none: 将过期.
  public let sites: [Site]
  /// 最迟调换日: the last day on which they can still use all that they can use; nil without them.
  public let latestSwap: CalendarDay?
  /// 无法用完: what is left however well it is rotated, for all that ends before it is used first.
  public let waste: Int64

  /// The outlet of a purchase for the reserve; nil where its goods last for ever.
  ///
  /// - Parameters:
  ///   - purchase: The item, what is bought of it, and when it comes.
  ///   - users: Who uses the item, and how much.
  ///   - lots: All that the network has of it that ends.
  ///   - transferDays: How long a move to a user takes.
  ///   - asOf: The day of the stock, whose use is past.
  init?(
    _ purchase: (item: Item, units: Int64, comesOn: CalendarDay), users: [(Site, DailyUse)],
    lots: [EndingLots.Lot], transferDays: Int, from asOf: CalendarDay
  ) {
    let months = purchase.item.shelfLifeMonths
    guard purchase.item.isExpiryTracked, months > 0, purchase.units > 0 else { return nil }
    units = purchase.units
    endsOn = purchase.comesOn.adding(days: Int(clamping: months) * PoolNeed.daysOfMonth)
    let new = EndingLots.Lot(expiry: endsOn, quantity: units)
    let network = Self.sum(users.map(\.1))
    let lost = { UsableInTime.expiring($0, use: network, from: asOf) }
    waste = min(units, max(0, lost(lots + [new]) - lost(lots)))
    let usable = units - waste
    let days = purchase.comesOn.days(until: endsOn) - transferDays
    var takers: [(Site, DailyUse)] = []
    for user in users.sorted(by: { ($1.1.units, $0.0.code) < ($0.1.units, $1.0.code) }) {
      guard usable > 0, Self.sum(takers.map(\.1)).used(inDays: days) < usable else { break }
      takers.append(user)
    }
    sites = takers.map(\.0)
    let use = Self.sum(takers.map(\.1))
    latestSwap =
      takers.isEmpty
      ? nil
      : max(purchase.comesOn, endsOn.adding(days: -transferDays - use.daysToUse(usable)))
  }

  private static func sum(_ uses: [DailyUse]) -> DailyUse {
    DailyUse(units: uses.reduce(0) { $0 + $1.units }, days: UseTable.days)
  }
}

extension DailyUse {
  /// In how many whole days so much is used up: ⌈units ÷ c⌉; c is not 0.
  fileprivate func daysToUse(_ quantity: Int64) -> Int {
    let all = Int128(quantity) * Int128(days)
    return Int(clamping: (all + Int128(units) - 1) / Int128(units))
  }
}
