import Planning
import Testing

struct EqualAwardsTests {
  static func claims(_ pairs: [(weight: Int64, limit: Int64)]) -> [Claim] {
    pairs.map { Claim(weight: $0.weight, limit: $0.limit) }
  }

  /// What users of a comparable system asked for: requests 25, 35, 40 with a use of 10, 20, 50 a
  /// month, and the source keeps something for itself.
  @Test(
    "Requests 25/35/40 weighted by use 10/20/50",
    arguments: [
      (50, [6, 13, 31]), (40, [5, 10, 25]), (80, [13, 27, 40]), (100, [25, 35, 40]),
      (110, [25, 35, 40]), (0, [0, 0, 0]), (-5, [0, 0, 0]),
    ] as [(Int64, [Int64])])
  func byUse(_ amount: Int64, _ shares: [Int64]) {
    let claims = Self.claims([(10, 25), (20, 35), (50, 40)])
    #expect(EqualAwards.shares(of: amount, among: claims) == shares)
  }

  /// Started from the whole parts of the exact shares (6/0/0/0) these would end at 6/1/1/0.
  @Test("Adams lifts whoever has least, from zero")
  func adams() {
    let claims = Self.claims([(10, 100), (1, 100), (1, 100), (1, 100)])
    #expect(EqualAwards.shares(of: 8, among: claims, rounding: .adams) == [5, 1, 1, 1])
    let users = Self.claims([(10, 25), (20, 35), (50, 40)])
    #expect(EqualAwards.shares(of: 50, among: users, rounding: .adams) == [7, 13, 30])
  }

  /// The next unit always to the smallest key, one by one.
  static func unitByUnit(_ amount: Int64, _ claims: [Claim], _ rounding: Rounding) -> [Int64] {
    var shares = claims.map { _ in Int64(0) }
    for _ in 0..<max(0, amount) {
      let open = claims.indices.filter { shares[$0] < claims[$0].limit }
      let next = open.min { left, right in
        let keys = [left, right].map { rounding == .webster ? 2 * shares[$0] + 1 : shares[$0] }
        let (one, other) = (keys[0] * claims[right].weight, keys[1] * claims[left].weight)
        if one != other { return one < other }
        return claims[left].weight != claims[right].weight
          ? claims[left].weight < claims[right].weight : left < right
      }
      guard let next else { break }
      shares[next] += 1
    }
    return shares
  }

  @Test("Equal to giving unit by unit", arguments: 1...300)
  func bruteForce(_ seed: UInt64) {
    var random = SplitMix(state: seed)
    let claims = (0..<(1 + random.below(8))).map { _ in
      Claim(weight: Int64(1 + random.below(60)), limit: Int64(random.below(40)))
    }
    let amount = Int64(random.below(160))
    for rounding in Rounding.allCases {
      #expect(
        EqualAwards.shares(of: amount, among: claims, rounding: rounding)
          == Self.unitByUnit(amount, claims, rounding), "\(claims) \(amount) \(rounding)")
    }
  }

  @Test("Large figures neither overflow nor lose a unit")
  func large() {
    let claims = Self.claims([(1, 1 << 53), (1 << 53, 1 << 53), (7, 1 << 53)])
    let amount: Int64 = 9_000_000_000_000_000
    for rounding in Rounding.allCases {
      let shares = EqualAwards.shares(of: amount, among: claims, rounding: rounding)
      #expect(shares.reduce(0, +) == amount)
      #expect(shares[1] > shares[2] && shares[2] >= shares[0])
    }
  }
}
