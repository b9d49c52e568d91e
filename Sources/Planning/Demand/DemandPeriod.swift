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
  ///
  /// A month that counts less because its use emptied the shelf is no such month: the more was wanted
  /// the fewer of its days count, and without it only the quiet months would be left. What was used is
  /// spread over a third of it, never blown up further.
  public let level: Double?

  /// The part of its days that its level stands for.
  public let share: Double

  /// A month of one site; `emptied` where a use in it took the last units.
  public init(units: Int64, counted: Int, days: Int, emptied: Bool = false) {
    self.units = max(0, units)
    self.counted = max(0, min(counted, days))
    self.days = max(0, days)
    let tells = self.counted > 0 && 3 * self.counted >= self.days
    if tells {
      level = Double(self.units) * Double(self.days) / Double(self.counted)
      share = Double(self.counted) / Double(self.days)
    } else if emptied, self.units > 0 {
      level = 3 * Double(self.units)
      share = 1.0 / 3
    } else {
      level = nil
      share = self.days == 0 ? 0 : Double(self.counted) / Double(self.days)
    }
  }

  /// The same month of several sites, with the levels added.
  init(units: Int64, counted: Int, days: Int, level: Double?) {
    self.units = units
    self.counted = counted
    self.days = days
    self.level = level
    share = days == 0 ? 0 : Double(counted) / Double(days)
  }
}
