import Testing

@testable import Planning

@Suite struct `The binomial distribution` {
  /// Exact: Pascal's triangle in whole numbers, p a multiple of 1/8.
  @Test(arguments: 1...20, 1...7)
  func `has the masses of exact arithmetic`(_ trials: Int, _ eighths: Int) throws {
    let distribution = try BinomialDistribution(trials: trials, probability: Double(eighths) / 8)
    let masses = Self.exactMasses(trials, eighths)
    var below = 0.0
    for x in 0...trials {
      #expect((distribution.density(at: x) / masses[x] - 1).magnitude < 1e-13)
      below += masses[x]
      let tails = distribution.tails(at: x)
      #expect((tails.lower - below).magnitude < 1e-14)
      #expect((tails.upper - (1 - below)).magnitude < 1e-14)
    }
    #expect(distribution.density(at: -1) == 0 && distribution.density(at: trials + 1) == 0)
  }

  /// A word is F at an exact place: just below the step of F the value is x, just above it x + 1.
  @Test(arguments: 1...12, 1...7)
  func `draws each value for its share of all words`(_ trials: Int, _ eighths: Int) throws {
    let distribution = try BinomialDistribution(trials: trials, probability: Double(eighths) / 8)
    var below: UInt64 = 0
    for (x, mass) in Self.exactMasses(trials, eighths).dropLast().enumerated() {
      below += UInt64(mass * 18_446_744_073_709_551_616)
      // 2⁻⁵⁰ of all words is the room left for rounding.
      #expect(distribution.quantile(word: below - 1 << 14) == x)
      #expect(distribution.quantile(word: below + 1 << 14) == x + 1)
    }
  }

  private static func exactMasses(_ trials: Int, _ eighths: Int) -> [Double] {
    var ways: [UInt64] = [1]
    for _ in 0..<trials {
      ways = zip([0] + ways, ways + [0]).map { $0 * UInt64(eighths) + $1 * UInt64(8 - eighths) }
    }
    var scale = 1.0
    for _ in 0..<trials { scale *= 8 }
    return ways.map { Double($0) / scale }
  }

  struct Row: Sendable {
    let (trials, probability, word, value): (Int, Double, UInt64, Int)
    init(_ trials: Int, _ probability: Double, _ word: UInt64, _ value: Int) {
      (self.trials, self.probability, self.word, self.value) = (trials, probability, word, value)
    }
  }

