/// How many of a number of people something happens to, each with the same probability and independent
/// of the others.
public struct BinomialDistribution: Hashable, Sendable {
  /// n, people.
  public let trials: Int
  /// p, for each of them.
  public let probability: Double

  /// A distribution; n is within 0...2,000,000,000 and p within 0...1.
  public init(trials: Int, probability: Double) throws(EpidemicError) {
    let trials = try EpidemicError.checked(.trials, trials)
    _ = try EpidemicError.checked(
      .trials, Double(trials), in: 0...Double(EpidemicError.largestPopulation))
    self.init(trials, try EpidemicError.checked(.probability, probability, in: 0...1))
  }

  /// The same from figures known to be right.
  init(_ trials: Int, _ probability: Double) {
    self.trials = trials
    self.probability = probability
  }

  /// np.
  public var mean: Double { Double(trials) * probability }

  /// np(1 − p).
  public var variance: Double { mean * (1 - probability) }

  /// P(X = x), by the saddle-point form (Loader, Fast and Accurate Computation of Binomial
  /// Probabilities, 2000).
  public func density(at x: Int) -> Double {
    guard 0...trials ~= x else { return 0 }
    // A mean that small has no quotient.
    guard mean > 1e-290, probability < 1 else { return Double(x) == mean.rounded() ? 1 : 0 }
    let all = Double(trials)
    guard x > 0 else { return Elementary.exp(all * Elementary.log1p(-probability)) }
    guard x < trials else { return Elementary.exp(all * Elementary.log(probability)) }
    let (yes, no) = (Double(x), Double(trials - x))
    let exponent =
      Elementary.stirlingError(all) - Elementary.stirlingError(yes) - Elementary.stirlingError(no)
      - Elementary.deviance(yes, all * probability)
      - Elementary.deviance(no, all * (1 - probability))
    return Elementary.exp(exponent) * (all / (2 * .pi * yes * no)).squareRoot()
  }

  /// P(X ≤ x) and P(X > x), the smaller of them without loss of digits.
  ///
  /// At most x successes in n trials is the same as at most x successes before failure n − x, which the
  /// negative binomial counts (Feller, An Introduction to Probability Theory, volume 1, VI.8).
  func tails(at x: Int) -> (lower: Double, upper: Double) {
    guard x >= 0 else { return (0, 1) }
    guard x < trials, probability > 0 else { return (1, 0) }
    guard probability < 1 else { return (0, 1) }
    let failures = Double(trials - x)
    return CountDistribution.negativeBinomial(
      mean: failures * probability / (1 - probability), shape: failures
    ).beta(x)
  }
}
