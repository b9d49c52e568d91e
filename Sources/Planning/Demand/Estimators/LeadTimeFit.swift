/// Which distribution of counts has a given mean and variance: what stock for a lead time is
/// reckoned from.
public enum LeadTimeFit: Hashable, Sendable {
  /// Nothing is expected.
  case nothing
  /// Poisson, where the variance is not above the mean.
  case poisson(mean: Double)
  /// Negative binomial with k successes of chance P; it counts the failures, mean k (1 − P) ÷ P.
  case negativeBinomial(k: Double, chance: Double)

  /// The fit by moments: k = μ² ÷ (s² − μ), P = k ÷ (k + μ); Poisson where s² ≤ μ.
  public init(mean: Double, variance: Double) {
    guard mean > 0, mean.isFinite else {
      self = .nothing
      return
    }
    let k = mean * mean / (variance - mean)
    guard variance > mean, k > 0, k.isFinite else {
      self = .poisson(mean: mean)
      return
    }
    self = .negativeBinomial(k: k, chance: k / (k + mean))
  }

  /// The demand of so many periods, each independent of the others: k is added, P stays. No time, no
  /// demand.
  public func over(periods: Double) -> LeadTimeFit {
    guard periods > 0, periods.isFinite else { return .nothing }
    return switch self {
    case .nothing: .nothing
    case .poisson(let mean): .poisson(mean: mean * periods)
    case .negativeBinomial(let k, let chance): .negativeBinomial(k: k * periods, chance: chance)
    }
  }

  /// μ.
  public var mean: Double {
    switch self {
    case .nothing: 0
    case .poisson(let mean): mean
    case .negativeBinomial(let k, let chance): k * (1 - chance) / chance
    }
  }

  /// μ + μ² ÷ k.
  public var variance: Double {
    switch self {
    case .nothing: 0
    case .poisson(let mean): mean
    case .negativeBinomial(let k, let chance): k * (1 - chance) / (chance * chance)
    }
  }
}

extension DemandEstimate {
  /// How many months a trend or a season is followed; what lies beyond is like the mean of those.
  private static let foreseen = 120.0

  /// The demand of so many months from now on, parts of a month included. A level keeps the fit of one
  /// month; a trend and a season take the mean of the months they cover, with the spread of one.
  public func demand(overMonths months: Double) -> LeadTimeFit {
    guard months > 0, months.isFinite else { return .nothing }
    guard case .level(let level) = course else {
      let covered = min(months, Self.foreseen)
      let whole = Int(covered)
      var sum = (covered - Double(whole)) * mean(ahead: whole + 1)
      for ahead in 1..<(whole + 1) { sum += mean(ahead: ahead) }
      return LeadTimeFit(mean: sum / covered, variance: variance).over(periods: months)
    }
    return LeadTimeFit(mean: level, variance: variance).over(periods: months)
  }
}
