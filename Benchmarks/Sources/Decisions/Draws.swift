import Glibc

/// Draws that mean the same demand for the same seed: SplitMix64 (Steele, Lea & Flood 2014) and the
/// plainest exact samplers on top of it.
struct Draws {
  private var state: UInt64

  /// A generator of its own for each key, so that no series depends on how many draws another took.
  init(seed: UInt64, _ keys: Int...) {
    state = seed
    for key in keys { state = Self.mixed(state &+ 0x9E37_79B9_7F4A_7C15 &* UInt64(key &+ 1)) }
  }

  private static func mixed(_ value: UInt64) -> UInt64 {
    var mixed = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  private mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    return Self.mixed(state)
  }

  /// Above 0 and at most 1.
  mutating func share() -> Double { Double((next() >> 11) + 1) * 0x1p-53 }

  mutating func happens(_ chance: Double) -> Bool { share() <= chance }

  mutating func between(_ low: Double, _ high: Double) -> Double {
    low + (high - low) * share()
  }

  /// Evenly in its logarithm: as many small as large.
  mutating func evenly(_ low: Double, _ high: Double) -> Double {
    exp(between(log(low), log(high)))
  }

  mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }

  /// Poisson by exponential waiting times (Knuth), in portions of 30 so that nothing underflows.
  mutating func poisson(_ mean: Double) -> Int64 {
    var (left, count) = (mean, Int64(0))
    while left > 0 {
      let portion = min(left, 30)
      left -= portion
      var product = share()
      let limit = exp(-portion)
      while product > limit {
        count += 1
        product *= share()
      }
    }
    return count
  }

  /// Gamma with mean 1 and shape k (Marsaglia & Tsang 2000).
  mutating func gamma(_ shape: Double) -> Double {
    let boost = shape < 1 ? pow(share(), 1 / shape) : 1
    let used = shape < 1 ? shape + 1 : shape
    let d = used - 1 / 3
    while true {
      let normal = sqrt(-2 * log(share())) * cos(2 * .pi * share())
      let root = 1 + normal / sqrt(9 * d)
      guard root > 0 else { continue }
      let cube = root * root * root
      if log(share()) < normal * normal / 2 + d - d * cube + d * log(cube) {
        return boost * d * cube / shape
      }
    }
  }

  /// Negative binomial as a gamma mixture of Poisson: variance mean + mean² ÷ k.
  mutating func negativeBinomial(mean: Double, k: Double) -> Int64 { poisson(mean * gamma(k)) }
}
