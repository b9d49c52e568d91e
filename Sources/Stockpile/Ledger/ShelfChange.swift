/// What a day did to one lot in the daily pool of a site: what came less what went.
public struct ShelfChange: Hashable, Sendable {
  /// The site.
  public let site: SiteCode
  /// The lot.
  public let lot: Lot
  /// The day.
  public let day: CalendarDay
  /// Base units that became available, less those that no longer are; never 0.
  public let quantity: Int64

  /// A day's change.
  public init(site: SiteCode, lot: Lot, day: CalendarDay, quantity: Int64) {
    self.site = site
    self.lot = lot
    self.day = day
    self.quantity = quantity
  }
}
