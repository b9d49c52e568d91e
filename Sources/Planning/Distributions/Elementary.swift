/// Exponential and logarithm from additions, multiplications and divisions alone.
///
/// The C library's differ between processors in the last digit, and an order quantity may hang on it:
/// a plan must come out the same everywhere. Both are right to about 1e-16.
enum Elementary {
  /// eˣ: x = n·ln 2 + r with |r| ≤ ½ ln 2, and the series of eʳ to its 14th term.
  static func exp(_ x: Double) -> Double {
    guard x < 709 else { return .infinity }
    guard x > -745 else { return 0 }
    let n = (x * 1.4426950408889634).rounded()
    let r = (x - n * 6.93147180369123816490e-01) - n * 1.90821492927058770002e-10
    var sum = 1.0
    for term in stride(from: 14.0, through: 1, by: -1) { sum = 1 + r * sum / term }
    return Double(sign: .plus, exponent: Int(n), significand: sum)
  }

  /// ln x for x > 0.
  static func log(_ x: Double) -> Double {
    let half = x.significand > 1.4142135623730951
    let m = half ? x.significand / 2 : x.significand
    let n = Double(x.exponent + (half ? 1 : 0))
    let tail = n * 1.90821492927058770002e-10 + series((m - 1) / (m + 1))
    return n * 6.93147180369123816490e-01 + tail
  }

  /// ln(1 + u) for u > −1, also where u is so small that 1 + u loses it.
  static func log1p(_ u: Double) -> Double {
    u.magnitude < 0.4 ? series(u / (2 + u)) : log(1 + u)
  }

  /// 2·(s + s³/3 + s⁵/5 + …), which is ln((1 + s)/(1 − s)), for |s| ≤ ¼.
  private static func series(_ s: Double) -> Double {
    let square = s * s
    var sum = 0.0
    for term in stride(from: 27.0, through: 1, by: -2) { sum = sum * square + 1 / term }
    return 2 * s * sum
  }

  /// What Stirling's formula lacks of ln Γ(x + 1), for x > 0.
  static func stirlingError(_ x: Double) -> Double {
    var (x, error) = (x, 0.0)
    while x < 15 {
      error += (x + 0.5) * log1p(1 / x) - 1
      x += 1
    }
    let square = 1 / (x * x)
    return error
      + (1 / 12 - square * (1 / 360 - square * (1 / 1260 - square * (1 / 1680 - square / 1188))))
      / x
  }

  /// x·ln(x/m) + m − x without the loss of digits where x is near m (Loader 2000).
  static func deviance(_ x: Double, _ m: Double) -> Double {
    guard (x - m).magnitude < 0.1 * (x + m) else { return x * log(x / m) + m - x }
    let v = (x - m) / (x + m)
    var (sum, power, place) = ((x - m) * v, 2 * x * v, 3.0)
    while true {
      power *= v * v
      let next = sum + power / place
      if next == sum { return sum }
      sum = next
      place += 2
    }
  }
}
