/// Random draws of one day and replication, counted from a first one. A draw takes two words of its own
/// key, whatever it draws, so that no draw shifts another.
struct EpidemicDraws {
  let day: DrawKey
  let first: Int
  let replication: UInt32

  /// 64 random bits.
  func word(_ draw: Int) -> UInt64 {
    let key = day.on(first + draw)
    return UInt64(key.on(0).word(replication)) << 32 | UInt64(key.on(1).word(replication))
  }

  /// How many of some people something happens to that happens to each with a probability.
  func binomial(_ draw: Int, of people: Int, _ probability: Double) -> Int {
    BinomialDistribution(people, probability).quantile(word: word(draw))
  }

  /// A count of a distribution: its quantile at one of 2⁵² probabilities, none of them 0 or 1.
  func count(_ draw: Int, of distribution: CountDistribution) -> Int {
    // Where anyone at all is rarer than the last of the probabilities.
    guard distribution.mean > 1e-16 else { return 0 }
    let probability = (Double(word(draw) >> 12) + 0.5) / 4_503_599_627_370_496
    return distribution.quantile(probability)
  }
}