  /// Computed with sixty digits (mpmath 1.3), words over the whole range and at both ends.
  static let rows = [
    Row(10, 0.25, 0x0000_0000_0000_0000, 0),
    Row(10, 0.25, 0x0000_0100_0000_0000, 0),
    Row(10, 0.25, 0x1234_5678_90ab_cdef, 1),
    Row(10, 0.25, 0x7fff_ffff_ffff_ffff, 2),
    Row(10, 0.25, 0x8000_0000_0000_0000, 2),
    Row(10, 0.25, 0xcafe_babe_cafe_babe, 4),
    Row(10, 0.25, 0xffff_ffff_ff00_0000, 10),
    Row(10, 0.25, 0xffff_ffff_ffff_ffff, 10),
    Row(100, 0.9, 0x0000_0000_0000_0000, 54),
    Row(100, 0.9, 0x0000_0100_0000_0000, 71),
    Row(100, 0.9, 0x1234_5678_90ab_cdef, 85),
    Row(100, 0.9, 0x7fff_ffff_ffff_ffff, 90),
    Row(100, 0.9, 0x8000_0000_0000_0000, 90),
    Row(100, 0.9, 0xcafe_babe_cafe_babe, 92),
    Row(100, 0.9, 0xffff_ffff_ff00_0000, 100),
    Row(100, 0.9, 0xffff_ffff_ffff_ffff, 100),
    Row(1000, 0.015, 0x0000_0000_0000_0000, 0),
    Row(1000, 0.015, 0x0000_0100_0000_0000, 0),
    Row(1000, 0.015, 0x1234_5678_90ab_cdef, 10),
    Row(1000, 0.015, 0x7fff_ffff_ffff_ffff, 15),
    Row(1000, 0.015, 0x8000_0000_0000_0000, 15),
    Row(1000, 0.015, 0xcafe_babe_cafe_babe, 18),
    Row(1000, 0.015, 0xffff_ffff_ff00_0000, 49),
    Row(1000, 0.015, 0xffff_ffff_ffff_ffff, 62),
    Row(1000, 0.017, 0x0000_0000_0000_0000, 0),
    Row(1000, 0.017, 0x0000_0100_0000_0000, 1),
    Row(1000, 0.017, 0x1234_5678_90ab_cdef, 11),
    Row(1000, 0.017, 0x7fff_ffff_ffff_ffff, 17),
    Row(1000, 0.017, 0x8000_0000_0000_0000, 17),
    Row(1000, 0.017, 0xcafe_babe_cafe_babe, 20),
    Row(1000, 0.017, 0xffff_ffff_ff00_0000, 53),
    Row(1000, 0.017, 0xffff_ffff_ffff_ffff, 66),
    Row(50_000, 0.3, 0x0000_0000_0000_0000, 14_068),
    Row(50_000, 0.3, 0x0000_0100_0000_0000, 14_459),
    Row(50_000, 0.3, 0x1234_5678_90ab_cdef, 14_850),
    Row(50_000, 0.3, 0x7fff_ffff_ffff_ffff, 15_000),
    Row(50_000, 0.3, 0x8000_0000_0000_0000, 15_000),
    Row(50_000, 0.3, 0xcafe_babe_cafe_babe, 15_084),
    Row(50_000, 0.3, 0xffff_ffff_ff00_0000, 15_725),
    Row(50_000, 0.3, 0xffff_ffff_ffff_ffff, 15_944),
    Row(1_000_000, 0.5, 0x0000_0000_0000_0000, 495_422),
    Row(1_000_000, 0.5, 0x0000_0100_0000_0000, 497_353),
    Row(1_000_000, 0.5, 0x1234_5678_90ab_cdef, 499_266),
    Row(1_000_000, 0.5, 0x7fff_ffff_ffff_ffff, 500_000),
    Row(1_000_000, 0.5, 0x8000_0000_0000_0000, 500_000),
    Row(1_000_000, 0.5, 0xcafe_babe_cafe_babe, 500_408),
    Row(1_000_000, 0.5, 0xffff_ffff_ff00_0000, 503_524),
    Row(1_000_000, 0.5, 0xffff_ffff_ffff_ffff, 504_578),
    Row(1_000_000, 0.003, 0x0000_0000_0000_0000, 2513),
    Row(1_000_000, 0.003, 0x0000_0100_0000_0000, 2715),
    Row(1_000_000, 0.003, 0x1234_5678_90ab_cdef, 2920),
    Row(1_000_000, 0.003, 0x7fff_ffff_ffff_ffff, 3000),
    Row(1_000_000, 0.003, 0x8000_0000_0000_0000, 3000),
    Row(1_000_000, 0.003, 0xcafe_babe_cafe_babe, 3045),
    Row(1_000_000, 0.003, 0xffff_ffff_ff00_0000, 3393),
    Row(1_000_000, 0.003, 0xffff_ffff_ffff_ffff, 3514),
    Row(1_000_000, 0.99999, 0x0000_0000_0000_0000, 999_949),
    Row(1_000_000, 0.99999, 0x0000_0100_0000_0000, 999_969),
    Row(1_000_000, 0.99999, 0x1234_5678_90ab_cdef, 999_985),
    Row(1_000_000, 0.99999, 0x7fff_ffff_ffff_ffff, 999_990),
    Row(1_000_000, 0.99999, 0x8000_0000_0000_0000, 999_990),
    Row(1_000_000, 0.99999, 0xcafe_babe_cafe_babe, 999_993),
    Row(1_000_000, 0.99999, 0xffff_ffff_ff00_0000, 1_000_000),
    Row(1_000_000, 0.99999, 0xffff_ffff_ffff_ffff, 1_000_000),
    Row(1_000_000, 1e-07, 0x0000_0000_0000_0000, 0),
    Row(1_000_000, 1e-07, 0x0000_0100_0000_0000, 0),
    Row(1_000_000, 1e-07, 0x1234_5678_90ab_cdef, 0),
    Row(1_000_000, 1e-07, 0x7fff_ffff_ffff_ffff, 0),
    Row(1_000_000, 1e-07, 0x8000_0000_0000_0000, 0),
    Row(1_000_000, 1e-07, 0xcafe_babe_cafe_babe, 0),
    Row(1_000_000, 1e-07, 0xffff_ffff_ff00_0000, 7),
    Row(1_000_000, 1e-07, 0xffff_ffff_ffff_ffff, 11),
    Row(2_000_000_000, 0.25, 0x0000_0000_0000_0000, 499_822_715),
    Row(2_000_000_000, 0.25, 0x1234_5678_90ab_cdef, 499_971_581),
    Row(2_000_000_000, 0.25, 0xcafe_babe_cafe_babe, 500_015_815),
  ]

