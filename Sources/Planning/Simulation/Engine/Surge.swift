/// What an outbreak adds to the use of an item at the stores of its tree: so many units a day in the whole
/// network, of which each store has a share.
///
/// What a store uses on a day is m = units × share made whole by chance: ⌊m⌋ or one more, so that its mean is m
/// exactly. The units of a day may differ between replications.
public struct Surge: Sendable {
  /// Units of the item for each unit of a driver.
  public struct Use: Hashable, Sendable {
    /// The place of the driver in the outbreak.
    public let driver: Int
    /// Units, with what is wasted.
    public let rate: Spread
    /// Whether it is known; otherwise a rate without a spread of its own has that of the outbreak.
    public let isFixed: Bool

    /// A use.
    public init(driver: Int, rate: Spread, isFixed: Bool = false) {
      (self.driver, self.rate, self.isFixed) = (driver, rate, isFixed)
    }

    /// Its spread in an outbreak.
    func spread(_ uncertainty: Spread) -> Spread {
      rate.isCertain && !isFixed ? uncertainty.times(rate.mid) : rate
    }
  }

  /// The shares of the stores in 2⁻³¹, in the order of the tree; together at most one.
  public let shares: [UInt32]
  /// Which drivers use it, and how much of it.
  public let uses: [Use]

  /// Units of each day in the whole network, as sites know them on the day and order for; none: they do not.
  public let expected: [Double]

  /// A surge.
  public init(shares: [UInt32], uses: [Use], expected: [Double] = []) {
    self.shares = shares
    self.uses = uses
    self.expected = expected
  }

  /// One as a share.
  public static let whole: UInt32 = 1 << 31
  /// Units of a day are counted in so small parts.
  static let parts: Double = 512
  /// Bits behind the point of a product of units and share: 9 and 31.
  static let bits: UInt64 = 40
}

/// Surges of one item in sixteen replications, as engines draw from them.
public final class SurgeBlock {
  /// Units of a day in 1/512, by surge and day.
  private let units: UnsafeMutableBufferPointer<SIMD16<UInt32>>
  /// By surge and store.
  private let shares: UnsafeMutableBufferPointer<UInt32>
  /// Whether anything is added, by day.
  private let isActive: UnsafeMutableBufferPointer<Bool>
  private let count: Int
  private let days: Int
  private let stores: Int

  /// Surges with the units of each day and replication in 1/512.
  init(_ surges: [Surge], units given: [[SIMD16<UInt32>]], days: Int) {
    (count, self.days, stores) = (surges.count, days, surges.first?.shares.count ?? 0)
    units = .allocate(capacity: max(1, count * days))
    units.initialize(repeating: SIMD16())
    shares = .allocate(capacity: max(1, count * stores))
    shares.initialize(repeating: 0)
    isActive = .allocate(capacity: max(1, days))
    isActive.initialize(repeating: false)
    for (place, surge) in surges.enumerated() {
      for day in 0..<days {
        units[place * days + day] = given[place][day]
        if given[place][day] != SIMD16() { isActive[day] = true }
      }
      for (store, share) in surge.shares.enumerated() { shares[place * stores + store] = share }
    }
  }

  deinit {
    units.deallocate()
    shares.deallocate()
    isActive.deallocate()
  }

  /// Whether anything is added on a day.
  @inline(__always)
  func isActive(_ day: Int) -> Bool { day < days && isActive[day] }

  /// What a store uses more on a day, for random words.
  @inline(__always)
  func draw(_ words: SIMD16<UInt32>, at store: Int, day: Int) -> Lanes {
    let half = SIMD16<UInt64>(repeating: 0xffff_ffff)
    var sum = SIMD16<UInt64>(truncatingIfNeeded: words) &<< SIMD16(repeating: Surge.bits - 32)
    for surge in 0..<count {
      let units = SIMD16<UInt64>(truncatingIfNeeded: units[surge &* days &+ day])
      // Said again that both have 32 bits, the product is one instruction of the processor.
      sum &+= (units & half) &* (SIMD16(repeating: UInt64(shares[surge &* stores &+ store])) & half)
    }
    return Lanes(truncatingIfNeeded: sum &>> SIMD16(repeating: Surge.bits))
  }

  /// The same in one replication of the sixteen.
  @inline(__always)
  func draw(_ word: UInt32, at store: Int, day: Int, lane: Int) -> Int32 {
    var sum = UInt64(word) << (Surge.bits - 32)
    for surge in 0..<count {
      sum &+=
        UInt64(units[surge &* days &+ day][lane]) &* UInt64(shares[surge &* stores &+ store])
    }
    return Int32(truncatingIfNeeded: sum >> Surge.bits)
  }
}
