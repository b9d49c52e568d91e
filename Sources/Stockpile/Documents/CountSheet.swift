/// A count sheet being filled in (盘点表): working paper until it is posted as a count.
public struct CountSheet: Hashable, Sendable {
  /// Its number in this book.
  public let id: Int64
  /// The site counted.
  public let site: SiteCode
  /// The day of the count.
  public let day: CalendarDay
  /// Who drew it.
  public let drawnBy: String
  /// Whether a shortage is the use since the last count (以盘代耗).
  public let asUse: Bool
  /// The count it became; nil while it is open.
  public let posted: DocumentID?
  /// Its lines in the order they are printed.
  public let lines: [CountSheetLine]

  /// A sheet with its lines.
  public init(
    id: Int64, site: SiteCode, day: CalendarDay, drawnBy: String, asUse: Bool,
    posted: DocumentID?, lines: [CountSheetLine]
  ) {
    self.id = id
    self.site = site
    self.day = day
    self.drawnBy = drawnBy
    self.asUse = asUse
    self.posted = posted
    self.lines = lines
  }
}

/// One line of a sheet: what is on the label, and the figure once it is counted.
public struct CountSheetLine: Hashable, Sendable {
  /// Its number on the sheet, from 1.
  public let line: Int
  /// What is counted.
  public let key: CountKey
  /// The figure; nil until it is entered.
  public let counted: Int64?
  /// The pool a difference belongs to, where the keeper said so.
  public let pool: Pool?

  /// A line.
  public init(line: Int, key: CountKey, counted: Int64?, pool: Pool?) {
    self.line = line
    self.key = key
    self.counted = counted
    self.pool = pool
  }
}
