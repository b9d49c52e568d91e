public import Stockpile

/// What of some lots can be used before it expires, first expired first out.
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
    var (used, lost) = (Int64(0), Int64(0))
    for lot in lots.sorted(by: { $0.expiry < $1.expiry }) {
      let possible = use.used(inDays: today.days(until: lot.expiry)) - used
      let taken = min(lot.quantity, max(0, possible))
      used += taken
      lost += lot.quantity - taken
    }
    return lost
  }
}
