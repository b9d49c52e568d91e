public import Stockpile

/// What of some lots can be used before it expires, first expired first out, and how long it lasts.
public enum UsableInTime {
  /// Base units that will expire unused.
  ///
  /// Lots in the order of expiry, c a day: by its last usable day, t days ahead, no more than ⌊t × c⌋
  /// can have been used of it and all lots before it (the expiry-aware order of BHIMA, in whole
  /// units).
  ///
  /// - Parameters:
  ///   - lots: The lots that end within the days looked at; what ends later is usable there whole.
  ///   - use: c.
  ///   - today: The day of the stock, whose use is past.
  /// - Returns: Base units.
  public static func expiring(_ lots: [EndingLots.Lot], use: DailyUse, from today: CalendarDay)
    -> Int64
  {
    fates(of: lots, use: use, from: today).reduce(0) { $0 + $1.lost }
  }

  /// What becomes of each of those lots, in the order of expiry.
  static func fates(of lots: [EndingLots.Lot], use: DailyUse, from today: CalendarDay) -> [LotFate]
  {
    var used: Int64 = 0
    return lots.sorted { $0.expiry < $1.expiry }.map { lot in
      let days = today.days(until: lot.expiry)
      let possible = max(0, use.used(inDays: days) - used)
      let fate = LotFate(lot: lot, days: days, usedBefore: used, taken: min(lot.quantity, possible))
      used += fate.taken
      return fate
    }
  }

  /// 日常可用天数: how many whole days stock lasts, first expired first out, when what expires unused is
  /// gone; nil where nothing is used.
  ///
  /// Stock lasts n days where, from every day d on, what is usable on d or later feeds the days d…n:
  /// (n − d + 1) × c ≤ that stock. Only the first day and the days after an expiry can be the ones
  /// that fail.
  ///
  /// - Parameters:
  ///   - stock: All usable base units.
  ///   - lots: The part of them that has a last usable day.
  ///   - use: c.
  ///   - today: The day of the stock, whose use is past.
  /// - Returns: Whole days; nil where nothing is used.
  public static func cover(
    of stock: Int64, ending lots: [EndingLots.Lot], use: DailyUse, from today: CalendarDay
  ) -> Int64? {
    guard var cover = use.cover(of: stock) else { return nil }
    var left = stock
    for lot in lots.sorted(by: { $0.expiry < $1.expiry }) {
      let days = Int64(max(0, today.days(until: lot.expiry)))
      guard days < cover else { break }
      left -= lot.quantity
      cover = min(cover, days + (use.cover(of: left) ?? 0))
    }
    return cover
  }
}

/// What becomes of a lot that ends before its turn may have come.
struct LotFate {
  let lot: EndingLots.Lot
  /// How many days it is usable yet.
  let days: Int
  /// What is used of lots that end before it.
  let usedBefore: Int64
  /// What can be used of it in time.
  let taken: Int64

  /// What will expire unused.
  var lost: Int64 { lot.quantity - taken }
}