  @Test(arguments: rows)
  func `has the quantiles of arithmetic with sixty digits`(_ row: Row) throws {
    let distribution = try BinomialDistribution(trials: row.trials, probability: row.probability)
    #expect(distribution.quantile(word: row.word) == row.value)
  }

  struct Tail: Sendable {
    let (trials, probability, x, lower, upper): (Int, Double, Int, Double, Double)
    init(_ trials: Int, _ probability: Double, _ x: Int, _ lower: Double, _ upper: Double) {
      (self.trials, self.probability, self.x) = (trials, probability, x)
      (self.lower, self.upper) = (lower, upper)
    }
  }

  /// Computed with sixty digits (mpmath 1.3).
  static let tails = [
    Tail(30, 0.5, 3, 4.2151659727096558e-6, 0.99999578483402729),
    Tail(1000, 0.1, 60, 4.3788199028627805e-6, 0.99999562118009714),
    Tail(1000, 0.1, 150, 0.9999997225559099, 2.7744409009960092e-7),
    Tail(1_000_000, 0.5, 498_000, 3.1804668750412443e-5, 0.99996819533124959),
    Tail(1_000_000, 0.5, 500_000, 0.50039894218066588, 0.49960105781933412),
    Tail(1_000_000, 0.5, 502_500, 0.9999997148462387, 2.8515376129829949e-7),
    Tail(1_000_000, 0.0005, 420, 0.00013131418287638229, 0.99986868581712362),
    Tail(1_000_000, 0.0005, 600, 0.9999936052439845, 6.3947560154967829e-6),
    Tail(2_000_000_000, 0.25, 500_000_000, 0.50001201741961544, 0.49998798258038456),
    Tail(2_000_000_000, 0.25, 500_090_000, 0.99999832022951028, 1.679770489718044e-6),
  ]

  @Test(arguments: tails)
  func `has the tails of arithmetic with sixty digits`(_ row: Tail) throws {
    let distribution = try BinomialDistribution(trials: row.trials, probability: row.probability)
    let tails = distribution.tails(at: row.x)
    let tolerance = row.trials > 1_000_000 ? 1e-10 : 1e-12
    #expect((tails.lower - row.lower).magnitude < tolerance)
    #expect((tails.upper - row.upper).magnitude < tolerance)
    // The smaller tail keeps its digits.
    let ratio = min(tails.lower, tails.upper) / min(row.lower, row.upper)
    #expect((ratio - 1).magnitude < 5 * tolerance)
  }

