/// Constrained equal awards: everybody has the same per weight, nobody gets more than its limit.
///
/// x = clamp(λ × weight − on hand, 0, limit) with Σx = the amount (weighted CEA), rounded to whole units by a divisor
/// method with exact integer comparison (Balinski & Young, Fair Representation). Ties: the smaller
/// weight, then the earlier claim.
public enum EqualAwards {
  /// Whole units for each claim, in their order; they add up to the amount, or to all limits where
  /// these are less.
  ///
  /// Cost: O(n log(amount)) to the level below the last round, then O(n) for each of at most n units.
  public static func shares(
    of amount: Int64, among claims: [Claim], rounding: Rounding = .webster
  ) -> [Int64] {
    let wanted = claims.reduce(Int128(0)) { $0 + Int128($1.limit) }
    guard Int128(amount) < wanted else { return claims.map(\.limit) }
    guard amount > 0 else { return claims.map { _ in 0 } }
    var shares = safeShares(of: amount, among: claims, rounding)
    var rest = amount - shares.reduce(0, +)
    while rest > 0, let next = nextClaim(claims, shares, rounding) {
      shares[next] += 1
      rest -= 1
    }
    return shares
  }

  /// The shares at the highest level, in steps of 1 ÷ Σweights, that gives out no more than the
  /// amount. One step higher every claim gains at most one unit.
  private static func safeShares(
    of amount: Int64, among claims: [Claim], _ rounding: Rounding
  ) -> [Int64] {
    let sum = claims.reduce(Int128(0)) { $0 + Int128($1.weight) }
    // At this level the largest limit is reached by the smallest weight.
    let largest = claims.reduce(Int128(0)) { max($0, Int128($1.limit) + Int128($1.onHand)) }
    let heaviest = claims.reduce(Int128(1)) { max($0, Int128($1.weight)) }
    let (top, overflow) = ((largest + 1) * sum).multipliedReportingOverflow(by: 4 * heaviest)
    return !overflow && top < Int128(Int64.max)
      ? safeShares(of: amount, among: claims, rounding, Int64(sum), Int64((largest + 1) * sum))
      : safeShares(of: amount, among: claims, rounding, sum, (largest + 1) * sum)
  }

  /// The same in numbers of the width that the figures take: most take 64 bits, which are ten times as fast.
  @inline(__always)
  private static func safeShares<Number: FixedWidthInteger & SignedInteger>(
    of amount: Int64, among claims: [Claim], _ rounding: Rounding, _ sum: Number, _ top: Number
  ) -> [Int64] {
    func share(_ claim: Claim, at level: Number) -> Int64 {
      let (exact, overflow) = level.multipliedReportingOverflow(by: Number(claim.weight))
      guard !overflow, exact < Number.max / 4 else { return claim.limit }
      // Units whose key lies strictly below the level: the unit at the level itself waits its turn.
      let units =
        switch rounding {
        case .webster: (2 * exact + sum - 1) / (2 * sum)
        case .adams: (exact + sum - 1) / sum
        }
      return Int64(min(Number(claim.limit), max(0, units - Number(claim.onHand))))
    }
    func isWithin(_ level: Number) -> Bool {
      var left = amount
      for claim in claims {
        left -= share(claim, at: level)
        if left < 0 { return false }
      }
      return true
    }
    var (low, high) = (Number(0), top)
    while low < high {
      let middle = low + (high - low + 1) / 2
      if isWithin(middle) { low = middle } else { high = middle - 1 }
    }
    return claims.map { share($0, at: low) }
  }

  private static func nextClaim(
    _ claims: [Claim], _ shares: [Int64], _ rounding: Rounding
  ) -> Int? {
    var best: Int?
    for place in claims.indices where shares[place] < claims[place].limit {
      guard let known = best else {
        best = place
        continue
      }
      let (left, right) = (
        key(claims[place].onHand + shares[place], rounding) * Int128(claims[known].weight),
        key(claims[known].onHand + shares[known], rounding) * Int128(claims[place].weight)
      )
      if left < right || (left == right && claims[place].weight < claims[known].weight) {
        best = place
      }
    }
    return best
  }

  /// The key's numerator; its denominator is the weight, or twice the weight for all claims.
  private static func key(_ given: Int64, _ rounding: Rounding) -> Int128 {
    switch rounding {
    case .webster: 2 * Int128(given) + 1
    case .adams: Int128(given)
    }
  }
}
