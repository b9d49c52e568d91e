public import Stockpile

/// What an outbreak asks of a whole network: so many units of each driver on each day of a run.
public struct Outbreak: Sendable {
  /// The drivers, in the order of their keys.
  public let drivers: [String]
  /// What all draws begin with.
  public let seed: UInt64
  /// How much more or less than expected is used where a rate says nothing of it.
  public let uncertainty: Spread
  /// Units that are the same in all replications, by driver and day.
  private let known: [[Double]]
  /// What differs between replications.
  private let random: [(epidemic: EpidemicDemand, seed: UInt64)]
  private let means: [[Double]]
  let days: Int

  /// Whether it differs between replications by more than its rates.
  public var isRandom: Bool { !random.isEmpty }

  /// So many units of a driver on some days.
  public struct Stretch: Hashable, Sendable {
    /// The driver.
    public var driver: String
    /// The days of the run, from 0.
    public var days: Range<Int>
    /// Units a day.
    public var perDay: Rational

    /// A stretch.
    public init(driver: String, days: Range<Int>, perDay: Rational) {
      self.driver = driver
      self.days = days
      self.perDay = perDay
    }
  }

  /// An outbreak of stretches and epidemics over so many days.
  public init(
    _ stretches: [Stretch], epidemics: [EpidemicDemand] = [], days: Int, seed: UInt64,
    uncertainty: Spread = Spread(Rational(1))
  ) throws(EpidemicError) {
    let drivers = Set(stretches.map(\.driver) + epidemics.flatMap { $0.care.map(\.driver) })
      .sorted()
    var known = drivers.map { _ in [Double](repeating: 0, count: days) }
    let places = Dictionary(uniqueKeysWithValues: drivers.enumerated().map { ($1, $0) })
    for stretch in stretches {
      guard let place = places[stretch.driver] else { continue }
      for day in stretch.days.clamped(to: 0..<days) { known[place][day] += stretch.perDay.double }
    }
    var means = known
    for epidemic in epidemics {
      let cases = try epidemic.meanCases(days: days)
      for (place, driver) in drivers.enumerated() {
        epidemic.add(cases, of: driver, to: &means[place])
        if !epidemic.isRandom { epidemic.add(cases, of: driver, to: &known[place]) }
      }
    }
    (self.drivers, self.days, self.seed, self.uncertainty) = (drivers, days, seed, uncertainty)
    (self.known, self.means) = (known, means)
    // Each epidemic has draws of its own.
    random = epidemics.enumerated().map { ($1, seed &+ UInt64($0) &* 0x9e37_79b9_7f4a_7c15) }
      .filter(\.0.isRandom)
  }

  /// Units of a driver on a day as expected, by its place.
  public func mean(_ driver: Int, on day: Int) -> Double { means[driver][day] }

  /// Units of an item by day as expected.
  func expected(_ uses: [Surge.Use]) -> [Double] {
    (0..<days).map { day in
      uses.reduce(0) { sum, use in
        sum + means[use.driver][day] * use.spread(uncertainty).mid.double
      }
    }
  }

  /// What sixteen replications from one on add to the use of a tree; nil: nothing.
  public func surge(at tree: SupplyTree, from first: UInt32) -> SurgeBlock? {
    block(from: first).surge(at: tree)
  }

  /// Sixteen replications from one on.
  func block(from first: UInt32) -> OutbreakBlock {
    var levels = known.map { days in days.map { SIMD16<Double>(repeating: $0) } }
    var shares = [Double](repeating: 0, count: 16)
    for lane in 0..<16 {
      let replication = first + UInt32(lane)
      shares[lane] = (Double(DrawKey(seed: seed, .spread).word(replication)) + 0.5) / 4_294_967_296
      for (epidemic, seed) in random {
        // A course that grows beyond all bounds was refused when its mean was reckoned.
        guard
          let cases = try? epidemic.cases(days: days, seed: seed, replication: replication)
        else { continue }
        for (place, driver) in drivers.enumerated() {
          var own = [Double](repeating: 0, count: days)
          epidemic.add(cases, of: driver, to: &own)
          for day in 0..<days where own[day] > 0 { levels[place][day][lane] += own[day] }
        }
      }
    }
    return OutbreakBlock(levels: levels, shares: shares, uncertainty: uncertainty)
  }
}

/// An outbreak in sixteen replications.
struct OutbreakBlock {
  /// Units by driver and day.
  let levels: [[SIMD16<Double>]]
  /// Where in all spreads each replication lies.
  let shares: [Double]
  let uncertainty: Spread

  /// What they add to the use of a tree; nil: nothing.
  func surge(at tree: SupplyTree) -> SurgeBlock? {
    guard !tree.surges.isEmpty else { return nil }
    return SurgeBlock(
      tree.surges, units: tree.surges.map { units(of: $0) }, days: levels.first?.count ?? 0)
  }

  /// Units of an item by day in 1/512, rounded to the nearest.
  func units(of surge: Surge) -> [SIMD16<UInt32>] {
    var sum = [SIMD16<Double>](repeating: SIMD16(), count: levels.first?.count ?? 0)
    for use in surge.uses {
      var rate = SIMD16<Double>()
      let spread = use.spread(uncertainty)
      for lane in 0..<16 { rate[lane] = spread.value(at: shares[lane]) }
      for day in sum.indices { sum[day] += levels[use.driver][day] * rate }
    }
    let most = Double(UInt32.max)
    return sum.map { units in
      SIMD16<UInt32>(
        (units * Surge.parts).rounded(.toNearestOrAwayFromZero).clamped(
          lowerBound: SIMD16(), upperBound: SIMD16(repeating: most)))
    }
  }
}
