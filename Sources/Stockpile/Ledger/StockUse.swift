/// What was used of an item at a site, less what was brought back (领用减归还).
///
/// Where a count stood for issues nobody wrote down (以盘代耗), the quantity was used over the days
/// since the count before; demand spreads it evenly over them.
public struct StockUse: Hashable, Sendable {
  /// The site.
  public let site: SiteCode
  /// The item.
  public let item: ItemCode
  /// The day it was used, or of the count.
  public let day: CalendarDay
  /// The count before, for use known from counts only; nil for issues.
  public let since: CalendarDay?
  /// Base units; negative where more was brought back than issued.
  public let quantity: Int64

  /// What was used on a day, or over the days after `since`.
  public init(
    site: SiteCode, item: ItemCode, day: CalendarDay, since: CalendarDay? = nil, quantity: Int64
  ) {
    self.site = site
    self.item = item
    self.day = day
    self.since = since
    self.quantity = quantity
  }

  /// The whole base units that fall into some days, both included.
  ///
  /// Spread use is whole on each day: what is used up to the k-th of n days is ⌊quantity × k ÷ n⌋,
  /// so that the days of any partition add up to the quantity.
  public func units(from first: CalendarDay, through last: CalendarDay) -> Int64 {
    used(through: last) - used(through: first.adding(days: -1))
  }

  private func used(through end: CalendarDay) -> Int64 {
    guard let since, since < day else { return end < day ? 0 : quantity }
    let days = since.days(until: day)
    let passed = min(max(0, since.days(until: end)), days)
    let share = Int128(quantity) * Int128(passed)
    // Rounded down also below zero.
    let quotient = share / Int128(days)
    return Int64(share % Int128(days) < 0 ? quotient - 1 : quotient)
  }
}

/// A use with the documents that say so.
public struct DocumentedUse: Hashable, Sendable {
  /// What one document says of it.
  public struct Part: Hashable, Sendable {
    /// The document.
    public let document: DocumentNumber
    /// What it is.
    public let kind: DocumentKind
    /// Base units; negative where goods were brought back.
    public let quantity: Int64

    /// A part.
    public init(document: DocumentNumber, kind: DocumentKind, quantity: Int64) {
      self.document = document
      self.kind = kind
      self.quantity = quantity
    }
  }

  /// The use.
  public let use: StockUse
  /// The documents, whose quantities add up to it.
  public let parts: [Part]

  /// A use and its documents.
  public init(_ use: StockUse, parts: [Part]) {
    self.use = use
    self.parts = parts
  }
}
