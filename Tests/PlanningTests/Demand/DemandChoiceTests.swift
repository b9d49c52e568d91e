import Planning
import Stockpile
import Testing

struct DemandChoiceTests {
  @Test("Nothing, one month, five months: a named answer without a test")
  func short() {
    let nothing = DemandChoice(DemandLevels(units: []))
    #expect(nothing.basis == .nothingKnown && nothing.estimate == nil && nothing.trials.isEmpty)
    for units in [[7], [7, 0, 8, 1, 4]] as [[Int64]] {
      let choice = DemandChoice(DemandLevels(units: units))
      #expect(choice.basis == .tooShort && choice.estimate?.method == .untested)
      #expect(choice.estimate?.mean == Double(units.reduce(0, +)) / Double(units.count))
    }
    #expect(DemandChoice(DemandLevels(units: [7])).estimate?.variance == 7)
  }

  @Test("A back-test begins after half of the series, six months at least, and looks three ahead")
  func origins() throws {
    #expect(RollingOrigins(months: 8) == nil)
    let short = try #require(RollingOrigins(months: 9))
    #expect(short.first == 6 && short.last == 8 && short.count == 3)
    let long = try #require(RollingOrigins(months: 36))
    #expect(long.first == 18 && long.last == 35 && long.count == 18)
    let errors = short.errors(
      of: .average(months: 12), on: DemandLevels(units: [6, 6, 6, 6, 6, 6, 0, 3, 9]))
    // From six months (mean 6) against 0, 3, 9; from seven (36 ÷ 7) against 3, 9; from eight (39 ÷ 8).
    let expected = [6.0, 3, -3, 36.0 / 7 - 3, 36.0 / 7 - 9, 39.0 / 8 - 9]
    #expect(errors.count == 6)
    #expect(
      DemandMethodTests.isClose(errors.bias, expected.reduce(0, +) / 6, 1e-12)
        && DemandMethodTests.isClose(
          errors.meanSquare, expected.reduce(0) { $0 + $1 * $1 } / 6, 1e-12)
    )
  }

  /// Every forecast that counts is made again from the months known then alone: were a method shown a
  /// month before it spoke about it, the errors would differ.
  @Test("The choice never sees the months held out", arguments: DemandPropertyTests.seeds)
  func heldOut(_ seed: UInt64) {
    let units = DemandPropertyTests.series(seed)
    guard let origins = RollingOrigins(months: units.count) else { return }
    for method in DemandMethod.candidates {
      var expected = ForecastErrors()
      for known in origins.first...origins.last {
        let estimate = DemandEstimate(
          method, of: DemandLevels(units: Array(units.prefix(known))))
        for index in known..<min(units.count, known + RollingOrigins.horizon) {
          expected.add(
            actual: Double(units[index]), forecast: estimate.mean(ahead: index - known + 1))
        }
      }
      #expect(origins.errors(of: method, on: DemandLevels(units: units)) == expected, "\(method)")
    }
  }

  @Test(
    "The winner beats the plain method clearly, or the plain one stays",
    arguments: DemandPropertyTests.seeds)
  func winner(_ seed: UInt64) throws {
    let levels = DemandLevels(units: DemandPropertyTests.series(seed))
    let choice = DemandChoice(levels)
    guard case .backTest(let origins) = choice.basis else { return }
    #expect(origins == RollingOrigins(months: levels.count)?.count)
    #expect(choice.trials.map(\.method) == DemandMethod.candidates.filter { $0.suits(levels) })
    let plain = try #require(choice.trials.first)
    let won = try #require(choice.trials.first { $0.method == choice.estimate?.method })
    let limit = DemandChoice.clearly * plain.errors.meanSquare
    if won.method == plain.method {
      #expect(!choice.trials.contains { $0.errors.meanSquare < limit })
    } else {
      #expect(won.errors.meanSquare < limit)
      #expect(!choice.trials.contains { $0.errors.meanSquare < won.errors.meanSquare })
    }
  }

  @Test("Use that ended is no longer forecast; a season is found; a steady use stays plain")
  func kinds() throws {
    let dead: [Int64] =
      [40, 38, 44, 41, 39, 42, 37, 45, 40, 41, 20, 4] + Array(repeating: 0, count: 12)
    #expect(try #require(DemandChoice(DemandLevels(units: dead)).estimate).mean < 1)
    let wave: [Int64] = [200, 187, 150, 100, 50, 13, 0, 13, 50, 100, 150, 187]
    let seasonal = DemandChoice(DemandLevels(units: wave + wave + wave))
    #expect(seasonal.estimate?.method == .season(discount: 0.98))
    let steady: [Int64] = (0..<24).map { 100 + [0, 3, -2, 1, -3, 2][$0 % 6] }
    #expect(
      DemandChoice(DemandLevels(units: steady)).estimate?.method == DemandMethod.candidates.first)
  }

  @Test(
    "The classes of Syntetos, Boylan & Croston, limits 1.32 and 0.49",
    arguments: [
      ([5, 6, 5, 4, 5, 6], .smooth), ([1, 30, 2, 1, 1, 40], .erratic),
      ([0, 5, 0, 6, 0, 5], .intermittent), ([0, 1, 0, 1, 0, 0, 40], .lumpy), ([0, 0, 9], nil),
    ] as [([Int64], DemandPattern.Class?)])
  func classes(_ units: [Int64], _ kind: DemandPattern.Class?) {
    #expect(DemandPattern(DemandLevels(units: units)).kind == kind)
  }
}
