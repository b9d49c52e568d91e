/// The normal distribution: demand so large that whole units do not matter.
public struct NormalDistribution: DemandDistribution, Hashable {
  /// E D.
  public let mean: Double
  /// σ, above zero.
  public let deviation: Double

  /// A distribution; without deviation all of it is at the mean.
  public init(mean: Double, deviation: Double) {
    self.mean = mean
    // So small that nothing is lost, and so large that its square is still a number.
    self.deviation = max(deviation, 1e-75)
  }

  /// σ².
  public var variance: Double { deviation * deviation }

  private func score(_ x: Double) -> Double { (x - mean) / deviation }

  /// φ(z)/σ.
  public func density(at x: Double) -> Double { Self.density(score(x)) / deviation }

  /// Φ(z).
  public func cumulative(to x: Double) -> Double { NormalTail(-score(x)).survival }

  /// 1 − Φ(z).
  public func survival(above x: Double) -> Double { NormalTail(score(x)).survival }

  /// μ + σ·Φ⁻¹(p).
  public func quantile(_ p: Double) -> Double { mean + deviation * Self.score(of: p) }

  /// σ·𝓛(z).
  public func loss(above x: Double) -> Double { deviation * NormalTail(score(x)).loss }

  /// σ·𝓛(−z).
  public func complementaryLoss(below x: Double) -> Double {
    deviation * NormalTail(-score(x)).loss
  }

  /// σ²·𝓛₂(z).
  public func secondLoss(above x: Double) -> Double { variance * NormalTail(score(x)).secondLoss }

  /// σ²·𝓛₂(−z).
  public func secondComplementaryLoss(below x: Double) -> Double {
    variance * NormalTail(-score(x)).secondLoss
  }

  /// φ(z).
  static func density(_ z: Double) -> Double {
    0.3989422804014327 * Elementary.exp(-0.5 * z * z)
  }

  /// Φ⁻¹(p): four steps of Halley's method from a rough start.
  static func score(of p: Double) -> Double {
    let tail = min(p, 1 - p)
    guard tail > 0 else { return p > 0.5 ? .infinity : -.infinity }
    var z = -roughScore(of: tail)
    for _ in 0..<4 {
      let step = (NormalTail(z).survival - tail) / density(z)
      z += step / (1 - step * z / 2)
    }
    return p > 0.5 ? z : -z
  }

  /// Φ⁻¹(p) to three decimals (Hastings; Abramowitz & Stegun 26.2.23).
  static func roughScore(of p: Double) -> Double {
    let t = (-2 * Elementary.log(min(p, 1 - p))).squareRoot()
    let z =
      t - (2.515517 + t * (0.802853 + t * 0.010328))
      / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)))
    return p > 0.5 ? z : -z
  }
}

/// What the standard normal distribution has above z.
struct NormalTail {
  /// 1 − Φ(z).
  let survival: Double
  /// 𝓛(z) = φ(z) − z(1 − Φ(z)).
  let loss: Double
  /// 𝓛₂(z) = ½((z² + 1)(1 − Φ(z)) − zφ(z)).
  let secondLoss: Double

  init(_ z: Double) {
    let density = NormalDistribution.density(z)
    let upper: (survival: Double, loss: Double, second: Double)
    let x = z.magnitude
    if x < 2.5 {
      var (sum, term, place) = (x, x, 3.0)
      while term > 1e-18 {
        term *= x * x / place
        sum += term
        place += 2
      }
      let survival = 0.5 - density * sum
      upper = (survival, density - x * survival, ((x * x + 1) * survival - x * density) / 2)
    } else {
      // Laplace's continued fraction 1/(x + 1/(x + 2/(x + …))): its parts give all three without
      // taking one large number from another.
      var fraction = 0.0
      for n in stride(from: 60.0, through: 2, by: -1) { fraction = n / (x + fraction) }
      let second = fraction
      let first = 1 / (x + second)
      let ratio = 1 / (x + first)
      upper = (density * ratio, density * ratio * first, density * ratio * first * second / 2)
    }
    survival = z < 0 ? 1 - upper.survival : upper.survival
    loss = z < 0 ? upper.loss - z : upper.loss
    secondLoss = z < 0 ? (z * z + 1) / 2 - upper.second : upper.second
  }
}
