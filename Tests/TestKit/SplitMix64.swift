/// Our own generator, so that a seed means the same history on every machine and Swift version.
public struct SplitMix64: Sendable {
  private var state: UInt64

  /// A generator that starts at a seed.
  public init(seed: UInt64) {
    self.state = seed
  }

  /// The next 64 bits (Steele, Lea, Flood 2014).
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A whole number of the range, by the remainder: the bias is far below what a test could see.
  public mutating func number(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(next() % UInt64(range.upperBound - range.lowerBound + 1))
  }

  /// True once in `outOf` times.
  public mutating func once(in outOf: Int) -> Bool { number(1...outOf) == 1 }

  /// One of the elements, or nil if there is none.
  public mutating func pick<Element>(_ elements: [Element]) -> Element? {
    elements.isEmpty ? nil : elements[number(0...elements.count - 1)]
  }

  /// One of the elements; the first if the list had only one.
  public mutating func pick<Element>(_ first: Element, _ others: Element...) -> Element {
    let place = number(0...others.count)
    return place == 0 ? first : others[place - 1]
  }
}
