/// What a random draw is for: the same key gives the same draw, whatever else is simulated.
///
/// Draws are counted, not generated one from the last: closing one site, another order of items or more
/// processors change no other draw. A key stands for (seed, purpose, site, item, day); the replication is
/// the counter.
public struct DrawKey: Hashable, Sendable {
  /// 64 bits that all of it went into.
  let bits: UInt64

  /// What is drawn; the raw value is part of every key and never changes.
  public enum Purpose: UInt64, Sendable {
    /// What a site uses of an item on a day.
    case demand = 1
    /// How an epidemic goes on.
    case epidemic = 2
    /// How late a delivery is.
    case delay = 3
    /// What an outbreak adds to what a site uses of an item on a day.
    case outbreak = 4
    /// Which of low, expected and high figures a replication takes.
    case spread = 5
  }

  /// The key of one purpose under a seed.
  public init(seed: UInt64, _ purpose: Purpose) {
    bits = Self.mixed(Self.mixed(seed) &+ purpose.rawValue &* Self.golden)
  }

  private init(bits: UInt64) { self.bits = bits }

  /// The key of one site or item, by its code.
  public func of(_ code: some StringProtocol) -> DrawKey {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in code.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return DrawKey(bits: Self.mixed(bits ^ Self.mixed(hash)))
  }

  /// The key of one day, or of one of several draws on it.
  @inline(__always)
  public func on(_ day: Int) -> DrawKey {
    DrawKey(bits: Self.mixed(bits &+ UInt64(bitPattern: Int64(day)) &* Self.golden))
  }

  /// 32 random bits for a replication: its counter against the key, one half times the other, the product folded
  /// upon itself (as in Wang Yi's hashes).
  ///
  /// Key and counter are mixed through and through before, so that one product is enough.
  @inline(__always)
  public func word(_ replication: UInt32) -> UInt32 {
    let both = Self.counter(of: replication) ^ bits
    let product = (both & 0xffff_ffff) &* (both >> 32)
    return UInt32(truncatingIfNeeded: product ^ (product >> 32))
  }

  /// The same for sixteen replications, given by their counters.
  @inline(__always)
  func words(_ counters: SIMD16<UInt64>) -> SIMD16<UInt32> {
    let both = counters ^ SIMD16(repeating: bits)
    // Said again that both halves have 32 bits, the product is one instruction of the processor.
    let product = (both & SIMD16(repeating: 0xffff_ffff)) &* (both &>> SIMD16(repeating: 32))
    return SIMD16(truncatingIfNeeded: product ^ (product &>> SIMD16(repeating: 32)))
  }

  /// What a replication brings to every draw.
  @inline(__always)
  static func counter(of replication: UInt32) -> UInt64 {
    mixed(UInt64(replication) &* golden &+ golden)
  }

  /// The counters of sixteen replications from one on.
  static func counters(from replication: UInt32) -> SIMD16<UInt64> {
    var found = SIMD16<UInt64>()
    for lane in 0..<16 { found[lane] = counter(of: replication + UInt32(lane)) }
    return found
  }

  private static let golden: UInt64 = 0x9e37_79b9_7f4a_7c15

  /// Each bit of the input changes each bit of the output half of the time (Steele, Lea & Flood 2014,
  /// SplitMix64, with Stafford's variant 13).
  @inline(__always)
  private static func mixed(_ value: UInt64) -> UInt64 {
    var x = value
    x = (x ^ (x >> 30)) &* 0xbf58_476d_1ce4_e5b9
    x = (x ^ (x >> 27)) &* 0x94d0_49bb_1331_11eb
    return x ^ (x >> 31)
  }
}
