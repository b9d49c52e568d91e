import Planning
import Testing

/// The rules that share one item: published figures in millionths of a unit, brute force, properties.
struct SharingRuleTests {
  /// Figures of `allocation_instances.json`, which names their sources. A claim is counted in billionths,
  /// so that whole units are as fine as the figures.
  @Test(
    "Claims rules of the literature",
    arguments: [
      ("claims/proportional", SharingRule.proportional), ("claims/cea", .awards),
      ("claims/cel", .losses), ("claims/talmud", .talmud),
    ])
  func published(_ kind: String, _ rule: SharingRule) throws {
    let scale = 1e9
    let found = try VectorFile.read("allocation_instances.json").list("instances").filter {
      try $0.text("kind") == kind
    }
    try #require(!found.isEmpty)
    for instance in found {
      let claims = try instance["input"].numbers("claims").map { Int64($0 * scale) }
      let parties = claims.map {
        SharingRule.Party(use: 1, need: $0, onHand: 0, request: $0)
      }
      let shares = rule.shares(
        of: Int64(try instance["input"].number("estate") * scale), among: parties)
      for (share, expected) in zip(shares, try instance.numbers("expected")) {
        #expect(abs(Double(share) / scale - expected) < 2e-9 + (try instance.number("tolerance")))
      }
    }
  }

  /// O'Neill 1982: the mean of first come, first served over all orders.
  @Test func `random arrival is the mean over all orders of first come`() throws {
    let found = try VectorFile.read("allocation_instances.json").list("instances").filter {
      try $0.text("kind") == "claims/random_arrival"
    }
    try #require(found.count == 3)
    for instance in found {
      let claims = try instance["input"].numbers("claims").map { Int64($0 * 1000) }
      let estate = Int64(try instance["input"].number("estate") * 1000)
      var (sums, orders) = (claims.map { _ in 0.0 }, 0.0)
      Self.permute(Array(claims.indices)) { order in
        let parties = order.map {
          SharingRule.Party(use: 1, need: 1, onHand: 0, request: claims[$0])
        }
        for (place, share) in zip(order, SharingRule.first.shares(of: estate, among: parties)) {
          sums[place] += Double(share)
        }
        orders += 1
      }
      for (sum, expected) in zip(sums, try instance.numbers("expected")) {
        #expect(abs(sum / orders / 1000 - expected) < 1e-6)
      }
    }
  }

  private static func permute(_ places: [Int], _ body: ([Int]) -> Void) {
    func go(_ chosen: [Int], _ left: [Int]) {
      guard !left.isEmpty else { return body(chosen) }
      for place in left.indices {
        go(chosen + [left[place]], left.filter { $0 != left[place] })
      }
    }
    go([], places)
  }

  /// 50 over requests 25/35/40 with a use of 10/20/50 a month (a question of users of a comparable
  /// system), and what lifts the fewest days first.
  @Test func `one question, several rules`() {
    let parties = [(10, 25), (20, 35), (50, 40)].map {
      SharingRule.Party(use: $0.0, need: $0.1, onHand: 0, request: $0.1)
    }
    #expect(SharingRule.awards.shares(of: 50, among: parties) == [6, 13, 31])
    #expect(SharingRule.awards.shares(of: 40, among: parties) == [5, 10, 25])
    #expect(SharingRule.cover.shares(of: 50, among: parties) == [7, 13, 30])
    #expect(SharingRule.first.shares(of: 50, among: parties) == [25, 25, 0])
    #expect(SharingRule.losses.shares(of: 50, among: parties) == [8, 18, 24])
  }

  private func parties(_ random: inout SplitMix) -> [SharingRule.Party] {
    (0..<(1 + random.below(4))).map { _ in
      let onHand = Int64([0, 0, random.below(9)][Int(random.below(3))])
      let need = onHand + Int64(random.below(9))
      return SharingRule.Party(
        use: Int64(1 + random.below(12)), need: max(1, need), onHand: onHand,
        request: need - onHand)
    }
  }

  @Test("Nobody above its request; all is given as far as it is wanted", arguments: 1...300)
  func conservation(_ seed: UInt64) {
    var random = SplitMix(state: seed)
    let (parties, amount) = (parties(&random), Int64(random.below(25)))
    let wanted = parties.reduce(0) { $0 + $1.request }
    for rule in SharingRule.allCases {
      for rounding in Rounding.allCases {
        let shares = rule.shares(of: amount, among: parties, rounding: rounding)
        #expect(shares.reduce(0, +) == min(amount, wanted), "\(rule) \(parties) \(amount)")
        #expect(zip(shares, parties).allSatisfy { (0...$1.request).contains($0) }, "\(rule)")
      }
    }
  }

  /// Every division there is, the best by the smallest level, then the second smallest, and so on.
  @Test("Days of cover and shares filled are the lexicographic best", arguments: 1...300)
  func lexicographic(_ seed: UInt64) {
    var random = SplitMix(state: seed)
    let (parties, amount) = (parties(&random), Int64(random.below(20)))
    for rule in [SharingRule.cover, .fill] {
      func levels(_ shares: [Int64]) -> [Double] {
        zip(parties, shares).map { party, share in
          Double(party.onHand + share) / Double(rule == .cover ? party.use : party.need)
        }.sorted()
      }
      var best: [Double] = []
      func go(_ given: [Int64], _ left: Int64) {
        guard given.count < parties.count else {
          guard left == 0 else { return }
          let found = levels(given)
          if best.isEmpty || best.lexicographicallyPrecedes(found) { best = found }
          return
        }
        for units in 0...min(left, parties[given.count].request) {
          go(given + [units], left - units)
        }
      }
      let wanted = parties.reduce(0) { $0 + $1.request }
      go([], min(amount, wanted))
      #expect(
        levels(rule.shares(of: amount, among: parties)) == best, "\(rule) \(parties) \(amount)")
    }
  }

  @Test("More to share lowers nobody where whoever has least is lifted", arguments: 1...200)
  func monotone(_ seed: UInt64) {
    var random = SplitMix(state: seed)
    let (parties, amount) = (parties(&random), Int64(random.below(20)))
    for rule in [SharingRule.cover, .fill, .awards, .proportional, .first] {
      let (less, more) = (
        rule.shares(of: amount, among: parties), rule.shares(of: amount + 1, among: parties)
      )
      #expect(zip(less, more).allSatisfy { $0 <= $1 }, "\(rule) \(parties) \(amount)")
    }
  }
}
