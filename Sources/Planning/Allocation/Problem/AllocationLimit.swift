public import Stockpile

/// A limit that holds for several sites or items at once, the innermost first.
public enum AllocationLimit: Hashable, Sendable {
  /// What can be brought to a site.
  case load(SiteCode)
  /// The road to a site that the source supplies is closed or too long.
  case road(SiteCode)
  /// What lasts beyond a day: the rest ends before it could be used.
  case life(ItemCode, after: CalendarDay)
  /// What may go out of an item.
  case stock(ItemCode)
  /// What the vehicles can carry.
  case fleet
  /// How long the vehicles can drive.
  case hours
}
