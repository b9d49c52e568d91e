/// Demand as a reorder rule takes it: what a day brings on average, and how much that varies.
///
/// Days are independent, so that n days have n times the mean and n times the variance; a negative
/// binomial shape adds up likewise.
public struct DailyDemand: Hashable, Sendable {
  /// c: base units a day.
  public let mean: Double
  /// The variance of a day, in base units squared; at least the mean.
  public let variance: Double

  /// Demand by mean and variance of a day; throws a `ReorderProblem` if one is negative, no number, or
  /// more than a billion units (squared) a day.
  /// Whole units that come one by one vary as much as their mean at least (Poisson).
  public init(mean: Double, variance: Double) throws(ReorderProblem) {
    try ReorderProblem.check(mean, "c", isAllowed: mean >= 0 && mean <= 1e9)
    try ReorderProblem.check(variance, "s²", isAllowed: variance >= 0 && variance <= 1e18)
    self.mean = mean
    self.variance = max(mean, variance)
  }

  /// Negative binomial demand with the shape k of a day: variance μ + μ²/k.
  public init(mean: Double, shape: Double) throws(ReorderProblem) {
    try ReorderProblem.check(shape, "k", isAllowed: shape > 0)
    try self.init(mean: mean, variance: mean + mean * mean / shape)
  }

  /// Use of some days, taken as Poisson.
  public init(_ use: DailyUse) {
    mean = Double(use.units) / Double(use.days)
    variance = mean
  }

  /// The demand of some days.
  ///
  /// - Parameters:
  ///   - days: How many, on average.
  ///   - variation: The variance of their number, in days squared: μ²·variation is added.
  /// - Returns: Poisson or negative binomial.
  public func over(days: Double, variation: Double = 0) -> CountDistribution {
    CountDistribution(mean: mean * days, variance: variance * days + mean * mean * variation)
  }

  /// ⌈c × days⌉, in base units.
  public func need(ofDays days: Int) -> Int64 { Int64(clampingUp: mean * Double(days)) }
}
