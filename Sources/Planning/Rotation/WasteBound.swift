public import Stockpile

/// What a reserve of an item wastes in the long run, however well it is rotated.
///
/// Every unit leaves within the life m of a fresh lot, so a reserve of R turns over R ÷ m a year at
/// least; users take μ a year. By Little's law at least max(0, R ÷ m − μ) a year is wasted. One rotation
/// looks at a few months only and may waste less.
public struct WasteBound: Hashable, Sendable {
  /// R: base units in the reserve pools, in date, in any condition.
  public let reserve: Int64
  /// μ: what all sites use.
  public let use: DailyUse
  /// m: months a fresh lot lasts. It is taken to come with its whole life before it.
  public let lifeMonths: Int64

  /// The bound of a reserve; nil where a fresh lot has no fixed life.
  init?(reserve: Int64, use: DailyUse, lifeMonths: Int64) {
    guard lifeMonths > 0 else { return nil }
    self.reserve = reserve
    self.use = use
    self.lifeMonths = lifeMonths
  }

  /// Base units wasted a year of 365 days, exactly.
  public var wasteAYear: Rational {
    let (days, months) = (Int128(use.days), Int128(lifeMonths))
    let turned = Int128(reserve) * 12 * days
    let used = Int128(use.units) * 365 * months
    return Rational(max(0, turned - used), over: months * days)
  }

  /// How many months (of 365 ÷ 12 days) of use the reserve is; nil where nothing is used.
  public var monthsOfUse: Rational? {
    guard use.units > 0 else { return nil }
    return Rational(Int128(reserve) * 12 * Int128(use.days), over: Int128(use.units) * 365)
  }

  /// Whether the reserve can be kept without waste: it is no more than its life's use.
  public var isWasteFree: Bool { wasteAYear == Rational(0) }
}
