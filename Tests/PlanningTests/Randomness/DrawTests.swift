import Planning
import Testing

/// Counted draws: the same everywhere, alike in nothing.
struct DrawTests {
  private let key = DrawKey(seed: 7, .demand).of("PB-T-101").of("PP0102")

  @Test("The words of a key are written down: they never change")
  func fixed() {
    #expect((0..<4).map { key.on(0).word($0) } == Self.words)
    #expect(key.on(1).word(0) != key.on(0).word(0))
    #expect(DrawKey(seed: 8, .demand).of("PB-T-101").of("PP0102").on(0).word(0) != Self.words[0])
    #expect(DrawKey(seed: 7, .delay).of("PB-T-101").of("PP0102").on(0).word(0) != Self.words[0])
    #expect(DrawKey(seed: 7, .demand).of("PP0102").of("PB-T-101").on(0).word(0) != Self.words[0])
  }

  private static let words: [UInt32] = [
    2_381_017_158, 2_645_090_217, 2_935_427_159, 1_379_464_201,
  ]

  /// χ² of counts that should be equal, less its degrees of freedom, in standard deviations.
  private func excess(_ counts: [Int]) -> Double {
    let expected = Double(counts.reduce(0, +)) / Double(counts.count)
    let sum = counts.reduce(0) { $0 + (Double($1) - expected) * (Double($1) - expected) / expected }
    let freedom = Double(counts.count - 1)
    return (sum - freedom) / (2 * freedom).squareRoot()
  }

  @Test(
    "Over replications, over days and over sites every byte is equally frequent", arguments: 0..<4)
  func uniform(_ byte: UInt32) {
    var counts = [[Int]](repeating: Array(repeating: 0, count: 256), count: 3)
    for n in 0..<40_000 {
      let words = [
        key.on(0).word(UInt32(n)), key.on(n).word(3), key.of("S\(n)").on(9).word(1),
      ]
      for (place, word) in words.enumerated() { counts[place][Int(word >> (8 * byte) & 255)] += 1 }
    }
    for found in counts { #expect(abs(excess(found)) < 4) }
  }

  @Test("Neighbours know nothing of each other: pairs over replications, days, sites and purposes")
  func pairs() {
    var counts = [[Int]](repeating: Array(repeating: 0, count: 256), count: 4)
    let other = DrawKey(seed: 7, .delay).of("PB-T-101").of("PP0102")
    let site = DrawKey(seed: 7, .demand).of("PB-T-102").of("PP0102")
    for n in 0..<40_000 {
      let word = key.on(n % 200).word(UInt32(n / 200))
      let neighbours = [
        key.on(n % 200).word(UInt32(n / 200) + 1), key.on(n % 200 + 1).word(UInt32(n / 200)),
        site.on(n % 200).word(UInt32(n / 200)), other.on(n % 200).word(UInt32(n / 200)),
      ]
      for (place, next) in neighbours.enumerated() {
        counts[place][Int(word >> 28) * 16 + Int(next >> 28)] += 1
      }
    }
    for found in counts { #expect(abs(excess(found)) < 4) }
  }

  @Test("A bit more in a key, day or replication changes half of all bits")
  func avalanche() {
    var changed = 0
    let count = 4000
    for n in 0..<count {
      let flip = UInt32(1) << UInt32(n % 16)
      let word = key.on(n).word(UInt32(n))
      changed += (word ^ key.on(n).word(UInt32(n) ^ flip)).nonzeroBitCount
      changed += (word ^ key.on(n ^ Int(flip)).word(UInt32(n))).nonzeroBitCount
    }
    // 64 bits a round, each changed with chance ½: standard deviation 4.
    #expect(abs(Double(changed) - 32 * Double(count)) < 4 * 4 * Double(count).squareRoot())
  }
}
