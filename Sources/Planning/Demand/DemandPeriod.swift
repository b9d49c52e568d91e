/// One month of demand: whole units, and how much of the month they stand for.
public struct DemandPeriod: Hashable, Sendable {
  /// Base units wanted on the days that count.
  public let units: Int64
  /// Days that count; of a site with those below it the days of all sites added.
  public let counted: Int
  /// All days of the month, added likewise.
  public let days: Int
  /// Base units a whole month like it; nil where less than a third of its days counts, because so
  /// few days say nothing about a month (mSupply leaves out months in stock for less than 33 %).
  public let level: Double?

  /// A month of one site.
  public init(units: Int64, counted: Int, days: Int) {
    self.units = max(0, units)
    self.counted = max(0, min(counted, days))
    self.days = max(0, days)
    let tells = self.counted > 0 && 3 * self.counted >= self.days
    level = tells ? Double(self.units) * Double(self.days) / Double(self.counted) : nil
  }

  /// The same month of several sites, with the levels added.
  init(units: Int64, counted: Int, days: Int, level: Double?) {
    self.units = units
    self.counted = counted
    self.days = days
    self.level = level
  }

  /// The part of its days that counts.
  public var share: Double { days == 0 ? 0 : Double(counted) / Double(days) }
}
