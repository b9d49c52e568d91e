/// SplitMix64: the same seed gives the same work, so that a failing seed can be run again.
public struct Randomness: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// Numbers that follow from a seed.
  public init(seed: UInt64) { state = seed }

  /// The next number.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ word >> 30) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ word >> 27) &* 0x94D0_49BB_1331_11EB
    return word ^ word >> 31
  }

  /// A number of a range.
  public mutating func pick(_ range: ClosedRange<Int64>) -> Int64 {
    Int64.random(in: range, using: &self)
  }

  /// True once in `count` times.
  public mutating func oneIn(_ count: Int64) -> Bool { pick(1...count) == 1 }

  /// One of several.
  public mutating func pick<Element>(_ choices: [Element]) -> Element {
    choices[Int(pick(0...Int64(choices.count - 1)))]
  }
}
