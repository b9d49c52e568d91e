/// Random whole numbers without a state: each is a hash of what it is drawn for.
///
/// So no draw depends on how many came before it: closing one clinic changes nobody else's year, and
/// every machine draws the same. Whole numbers only; the mixing is the finaliser of SplitMix64
/// (Steele, Lea, Flood 2014).
struct Draws: Sendable {
  let seed: UInt64

  /// What a number is drawn for.
  enum Purpose: UInt64 {
    case id, minute, opening, lot, price, use, size, late, delay, visit, loss, damage, settle
    case count, variance, expired, closing, slip, giveBack, receipt, inspection, habit, standing
    case unmet
  }

  /// 64 bits for a purpose, a site, an item and a day; what does not matter is left at 0.
  func bits(_ purpose: Purpose, _ site: UInt64 = 0, _ item: UInt64 = 0, _ day: Int64 = 0) -> UInt64
  {
    var word = Self.mixed(seed ^ purpose.rawValue &* 0xA24B_AED4_963E_E407)
    word = Self.mixed(word ^ site)
    word = Self.mixed(word ^ item)
    return Self.mixed(word ^ UInt64(bitPattern: day))
  }

  /// A number of the range; the bias of the remainder is far below what anybody could see.
  func number(
    _ range: ClosedRange<Int64>, _ purpose: Purpose, _ site: UInt64 = 0, _ item: UInt64 = 0,
    _ day: Int64 = 0
  ) -> Int64 {
    let width = UInt64(range.upperBound - range.lowerBound + 1)
    return range.lowerBound + Int64(bits(purpose, site, item, day) % width)
  }

  /// True that often in a thousand times.
  func chance(
    _ perMille: Int64, _ purpose: Purpose, _ site: UInt64 = 0, _ item: UInt64 = 0, _ day: Int64 = 0
  ) -> Bool {
    number(1...1000, purpose, site, item, day) <= perMille
  }

  /// The key of a code, by its bytes (FNV-1a).
  static func key(_ code: some CustomStringConvertible) -> UInt64 {
    var word: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in code.description.utf8 { word = (word ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    return word
  }

  private static func mixed(_ word: UInt64) -> UInt64 {
    var mixed = word &+ 0x9E37_79B9_7F4A_7C15
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
