extension CountDistribution {
  /// f(x) + f(x − 1) + … for Poisson, downwards from x below the mean.
  func sumDown(from x: Int) -> Double {
    var (term, sum, place) = (density(at: x), 0.0, Double(x))
    while term > sum * 1e-18 {
      sum += term
      term *= place / mean
      place -= 1
    }
    return sum
  }

  /// f(x) + f(x + 1) + … for Poisson, upwards from x above the mean.
  func sumUp(from x: Int) -> Double {
    var (term, sum, place) = (density(at: x), 0.0, Double(x))
    while term > sum * 1e-18 {
      sum += term
      place += 1
      term *= mean / place
    }
    return sum
  }

  /// F(x) and 1 − F(x) of the negative binomial: the incomplete beta function I(k, x + 1), of which
  /// the smaller side is reckoned.
  func beta(_ x: Int) -> (lower: Double, upper: Double) {
    let k = shape ?? .infinity
    let next = Double(x) + 1
    let success = k / (k + mean)
    let front = density(at: x) * b * (k + next - 1)
    if success < (k + 1) / (k + next + 2) {
      let lower = front / k * Self.betaFraction(k, next, success)
      return (lower, 1 - lower)
    }
    let upper = front / next * Self.betaFraction(next, k, b)
    return (1 - upper, upper)
  }

  /// The continued fraction of the incomplete beta function (DLMF 8.17.22) by Lentz's method.
  private static func betaFraction(_ a: Double, _ b: Double, _ x: Double) -> Double {
    let least = 1e-300
    func kept(_ value: Double) -> Double { value.magnitude < least ? least : value }
    var c = 1.0
    var d = 1 / kept(1 - (a + b) * x / (a + 1))
    var fraction = d
    for step in 1...100_000 {
      let m = Double(step)
      let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
      d = 1 / kept(1 + even * d)
      c = kept(1 + even / c)
      fraction *= d * c
      let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
      d = 1 / kept(1 + odd * d)
      c = kept(1 + odd / c)
      fraction *= d * c
      if (d * c - 1).magnitude < 1e-15 { break }
    }
    return fraction
  }
}
