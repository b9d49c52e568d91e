extension CountDistribution {
  /// The smallest x with F(x) ≥ p; above the median that is P(D > x) ≤ 1 − p.
  ///
  /// A guess by mean, variance and skewness is bracketed; the bracket is halved until it is short, and
  /// the rest is a walk from mass to mass.
  public func quantile(_ p: Double) -> Int {
    let isUpper = p > 0.5
    func tail(_ x: Int) -> Double { isUpper ? survival(above: x) : cumulative(to: x) }
    func isEnough(_ tail: Double) -> Bool { isUpper ? tail <= 1 - p : tail >= p }

    var step = max(8, Int(variance.squareRoot() / 8))
    var below = (place: max(-1, guess(p) - step), tail: 0.0)
    below.tail = tail(below.place)
    while below.place >= 0, isEnough(below.tail) {
      below.place = max(-1, below.place - step)
      below.tail = tail(below.place)
      step *= 2
    }
    var enough = below.place + step
    while true {
      let found = tail(enough)
      if isEnough(found) { break }
      below = (enough, found)
      step *= 2
      enough += step
    }
    while enough - below.place > 32 {
      let middle = below.place + (enough - below.place) / 2
      let found = tail(middle)
      if isEnough(found) { enough = middle } else { below = (middle, found) }
    }
    return walk(from: below, to: enough, isUpper: isUpper, until: isEnough)
  }

  private func walk(
    from start: (place: Int, tail: Double), to end: Int, isUpper: Bool,
    until isEnough: (Double) -> Bool
  ) -> Int {
    var (place, tail) = (start.place + 1, start.tail)
    var mass = density(at: place)
    while place < end {
      tail += isUpper ? -mass : mass
      if isEnough(tail) { return place }
      mass *= (a + b * Double(place)) / Double(place + 1)
      place += 1
    }
    return end
  }

  /// μ + σ(z + γ(z² − 1)/6), the first terms of Cornish & Fisher's expansion.
  private func guess(_ p: Double) -> Int {
    let deviation = variance.squareRoot()
    guard deviation > 0 else { return 0 }
    let z = NormalDistribution.roughScore(of: p)
    let skewness = (1 + b) / ((1 - b) * deviation)
    let x = mean + deviation * (z + skewness * (z * z - 1) / 6)
    return max(0, Int(exactly: x.rounded()) ?? 0)
  }
}
