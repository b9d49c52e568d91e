/// 日均消耗 c: so many base units in so many days, kept as the two numbers so that nothing is
/// rounded before the end.
public struct DailyUse: Hashable, Sendable {
  /// Base units used, never negative.
  public let units: Int64
  /// In how many days, at least 1.
  public let days: Int

  /// The use of some days; more brought back than issued is no use.
  public init(units: Int64, days: Int) {
    self.units = max(0, units)
    self.days = max(1, days)
  }

  /// The same said of another number of days, in whole base units, rounded half up and at least 1
  /// where anything is used: uses whose days differ can be added then.
  public func said(ofDays count: Int) -> DailyUse {
    guard units > 0 else { return DailyUse(units: 0, days: count) }
    let product = 2 * Int128(units) * Int128(count) + Int128(days)
    return DailyUse(
      units: max(1, Int64(clamping: product / (2 * Int128(days)))), days: count)
  }

  /// What a number of days needs: ⌈n × c⌉.
  public func need(ofDays count: Int) -> Int64 {
    let product = Int128(units) * Int128(count)
    return Int64(clamping: (product + Int128(days) - 1) / Int128(days))
  }

  /// What a number of days uses up for certain: ⌊n × c⌋.
  public func used(inDays count: Int) -> Int64 {
    Int64(clamping: Int128(units) * Int128(max(0, count)) / Int128(days))
  }

  /// 可用天数: the whole days that stock lasts; nil where nothing is used.
  public func cover(of stock: Int64) -> Int64? {
    units == 0 ? nil : Int64(clamping: Int128(max(0, stock)) * Int128(days) / Int128(units))
  }
}
