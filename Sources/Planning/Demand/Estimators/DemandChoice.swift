/// The method chosen for one series, with everything the choice rests on.
///
/// Every candidate is back-tested on the second half of the series; the smallest mean square error
/// wins, because what is wanted is the mean: measures of the absolute error reward forecasting zero
/// where demand is rare. A candidate must beat the plain one clearly, for small differences on a
/// short series are luck.
public struct DemandChoice: Hashable, Sendable {
  /// Why the method was chosen.
  public enum Basis: Hashable, Sendable {
    /// No month tells anything: there is no estimate.
    case nothingKnown
    /// Nothing was ever used in the months known.
    case neverUsed
    /// Too few months to test methods: the plain average.
    case tooShort
    /// By back-test from so many months.
    case backTest(origins: Int)
  }

  /// One candidate and how far it would have been off.
  public struct Trial: Hashable, Sendable {
    /// The candidate.
    public let method: DemandMethod
    /// Its errors in the back-test.
    public let errors: ForecastErrors
  }

  /// What a candidate must win by: its mean square error is below this part of the plain one's
  /// (`Docs/Decisions/0015-demand.md` says how it was found).
  public static let clearly = 0.8

  /// How regular the demand is.
  public let pattern: DemandPattern
  /// Why the method was chosen.
  public let basis: Basis
  /// What the chosen method expects; nil where nothing is known.
  public let estimate: DemandEstimate?
  /// All candidates in the order tried; empty where nothing was tested.
  public let trials: [Trial]

  /// Chooses for one series.
  public init(_ levels: DemandLevels) {
    pattern = DemandPattern(levels)
    guard levels.count > 0 else {
      (basis, estimate, trials) = (.nothingKnown, nil, [])
      return
    }
    guard pattern.demands > 0 else {
      (basis, estimate, trials) = (.neverUsed, DemandEstimate(.untested, of: levels), [])
      return
    }
    guard let origins = RollingOrigins(months: levels.count) else {
      (basis, estimate, trials) = (.tooShort, DemandEstimate(.untested, of: levels), [])
      return
    }
    trials = DemandMethod.candidates.filter { $0.suits(levels) }
      .map { Trial(method: $0, errors: origins.errors(of: $0, on: levels)) }
    basis = .backTest(origins: origins.count)
    estimate = DemandEstimate(Self.best(of: trials) ?? .untested, of: levels)
  }

  private static func best(of trials: [Trial]) -> DemandMethod? {
    guard let plain = trials.first else { return nil }
    var best = plain
    var limit = plain.errors.meanSquare * clearly
    for trial in trials.dropFirst() where trial.errors.meanSquare < limit {
      best = trial
      limit = trial.errors.meanSquare
    }
    return best.method
  }
}
