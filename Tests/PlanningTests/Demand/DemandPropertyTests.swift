import Planning
import Stockpile
import Testing

/// What must hold for every series, on random ones.
struct DemandPropertyTests {
  static let seeds: ClosedRange<UInt64> = 1...200

  /// A random series with many or few months without demand.
  static func series(_ seed: UInt64) -> [Int64] {
    var draws = SplitMix(state: seed)
    let (months, idle, size) = (draws.below(48), draws.below(100), 1 + draws.below(50))
    return (0..<months).map { _ in draws.below(100) < idle ? 0 : Int64(1 + draws.below(size)) }
  }

  @Test("Everything is a finite number and not negative", arguments: seeds)
  func finite(_ seed: UInt64) {
    let levels = DemandLevels(units: Self.series(seed))
    for method in DemandMethod.candidates {
      let estimate = DemandEstimate(method, of: levels)
      for ahead in [1, 2, 12, 60] { #expect(estimate.mean(ahead: ahead).isFinite) }
      #expect(estimate.mean >= 0 && estimate.variance >= 0 && estimate.variance.isFinite)
      let fit = estimate.demand(overMonths: 1.5)
      #expect(fit.mean.isFinite && fit.variance.isFinite && fit.mean >= 0)
    }
  }

  /// Eight is a power of two, so that not even the last bit may differ.
  @Test("Eight times the demand: eight times the forecast, the same choice", arguments: seeds)
  func scaling(_ seed: UInt64) throws {
    let units = Self.series(seed)
    let (one, eight) = (DemandLevels(units: units), DemandLevels(units: units.map { $0 * 8 }))
    for method in DemandMethod.candidates {
      let (small, large) = (DemandEstimate(method, of: one), DemandEstimate(method, of: eight))
      #expect(large.mean(ahead: 3) == 8 * small.mean(ahead: 3), "\(method)")
      #expect(large.oneStep.meanSquare == 64 * small.oneStep.meanSquare, "\(method)")
    }
    let (small, large) = (DemandChoice(one), DemandChoice(eight))
    #expect(small.estimate?.method == large.estimate?.method && small.basis == large.basis)
    #expect(small.pattern.kind == large.pattern.kind)
  }

  @Test("One unit more in any month never lowers an average or a smoothed level", arguments: seeds)
  func monotone(_ seed: UInt64) {
    let units = Self.series(seed)
    var draws = SplitMix(state: seed &+ 1000)
    guard !units.isEmpty else { return }
    let raised = Int(draws.below(UInt64(units.count)))
    var more = units
    more[raised] += 1
    for method in [.average(months: 12), .average(months: 3), .smoothing(weight: 0.3)]
      as [DemandMethod]
    {
      #expect(DemandMethodTests.next(method, more) >= DemandMethodTests.next(method, units))
    }
    // For demand with gaps a larger size; a new demand may lower Croston's interval, or its size.
    guard units[raised] > 0 else { return }
    for method in [.croston(weight: 0.1), .sba(weight: 0.1), .tsb(size: 0.2, chance: 0.2)]
      as [DemandMethod]
    {
      #expect(DemandMethodTests.next(method, more) >= DemandMethodTests.next(method, units))
    }
  }

  @Test("No demand, no forecast", arguments: [0, 1, 2, 5, 9, 24, 36])
  func allZero(_ months: Int) {
    let levels = DemandLevels(units: Array(repeating: 0, count: months))
    for method in DemandMethod.candidates {
      let estimate = DemandEstimate(method, of: levels)
      #expect(estimate.mean == 0 && estimate.variance == 0)
      #expect(estimate.demand(overMonths: 2) == .nothing)
    }
    #expect(DemandChoice(levels).basis == (months == 0 ? .nothingKnown : .neverUsed))
    #expect(DemandPattern(levels).kind == nil && DemandPattern(levels).interval == nil)
  }

  @Test("The same demand every month is forecast by every method", arguments: [1, 2, 7, 24, 36])
  func constant(_ months: Int) {
    for method in DemandMethod.candidates {
      let factor = method == .sba(weight: 0.1) ? 0.95 : 1
      let mean = DemandMethodTests.next(method, Array(repeating: 12, count: months))
      #expect(DemandMethodTests.isClose(mean, 12 * factor, 1e-12), "\(method)")
    }
  }
}
