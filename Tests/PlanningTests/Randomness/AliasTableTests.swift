import Planning
import Testing

/// Tables that draw whole numbers from random words.
struct AliasTableTests {
  /// How often a table draws each value, of 2³² words: one word of each 2¹⁰.
  private func frequencies(_ table: AliasTable) -> [Int32: Double] {
    var counts: [Int32: Int] = [:]
    let step: UInt64 = 1 << 10
    for word in stride(from: step / 2, to: 1 << 32, by: Int(step)) {
      counts[table.draw(UInt32(word)), default: 0] += 1
    }
    return counts.mapValues { Double($0) / Double(1 << 22) }
  }

  @Test(
    "Frequencies over all words are the distribution's",
    arguments: [
      CountDistribution.poisson(mean: 0.05), .poisson(mean: 4), .poisson(mean: 40),
      .negativeBinomial(mean: 4, shape: 0.7), .negativeBinomial(mean: 30, shape: 2),
    ])
  func frequencies(_ demand: CountDistribution) {
    let table = AliasTable(demand)
    let found = frequencies(table)
    for value in 0..<200 {
      let expected = demand.density(at: value)
      // Each column is looked at in steps of 2⁻²²; a value stands in few of them.
      #expect(abs((found[Int32(value)] ?? 0) - expected) < 2e-5, "\(value)")
    }
    #expect(abs(table.mean - demand.mean) < 1e-6 * max(1, demand.mean))
  }

  @Test("A table of one value draws it always; nothing is drawn from no demand")
  func single() {
    for word in [0, 1, 1 << 31, UInt32.max] {
      #expect(AliasTable(always: 7).draw(word) == 7)
      #expect(AliasTable(.poisson(mean: 0)).draw(word) == 0)
    }
  }

  @Test("Large demand is drawn within its range, with its mean and variance")
  func large() {
    let demand = CountDistribution.negativeBinomial(mean: 20_000, shape: 30)
    let table = AliasTable(demand)
    let key = DrawKey(seed: 1, .demand)
    let count = 20_000
    var (sum, squares) = (0.0, 0.0)
    for n in 0..<count {
      let value = Double(table.draw(key.word(UInt32(n))))
      sum += value
      squares += (value - demand.mean) * (value - demand.mean)
    }
    let deviation = demand.variance.squareRoot()
    #expect(abs(sum / Double(count) - demand.mean) < 4 * deviation / Double(count).squareRoot())
    #expect(abs(squares / Double(count) / demand.variance - 1) < 0.06)
  }
}
