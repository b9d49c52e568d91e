/// 异常消耗: between which counts a period's use is nothing unusual.
///
/// The limits are quantiles of the distribution of past periods, Poisson or negative binomial, at stated
/// probabilities of a false alarm. ± 3 σ would not do: for small and skewed counts it lets the upper
/// alarm come far too often and the lower one never.
public struct ConsumptionChart: Hashable, Sendable {
  /// What a count says.
  public enum Verdict: String, Hashable, Sendable {
    /// Fewer than the lower limit.
    case low
    /// Between the limits, both included.
    case usual
    /// More than the upper limit.
    case high
  }

  /// The demand of a period as the past shows it.
  public let demand: CountDistribution
  private let askedLow: Double
  private let askedHigh: Double

  /// Limits from past periods.
  ///
  /// - Parameters:
  ///   - mean: Base units in a period.
  ///   - variance: Of a period, in base units squared; Poisson if not above the mean.
  ///   - falseLow: How often a usual period may be called low; 0 for never.
  ///   - falseHigh: How often one may be called high.
  /// - Throws: A `ReorderProblem` if a figure is impossible.
  public init(mean: Double, variance: Double, falseLow: Double = 0.005, falseHigh: Double = 0.005)
    throws(ReorderProblem)
  {
    try ReorderProblem.check(mean, "μ", isAllowed: mean >= 0 && mean <= 1e12)
    try ReorderProblem.check(variance, "s²", isAllowed: variance >= 0 && variance <= 1e24)
    try ReorderProblem.check(falseLow, "false alarm", isAllowed: falseLow >= 0 && falseLow < 0.5)
    try ReorderProblem.check(
      falseHigh, "false alarm", isAllowed: falseHigh > 0 && falseHigh < 0.5)
    demand = CountDistribution(mean: mean, variance: variance)
    askedLow = falseLow
    askedHigh = falseHigh
  }

  /// What the count of a new period says: it takes two probabilities, and no search for the limits.
  public func verdict(_ count: Int) -> Verdict {
    if demand.survival(above: count - 1) <= askedHigh { return .high }
    return demand.cumulative(to: count) <= askedLow ? .low : .usual
  }

  /// The least count that is usual, in base units.
  public var lower: Int {
    guard askedLow > 0 else { return 0 }
    // F(l − 1) ≤ a: one below the first count at which F exceeds a is still allowed.
    let lowest = demand.quantile(askedLow)
    return demand.cumulative(to: lowest) <= askedLow ? lowest + 1 : lowest
  }

  /// The greatest count that is usual, in base units.
  public var upper: Int { demand.quantile(1 - askedHigh) }

  /// How likely a usual period falls below `lower`: at most what was asked for, and less as counts are
  /// whole.
  public var falseLow: Double { demand.cumulative(to: lower - 1) }

  /// How likely a usual period rises above `upper`.
  public var falseHigh: Double { demand.survival(above: upper) }
}
