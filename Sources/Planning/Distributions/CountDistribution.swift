/// Demand in whole units: Poisson, or negative binomial where it varies more than that.
///
/// Both have f(x + 1)/f(x) = (a + b·x)/(x + 1), so that one set of formulas serves them: Poisson has
/// a = μ, b = 0, the negative binomial a = k·b, b = μ/(k + μ). It counts failures: mean μ, variance
/// μ + μ²/k, and days add up to μ·n and k·n.
public struct CountDistribution: DemandDistribution, Hashable {
  /// μ, in base units.
  public let mean: Double
  /// The shape k of the negative binomial; nil for Poisson.
  public let shape: Double?
  let a: Double
  let b: Double

  private init(mean: Double, shape: Double?) {
    self.mean = max(0, mean)
    self.shape = self.mean > 0 ? shape : nil
    self.b = self.shape.map { mean / ($0 + mean) } ?? 0
    self.a = self.shape.map { $0 * mean / ($0 + mean) } ?? self.mean
  }

  /// Poisson demand.
  public static func poisson(mean: Double) -> CountDistribution {
    CountDistribution(mean: mean, shape: nil)
  }

  /// Negative binomial demand, k > 0.
  public static func negativeBinomial(mean: Double, shape: Double) -> CountDistribution {
    CountDistribution(mean: mean, shape: shape)
  }

  /// The one with this mean and variance: k = μ²/(s² − μ), Poisson where the variance is not above
  /// the mean, or by so little that it makes no difference.
  public init(mean: Double, variance: Double) {
    let excess = variance - mean
    let shape = mean > 0 && excess > 1e-9 * mean ? mean * mean / excess : nil
    self.init(mean: mean, shape: shape)
  }

  /// μ + μ²/k.
  public var variance: Double { mean + (shape.map { mean * mean / $0 } ?? 0) }

  /// P(D = x), by Loader's saddle-point form, right to about 1e-15 at any size.
  public func density(at x: Int) -> Double {
    guard x >= 0 else { return 0 }
    guard mean > 0 else { return x == 0 ? 1 : 0 }
    guard let shape else {
      guard x > 0 else { return Elementary.exp(-mean) }
      let x = Double(x)
      return Elementary.exp(-Elementary.stirlingError(x) - Elementary.deviance(x, mean))
        / (2 * .pi * x).squareRoot()
    }
    guard x > 0 else { return Elementary.exp(-shape * Elementary.log1p(mean / shape)) }
    let count = Double(x)
    let all = count + shape
    let exponent =
      Elementary.stirlingError(all) - Elementary.stirlingError(shape)
      - Elementary.stirlingError(count)
      - Elementary.deviance(shape, all * shape / (shape + mean))
      - Elementary.deviance(count, all * b)
    return Elementary.exp(exponent) * (shape / (2 * .pi * count * all)).squareRoot()
  }

  /// F(x).
  public func cumulative(to x: Int) -> Double {
    guard x >= 0 else { return 0 }
    guard mean > 0 else { return 1 }
    if shape != nil { return beta(x).lower }
    return Double(x) < mean ? sumDown(from: x) : 1 - sumUp(from: x + 1)
  }

  /// P(D > x).
  public func survival(above x: Int) -> Double {
    guard x >= 0 else { return 1 }
    guard mean > 0 else { return 0 }
    if shape != nil { return beta(x).upper }
    return Double(x) < mean ? 1 - sumDown(from: x) : sumUp(from: x + 1)
  }
}
