import Planning
import Testing

/// Published apportionments and measures: `allocation_instances.json`, where each names its source.
///
/// Skipped: Dean, d'Hondt and quota (no rule of ours), proportional fairness (no rule of ours), Theil (says
/// what Gini says, and needs a logarithm), other claims rules (minimal overlap, Piniles, Domínguez-Thomson,
/// reverse Talmud, constrained egalitarian: nobody asked for them), transport, flow and linear programmes
/// (tested with moves); `epi/*` is tested with epidemics and outbreaks; `demand/*` is a national total whose inputs
/// were not published.
struct ApportionmentVectorTests {
  private func instances(_ kind: String) throws -> [VectorValue] {
    let found = try VectorFile.read("allocation_instances.json").list("instances").filter {
      try $0.text("kind") == kind
    }
    try #require(!found.isEmpty)
    return found
  }

  private func shares(_ weights: [Int64], _ units: Int64, _ rounding: Rounding) -> [Int64] {
    EqualAwards.shares(
      of: units, among: weights.map { Claim(weight: $0, limit: units) }, rounding: rounding)
  }

  @Test(
    "Balinski and Young 1975: Adams and Webster",
    arguments: [
      ("apportionment/adams", Rounding.adams), ("apportionment/saintelague", .webster),
    ])
  func divisors(_ kind: String, _ rounding: Rounding) throws {
    for instance in try instances(kind) {
      let weights = try instance["input"].numbers("weights").map { Int64($0) }
      let units = Int64(try instance["input"].number("units"))
      let expected = try instance.numbers("expected").map { Int64($0) }
      #expect(shares(weights, units, rounding) == expected, "\(instance)")
    }
  }

  /// Hill's seats of the House lie between Adams, which favours the small, and Webster: the next seat to
  /// the largest w ÷ √(k(k + 1)), here by plain comparison.
  @Test func `Huntington and Hill: the seats of the House of Representatives`() throws {
    for instance in try instances("apportionment/huntington") {
      let weights = try instance["input"].numbers("weights").map { Int64($0) }
      let units = Int64(try instance["input"].number("units"))
      let expected = try instance.numbers("expected").map { Int64($0) }
      var hill = weights.map { _ in Int64(1) }
      for _ in 0..<(units - Int64(weights.count)) {
        let next = weights.indices.max { left, right in
          let (a, b) = (hill[left], hill[right])
          return Int128(weights[left]) * Int128(weights[left]) * Int128(b * (b + 1))
            < Int128(weights[right]) * Int128(weights[right]) * Int128(a * (a + 1))
        }
        if let next { hill[next] += 1 }
      }
      #expect(hill == expected, "\(instance)")
      let webster = shares(weights, units, .webster)
      // Known: the two differ by a seat in a few states at most.
      #expect(zip(webster, hill).allSatisfy { abs($0 - $1) <= 1 }, "\(instance)")
    }
  }

  @Test func `largest remainders lose a unit where there is more to share; ours never do`() throws {
    func largestRemainder(_ weights: [Int64], _ units: Int64) -> [Int64] {
      let sum = weights.reduce(0, +)
      var shares = weights.map { $0 * units / sum }
      let order = weights.indices.sorted {
        (-(weights[$0] * units % sum), $0) < (-(weights[$1] * units % sum), $1)
      }
      for place in order.prefix(Int(units - shares.reduce(0, +))) { shares[place] += 1 }
      return shares
    }
    for instance in try instances("apportionment/largest_remainder") {
      let weights = try instance["input"].numbers("weights").map { Int64($0) }
      let units = Int64(try instance["input"].number("units"))
      let expected = try instance.numbers("expected").map { Int64($0) }
      #expect(largestRemainder(weights, units) == expected)
      for rounding in Rounding.allCases {
        for less in 1..<units {
          let (before, after) = (
            shares(weights, less, rounding), shares(weights, less + 1, rounding)
          )
          #expect(zip(before, after).allSatisfy { $0 <= $1 })
        }
      }
    }
    // Alabama: 10 units give the last 2, 11 give it 1.
    #expect(largestRemainder([6, 6, 2], 10)[2] == 2 && largestRemainder([6, 6, 2], 11)[2] == 1)
  }

  @Test func `Gini and Jain`() throws {
    for instance in try instances("measure/gini") {
      let found = AllocationMeasures.gini(ofSorted: try instance["input"].numbers("x").sorted())
      let expected = try instance.number("expected")
      #expect(abs(found - expected) < 1e-9)
    }
    for instance in try instances("measure/jain") {
      let found = AllocationMeasures.jain(try instance["input"].numbers("x"))
      let expected = try instance.number("expected")
      #expect(abs(found - expected) < 1e-9)
    }
  }

  /// Clark and Scarf 1960: everybody the same number of deviations from its mean; a filling whose levels
  /// start below 0.
  @Test func `fair shares of a shortage`() throws {
    let instance = try #require(try instances("rationing/fair_share_FS").first)
    let (mean, deviation) = (
      try instance["input"].numbers("mu"), try instance["input"].numbers("sigma")
    )
    var problem = FillingProblem()
    problem.pairs = zip(mean, deviation).map { .init(cap: 1000, onHand: -$0, weight: $1) }
    problem.limits = [
      .init(try instance["input"].number("inventory"), of: [.init(problem.group([0, 1]))])
    ]
    let expected = try instance.numbers("expected")
    #expect(Filling(problem).amounts == expected)
  }
}
