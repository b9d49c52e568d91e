/// New infections that follow from those of the days before: I_t has the mean R_t Σ_a w_a I_{t−a}
/// (Fraser, PLoS ONE 2, 2007; Cori et al., American Journal of Epidemiology 178, 2013).
///
/// Nobody runs out: that people become immune must be in R_t.
public struct RenewalProcess: Hashable, Sendable {
  /// w_1, w_2, …: the share of those whom a person infects that are infected 1, 2, … days after that
  /// person was.
  public let generationInterval: [Double]
  /// R_1, R_2, …: people whom one person infects at the contacts of day 1, 2, …; as many as there are
  /// days.
  public let reproduction: [Double]
  /// k of the negative binomial distribution of the new infections of a day, variance μ + μ²/k; nil for
  /// Poisson.
  public let dispersion: Double?
  /// New infections of the days before day 1, the last of them on day 0, in people.
  public let history: [Int]

  /// A process. Shares add up to 1, each R is within 0...100 and k within 0.001...1,000,000,000.
  public init(
    generationInterval: [Double], reproduction: [Double], dispersion: Double? = nil, history: [Int]
  ) throws(EpidemicError) {
    try EpidemicError.checked(horizon: reproduction.count)
    self.generationInterval = try Self.shares(generationInterval)
    for figure in reproduction {
      _ = try EpidemicError.checked(.reproduction, figure, in: 0...100)
    }
    self.reproduction = reproduction
    if let dispersion {
      self.dispersion = try EpidemicError.checked(.dispersion, dispersion, in: 0.001...1e9)
    } else {
      self.dispersion = nil
    }
    guard !history.isEmpty else { throw .empty(.history) }
    for cases in history {
      let cases = try EpidemicError.checked(.history, cases)
      _ = try EpidemicError.checked(.history, Double(cases), in: 0...Self.mostExpected)
    }
    self.history = history
  }

  /// The mean of the process, by day; the process is linear, so that this is what random paths have on
  /// average.
  public func curve() throws(EpidemicError) -> EpidemicCurve<Double> {
    var cases = history.map(Double.init)
    for day in 1...reproduction.count {
      cases.append(try expected(on: day, after: cases))
    }
    return EpidemicCurve(newInfections: Array(cases.dropFirst(history.count)))
  }

  /// One random course of the process, by day, in whole people; the draw of a day has a key of its own
  /// from (seed, day) and the replication.
  public func path(seed: UInt64, replication: UInt32) throws(EpidemicError) -> EpidemicCurve<Int> {
    let key = DrawKey(seed: seed, .epidemic)
    var cases = history.map(Double.init)
    var drawn = [Int]()
    for day in 1...reproduction.count {
      let mean = try expected(on: day, after: cases)
      let draws = EpidemicDraws(day: key.on(day), first: 0, replication: replication)
      drawn.append(draws.count(0, of: distribution(mean)))
      cases.append(Double(drawn[day - 1]))
    }
    return EpidemicCurve(newInfections: drawn)
  }

  private static let mostExpected = 1e9

  private static func shares(_ interval: [Double]) throws(EpidemicError) -> [Double] {
    guard !interval.isEmpty else { throw .empty(.generationInterval) }
    for share in interval { _ = try EpidemicError.checked(.generationInterval, share, in: 0...1) }
    let sum = interval.reduce(0, +)
    guard (sum - 1).magnitude < 1e-9 else { throw .generationIntervalSum(sum) }
    return interval
  }

  private func distribution(_ mean: Double) -> CountDistribution {
    dispersion.map { .negativeBinomial(mean: mean, shape: $0) } ?? .poisson(mean: mean)
  }

  /// R_t Σ_a w_a I_{t−a}, with the cases of all days before in order.
  private func expected(on day: Int, after cases: [Double]) throws(EpidemicError) -> Double {
    var pressure = 0.0
    for (share, earlier) in zip(generationInterval, cases.reversed()) {
      pressure += share * earlier
    }
    let expected = reproduction[day - 1] * pressure
    guard expected <= Self.mostExpected else {
      throw .unboundedGrowth(day: day, expected: expected)
    }
    return expected
  }
}
