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
  /// The least count that is usual, in base units.
  public let lower: Int
  /// The greatest count that is usual, in base units.
  public let upper: Int
  /// How likely a usual period falls below `lower`: at most what was asked for, and less as counts are
  /// whole.
  public let falseLow: Double
  /// How likely a usual period rises above `upper`.
  public let falseHigh: Double

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
    upper = demand.quantile(1 - falseHigh)
    // F(l − 1) ≤ a: one below the first count at which F exceeds a is still allowed.
    var lowest = falseLow > 0 ? demand.quantile(falseLow) : 0
    if demand.cumulative(to: lowest) <= falseLow { lowest += 1 }
    lower = lowest
    self.falseLow = demand.cumulative(to: lower - 1)
    self.falseHigh = demand.survival(above: upper)
  }

  /// What the count of a new period says.
  public func verdict(_ count: Int) -> Verdict {
    count > upper ? .high : count < lower ? .low : .usual
  }
}
