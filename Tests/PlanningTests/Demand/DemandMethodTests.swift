import Planning
import Stockpile
import Testing

struct DemandMethodTests {
  /// What a method expects next.
  static func next(_ method: DemandMethod, _ units: [Int64]) -> Double {
    DemandEstimate(method, of: DemandLevels(units: units)).mean
  }

  static func isClose(_ left: Double, _ right: Double, _ tolerance: Double = 1e-6) -> Bool {
    abs(left - right) <= tolerance * max(1, abs(left), abs(right))
  }

  /// `forecast_reference.json`: three series with the figures of statsforecast 2.1.1 (Apache-2.0,
  /// outputs recorded), begun as ours are.
  @Test(
    "Croston, SBA and TSB as statsforecast has them",
    arguments: ["clinic_a", "clinic_b", "obsolete"])
  func statsforecast(_ name: String) throws {
    let vector = try VectorFile.read("forecast_reference.json")["intermittent"][name]
    let units = try vector.numbers("series").map { Int64($0) }
    for (key, method) in [
      ("croston", .croston(weight: 0.1)), ("sba", .sba(weight: 0.1)),
      ("tsb_0.2_0.2", .tsb(size: 0.2, chance: 0.2)),
      ("tsb_0.1_0.05", .tsb(size: 0.1, chance: 0.05)),
    ] as [(String, DemandMethod)] {
      #expect(Self.isClose(Self.next(method, units), try vector.number(key)), "\(key)")
    }
    let pattern = DemandPattern(DemandLevels(units: units))
    #expect(Self.isClose(try #require(pattern.interval), try vector.number("ADI_n_over_nonzero")))
    #expect(Self.isClose(try #require(pattern.variation), try vector.number("CV2")))
    #expect(Self.isClose(try #require(pattern.sampleVariation), try vector.number("CV2_ddof1")))
  }

  /// `or_instances.json`, intermittent_forecast: the same series with a second computation of each
  /// figure by plain formulas.
  @Test("Croston, SBA and TSB against the second computation")
  func secondComputation() throws {
    for instance in try VectorFile.instances(of: "intermittent_forecast") {
      let units = try instance["inputs"].numbers("series").map { Int64($0) }
      let alpha = try instance["inputs"].number("alpha")
      let expected = instance["expected"]
      for (key, method) in [
        ("croston", .croston(weight: alpha)), ("sba", .sba(weight: alpha)),
        ("tsb_0_2_0_2", .tsb(size: 0.2, chance: 0.2)),
        ("tsb_0_1_0_05", .tsb(size: 0.1, chance: 0.05)),
      ] as [(String, DemandMethod)] {
        #expect(Self.isClose(Self.next(method, units), try expected.number(key)), "\(key)")
        let second = try instance["independent_check"]["values"].number(key)
        #expect(Self.isClose(Self.next(method, units), second, 1e-12), "\(key)")
      }
    }
  }

  /// By hand: Brown's smoothing begun with the first month.
  @Test("Simple smoothing by hand: 10, 20, 0 with α = 0.5")
  func smoothing() {
    #expect(Self.next(.smoothing(weight: 0.5), [10, 20, 0]) == 7.5)
    let estimate = DemandEstimate(.smoothing(weight: 0.5), of: DemandLevels(units: [10, 20, 0]))
    #expect(estimate.oneStep.count == 2)
    #expect(estimate.oneStep.meanSquare == (100 + 225) / 2.0)
    #expect(estimate.variance == 162.5 && estimate.oneStep.bias == 2.5)
  }

  @Test("A trend goes on and fades: 0.9 + 0.81 + … changes in all, never below nothing")
  func trend() {
    let method = DemandMethod.trend(weight: 1, change: 1, damping: 0.9)
    let growing = DemandEstimate(method, of: DemandLevels(units: [10, 20]))
    #expect(Self.isClose(growing.mean, 29, 1e-12))
    #expect(Self.isClose(growing.mean(ahead: 2), 37.1, 1e-12))
    let falling = DemandEstimate(method, of: DemandLevels(units: [20, 2]))
    #expect(falling.mean == 0 && falling.mean(ahead: 30) == 0)
  }

  /// A wave without noise is found, and the months to come are told apart.
  @Test("The season finds the wave of two years and keeps its phase over a gap")
  func season() throws {
    let wave: [Int64] = [200, 187, 150, 100, 50, 13, 0, 13, 50, 100, 150, 187]
    let estimate = DemandEstimate(
      .season(discount: 1), of: DemandLevels(units: wave + wave + wave))
    for ahead in 1...24 {
      #expect(abs(estimate.mean(ahead: ahead) - Double(wave[(ahead - 1) % 12])) < 16)
    }
    let month = try #require(Month(iso: "2024-01"))
    var periods = (wave + wave + wave).map { DemandPeriod(units: $0, counted: 30, days: 30) }
    for lost in 13...15 { periods[lost] = DemandPeriod(units: 0, counted: 0, days: 30) }
    let levels = DemandSeries(from: month, periods).levels
    #expect(levels.count == 33 && levels.span == 36)
    let gapped = DemandEstimate(.season(discount: 1), of: levels)
    for ahead in 1...12 {
      #expect(abs(gapped.mean(ahead: ahead) - Double(wave[(ahead - 1) % 12])) < 16)
    }
  }

  @Test("There is no season below 24 months")
  func shortSeason() {
    let season = DemandMethod.season(discount: 0.98)
    #expect(!season.suits(DemandLevels(units: Array(repeating: 5, count: 23))))
    #expect(season.suits(DemandLevels(units: Array(repeating: 5, count: 24))))
    let short = DemandChoice(DemandLevels(units: (0..<23).map { Int64($0 % 7) }))
    #expect(!short.trials.contains { $0.method == season } && !short.trials.isEmpty)
  }

  @Test("Interval and chance differ where demand ends: TSB forgets, Croston does not")
  func dying() {
    let alive: [Int64] = [4, 0, 5, 3, 0, 4, 6, 0, 5, 4]
    let dead = alive + Array(repeating: 0, count: 14)
    let croston = DemandMethod.croston(weight: 0.1)
    #expect(Self.next(croston, dead) == Self.next(croston, alive))
    #expect(Self.next(.tsb(size: 0.2, chance: 0.2), dead) < 0.2)
  }
}
