import Planning
import Stockpile
import Testing

struct LeadTimeFitTests {
  /// formulas of the negative binomial with mean μ and variance s²: k = μ² ÷ (s² − μ), P = k ÷ (k + μ).
  @Test("Mean 4 and variance 12 are k = 2, P = 1/3; three periods k = 6, the same P")
  func moments() {
    let fit = LeadTimeFit(mean: 4, variance: 12)
    guard case .negativeBinomial(let k, let chance) = fit,
      case .negativeBinomial(let threefold, let same) = fit.over(periods: 3)
    else {
      Issue.record("no negative binomial")
      return
    }
    #expect(k == 2 && DemandMethodTests.isClose(chance, 1.0 / 3, 1e-15))
    #expect(threefold == 6 && same == chance)
    #expect(DemandMethodTests.isClose(fit.over(periods: 3).mean, 12, 1e-12))
    #expect(DemandMethodTests.isClose(fit.over(periods: 3).variance, 36, 1e-12))
  }

  @Test("No more variance than mean is Poisson; no mean is nothing")
  func bounds() {
    #expect(LeadTimeFit(mean: 4, variance: 4) == .poisson(mean: 4))
    #expect(LeadTimeFit(mean: 4, variance: 0) == .poisson(mean: 4))
    #expect(LeadTimeFit(mean: 4, variance: .infinity) == .poisson(mean: 4))
    #expect(LeadTimeFit(mean: 4, variance: .nan) == .poisson(mean: 4))
    #expect(LeadTimeFit(mean: 0, variance: 3) == .nothing)
    #expect(LeadTimeFit(mean: -1, variance: 3) == .nothing)
    #expect(LeadTimeFit(mean: .nan, variance: 3) == .nothing)
    #expect(LeadTimeFit(mean: 4, variance: 3).over(periods: 2.5) == .poisson(mean: 10))
    #expect(LeadTimeFit(mean: 4, variance: 9).over(periods: 0) == .nothing)
    #expect(LeadTimeFit.nothing.over(periods: 7) == .nothing)
  }

  @Test("Mean and variance come back", arguments: 1...100 as ClosedRange<UInt64>)
  func roundTrip(_ seed: UInt64) {
    var draws = SplitMix(state: seed)
    let mean = Double(1 + draws.below(10_000)) / 100
    let variance = mean * (1 + Double(1 + draws.below(1_000)) / 100)
    let fit = LeadTimeFit(mean: mean, variance: variance)
    #expect(DemandMethodTests.isClose(fit.mean, mean, 1e-12))
    #expect(DemandMethodTests.isClose(fit.variance, variance, 1e-9))
  }

  @Test("A season's lead time takes the mean of the months it covers")
  func season() {
    let wave: [Int64] = [200, 187, 150, 100, 50, 13, 0, 13, 50, 100, 150, 187]
    let estimate = DemandEstimate(
      .season(discount: 0.98), of: DemandLevels(units: wave + wave + wave))
    let (one, two) = (estimate.mean(ahead: 1), estimate.mean(ahead: 2))
    #expect(DemandMethodTests.isClose(estimate.demand(overMonths: 1).mean, one, 1e-9))
    #expect(DemandMethodTests.isClose(estimate.demand(overMonths: 2).mean, one + two, 1e-9))
    #expect(
      DemandMethodTests.isClose(estimate.demand(overMonths: 1.5).mean, one + two / 2, 1e-9))
    #expect(DemandMethodTests.isClose(estimate.demand(overMonths: 0.1).mean, one / 10, 1e-9))
    #expect(estimate.demand(overMonths: 1000).mean.isFinite)
    #expect(estimate.demand(overMonths: -1) == .nothing)
  }
}
