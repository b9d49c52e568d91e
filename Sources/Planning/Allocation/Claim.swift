/// One party to a division: how much it counts, and the most it may get.
public struct Claim: Hashable, Sendable {
  /// How much it counts, such as its use; above 0.
  public let weight: Int64
  /// The most it may get, in whole units; not negative.
  public let limit: Int64
  /// What it has already, which counts towards its level; not negative.
  public let onHand: Int64

  /// A claim. All stay below 2^53, as every figure that is exchanged does: products fit in 128 bits.
  public init(weight: Int64, limit: Int64, onHand: Int64 = 0) {
    self.weight = min(max(1, weight), 1 << 53)
    self.limit = min(max(0, limit), 1 << 53)
    self.onHand = min(max(0, onHand), 1 << 53)
  }
}

/// How exact shares become whole units: the next unit goes to the claim with the smallest key.
public enum Rounding: String, CaseIterable, Sendable {
  /// (2k + 1) ÷ 2w with k units held and given: nearest to the exact shares.
  case webster
  /// k ÷ w: lifts whoever has least.
  case adams
}
