extension BinomialDistribution {
  /// The value of one random word of 64 bits: the smallest x with F(x) > (word + ½)/2⁶⁴.
  ///
  /// One word gives one value, so that a key has a fixed number of words, and a larger word never a
  /// smaller value, so that two scenarios with the same words differ by what differs in them and not by
  /// chance. The distribution function is right to 1e-12 for up to a million people and to 1e-10 for
  /// two thousand million, against arithmetic with sixty digits. Time grows with √n at most.
  public func quantile(word: UInt64) -> Int {
    // Where anyone at all is rarer than the last word.
    guard mean > 1e-20 else { return 0 }
    guard probability < 1 else { return trials }
    // The rarer outcome is counted: successes and failures change places, and so do the tails.
    guard probability <= 0.5 else {
      return trials - BinomialDistribution(trials, 1 - probability).quantile(word: ~word)
    }
    // Far up the sum of all below has no digits left for what lies above.
    let isFarUp = word > 0xfff0_0000_0000_0000
    return mean < 16 && !isFarUp ? walkFromZero(word) : walkFromGuess(word)
  }

  /// P(X = x + 1)/P(X = x).
  private func ratio(_ x: Int) -> Double {
    Double(trials - x) / Double(x + 1) * (probability / (1 - probability))
  }

  /// Few are expected: a walk from nobody upwards.
  private func walkFromZero(_ word: UInt64) -> Int {
    var left = (Double(word) + 0.5) / Self.words
    var (place, mass) = (0, density(at: 0))
    while left >= mass, place < trials {
      left -= mass
      mass *= ratio(place)
      place += 1
    }
    return place
  }

  /// Many are expected: a guess by mean, variance and skewness, and a short walk from there, on the
  /// smaller of the two tails, where sums lose nothing.
  private func walkFromGuess(_ word: UInt64) -> Int {
    let isUpper = word > ~word
    let target = (Double(isUpper ? ~word : word) + 0.5) / Self.words
    var place = guess(target, isUpper: isUpper)
    let tails = tails(at: place)
    var tail = isUpper ? tails.upper : tails.lower
    var mass = density(at: place)
    func isEnough(_ tail: Double) -> Bool { isUpper ? tail < target : tail > target }

    if isEnough(tail) {
      while place > 0 {
        tail += isUpper ? mass : -mass
        guard isEnough(tail) else { return place }
        place -= 1
        mass /= ratio(place)
      }
      return place
    }
    while place < trials, !isEnough(tail) {
      mass *= ratio(place)
      place += 1
      tail += isUpper ? -mass : mass
    }
    return place
  }

  /// μ + σ(z + γ(z² − 1)/6), the first terms of Cornish & Fisher's expansion (1938).
  private func guess(_ target: Double, isUpper: Bool) -> Int {
    let rough = NormalDistribution.roughScore(of: target)
    let z = isUpper ? -rough : rough
    let deviation = variance.squareRoot()
    let skewness = (1 - 2 * probability) / deviation
    let x = mean + deviation * (z + skewness * (z * z - 1) / 6)
    return min(trials - 1, max(0, Int(x.rounded())))
  }

  private static let words = 18_446_744_073_709_551_616.0
}
