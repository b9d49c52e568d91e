public import Stockpile

/// A site's use of an item in a month that is not like its other months (异常消耗).
public struct UnusualUse: Hashable, Sendable {
  /// How often a usual month may be called unusual, high and low each.
  public static let falseAlarm = 0.001
  /// How many earlier months it takes to know what is usual.
  public static let leastMonths = 4

  /// The item at the site.
  public let key: StockKey
  /// Base units used on the days that count.
  public let units: Int64
  /// What is usual of as many days.
  public let chart: ConsumptionChart
  /// Whether it is more or less than usual.
  public let verdict: ConsumptionChart.Verdict
}

extension UseTable {
  /// Uses of a month outside the limits that the months before it set, by site and item. Sites that
  /// never used an item, or too few months, set none.
  public func unusual(in month: Month) -> [UnusualUse] {
    usedKeys.compactMap { key in
      guard let series = DemandSeries(facts.days(of: key)),
        case let place = Int(month.index - series.first.index),
        series.periods.indices.contains(place), series.periods[place].level != nil
      else { return nil }
      let period = series.periods[place]
      let earlier = series.periods[..<place].compactMap(\.level)
      guard let chart = ConsumptionChart(usual: earlier, share: period.share) else { return nil }
      let verdict = chart.verdict(Int(period.units))
      return verdict == .usual
        ? nil : UnusualUse(key: key, units: period.units, chart: chart, verdict: verdict)
    }
  }
}

extension ConsumptionChart {
  /// The limits that earlier months set for a part of a month; nil where they say too little.
  fileprivate init?(usual levels: [Double], share: Double) {
    let count = Double(levels.count)
    let mean = levels.reduce(0, +) / count
    guard levels.count >= UnusualUse.leastMonths, mean > 0 else { return nil }
    let squares = levels.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    try? self.init(
      mean: mean * share, variance: squares / (count - 1) * share,
      falseLow: UnusualUse.falseAlarm, falseHigh: UnusualUse.falseAlarm)
  }
}