  /// Pearson's χ² over all values: 99.9 % of a right sampler's are below the limit (tables of χ²).
  @Test(arguments: [(3, 0.2, 3, 16.27), (10, 0.5, 10, 29.59), (10, 0.9, 10, 29.59)])
  func `is drawn from keys as often as it should be`(
    _ trials: Int, _ probability: Double, _ degrees: Int, _ limit: Double
  ) throws {
    let distribution = try BinomialDistribution(trials: trials, probability: probability)
    let day = DrawKey(seed: 7, .epidemic).on(1)
    let draws = 20_000
    var counts = [Int](repeating: 0, count: trials + 1)
    for replication in 0..<UInt32(draws) {
      let draw = EpidemicDraws(day: day, first: 0, replication: replication)
      counts[draw.binomial(0, of: trials, probability)] += 1
    }
    // Values too rare for the test are one class.
    var (square, classes, restExpected, restCount) = (0.0, 0, 0.0, 0.0)
    for (x, count) in counts.enumerated() {
      let expected = distribution.density(at: x) * Double(draws)
      if expected < 5 {
        (restExpected, restCount) = (restExpected + expected, restCount + Double(count))
      } else {
        square += (Double(count) - expected) * (Double(count) - expected) / expected
        classes += 1
      }
    }
    if restExpected > 0 {
      square += (restCount - restExpected) * (restCount - restExpected) / restExpected
      classes += 1
    }
    #expect(classes - 1 <= degrees)
    #expect(square < limit)
  }

  @Test(arguments: [(1_000_000, 0.3), (1_000_000, 0.0002), (500_000, 0.99), (40_000, 0.5)])
  func `has its mean and variance for many people`(_ trials: Int, _ probability: Double) throws {
    let distribution = try BinomialDistribution(trials: trials, probability: probability)
    let count = 1_500
    let draws = (0..<UInt32(count)).map { replication in
      let draw = EpidemicDraws(
        day: DrawKey(seed: 11, .epidemic).on(3), first: 4, replication: replication)
      return Double(draw.binomial(1, of: trials, probability))
    }
    let sample = FigureSample(draws)
    #expect((sample.mean - distribution.mean).magnitude < 4 * sample.standardError)
    // The standard error of a variance is about σ²√(2/n).
    let ofVariance = distribution.variance * (2 / Double(count)).squareRoot()
    #expect((sample.variance - distribution.variance).magnitude < 4 * ofVariance)
  }

  @Test func `never falls with its word, its chance or its people`() throws {
    let words = (0...64).map { UInt64($0) &* 0x03ff_ffff_ffff_ffff }
    for trials in [1, 30, 31, 32, 900, 1_000_000] {
      for probability in [0, 1e-9, 0.015, 0.016, 0.017, 0.49, 0.5, 0.51, 0.999, 1] {
        let one = try BinomialDistribution(trials: trials, probability: probability)
        let likelier = try BinomialDistribution(
          trials: trials, probability: min(1, probability * 1.01))
        let more = try BinomialDistribution(trials: trials + 1, probability: probability)
        var before = 0
        for word in words {
          let value = one.quantile(word: word)
          #expect(0...trials ~= value && value >= before)
          #expect(likelier.quantile(word: word) >= value)
          #expect(value...value + 1 ~= more.quantile(word: word))
          before = value
        }
      }
    }
  }

  @Test func `is certain at its ends`() throws {
    for word in [0, UInt64.max / 3, .max] {
      #expect(try BinomialDistribution(trials: 0, probability: 0.4).quantile(word: word) == 0)
      #expect(try BinomialDistribution(trials: 90, probability: 0).quantile(word: word) == 0)
      #expect(try BinomialDistribution(trials: 90, probability: 1).quantile(word: word) == 90)
      let rare = try BinomialDistribution(trials: 5, probability: .leastNonzeroMagnitude)
      #expect(rare.quantile(word: word) == 0 && rare.density(at: 1) == 0)
      #expect(rare.density(at: 0) == 1)
    }
  }
}
