import Planning
import Testing

struct TownshipShrinkageTests {
  typealias Clinic = TownshipShrinkage.Clinic

  /// By hand: 0, 10 and 20 in ten months each. r = 1, Σ m (y/m − r)² ÷ Σm = 2/3, chance alone makes
  /// r ÷ 10 = 1/10 of it, A = 17/30, so b = 30/17 and a = 30/17.
  @Test("Three clinics by hand")
  func byHand() throws {
    let clinics = [0, 10, 20].map { Clinic(units: $0, months: 10) }
    let township = TownshipShrinkage(clinics)
    guard case .gamma(let a, let b) = township.prior else {
      Issue.record("\(township.prior)")
      return
    }
    #expect(DemandMethodTests.isClose(a, 30.0 / 17, 1e-12))
    #expect(DemandMethodTests.isClose(b, 30.0 / 17, 1e-12))
    #expect(
      DemandMethodTests.isClose(try #require(township.rate(of: clinics[0])), 30.0 / 200, 1e-12))
    #expect(
      DemandMethodTests.isClose(try #require(township.rate(of: clinics[2])), 370.0 / 200, 1e-12))
    // A clinic that never had any leans wholly on the others.
    #expect(township.rate(of: Clinic(units: 0, months: 0)) == a / b)
  }

  @Test("Nobody, nobody with stock, no use, one clinic, less spread than chance: each has its name")
  func edges() {
    let never = Clinic(units: 0, months: 0)
    #expect(TownshipShrinkage([]).prior == .nothingKnown)
    #expect(TownshipShrinkage([never, never]).prior == .nothingKnown)
    #expect(TownshipShrinkage([never]).rate(of: never) == nil)
    let idle = Clinic(units: 0, months: 12)
    #expect(TownshipShrinkage([idle, idle]).prior == .neverUsed)
    #expect(TownshipShrinkage([idle, idle]).rate(of: never) == 0)
    let one = Clinic(units: 6, months: 12)
    #expect(TownshipShrinkage([one, never]).prior == .alone(rate: 0.5))
    #expect(TownshipShrinkage([one, never]).rate(of: never) == 0.5)
    #expect(TownshipShrinkage([one, one]).prior == .equal(rate: 0.5))
    let near = [5, 6, 7].map { Clinic(units: $0, months: 12) }
    #expect(TownshipShrinkage(near).prior == .equal(rate: 0.5))
    #expect(TownshipShrinkage(near).rate(of: near[0]) == 0.5)
    #expect(TownshipShrinkage([Clinic(units: -3, months: .nan), one]).prior == .alone(rate: 0.5))
  }

  /// Brute force: with the same months m everywhere the moments of the counts y alone give the gamma:
  /// mean r m and variance r m + A m², so A = (variance − mean) ÷ m².
  @Test("Moments of the counts themselves, small cases", arguments: 0...3 as ClosedRange<Int64>)
  func bruteForce(_ first: Int64) {
    for second in 0...4 as ClosedRange<Int64> {
      for third in 0...9 as ClosedRange<Int64> {
        let counts = [first, second, third]
        let mean = Double(counts.reduce(0, +)) / 3
        let variance = counts.reduce(0) { $0 + (Double($1) - mean) * (Double($1) - mean) } / 3
        let prior = TownshipShrinkage(counts.map { Clinic(units: $0, months: 4) }).prior
        switch prior {
        case .neverUsed: #expect(mean == 0)
        case .equal(let rate):
          #expect(variance <= mean + 1e-9 && DemandMethodTests.isClose(rate, mean / 4, 1e-12))
        case .gamma(let a, let b):
          #expect(variance > mean)
          #expect(DemandMethodTests.isClose(a / b, mean / 4, 1e-9))
          #expect(DemandMethodTests.isClose(a / (b * b), (variance - mean) / 16, 1e-9))
        default: Issue.record("\(prior)")
        }
      }
    }
  }

  @Test(
    "Every rate lies between the clinic's own and the township's",
    arguments: 1...200 as ClosedRange<UInt64>)
  func between(_ seed: UInt64) throws {
    var draws = SplitMix(state: seed)
    let clinics = (0..<Int(1 + draws.below(12))).map { _ in
      Clinic(units: Int64(draws.below(40)), months: Double(draws.below(48)) / 4)
    }
    let township = TownshipShrinkage(clinics)
    let seen = clinics.filter { $0.months > 0 }
    let months = seen.reduce(0) { $0 + $1.months }
    guard months > 0 else { return }
    let common = Double(seen.reduce(0) { $0 + $1.units }) / months
    for clinic in seen {
      let own = Double(clinic.units) / clinic.months
      let rate = try #require(township.rate(of: clinic))
      #expect(rate >= min(own, common) - 1e-9 && rate <= max(own, common) + 1e-9)
    }
  }
}
