import Foundation
import Planning
import Testing

/// The distributions against sums of masses, against each other, and far out in the tail.
struct DistributionTests {
  private static func near(_ found: Double, _ expected: Double, _ relative: Double = 1e-10) -> Bool
  {
    (found - expected).magnitude <= relative * expected.magnitude + 1e-300
  }

  static let demands: [CountDistribution] = [
    .poisson(mean: 0.01), .poisson(mean: 1), .poisson(mean: 7.3), .poisson(mean: 65),
    .poisson(mean: 900), .poisson(mean: 20_000), .negativeBinomial(mean: 0.02, shape: 0.1),
    .negativeBinomial(mean: 4, shape: 0.7), .negativeBinomial(mean: 30, shape: 0.2),
    .negativeBinomial(mean: 30, shape: 300), .negativeBinomial(mean: 400, shape: 5),
  ]

  @Test("Mass, cdf, survival, losses are those of the table summed", arguments: demands)
  func sums(_ demand: CountDistribution) {
    let table = DemandTable(demand)
    #expect(Self.near(table.mean, demand.mean) && Self.near(table.variance, demand.variance, 1e-9))
    for x in stride(from: 0, through: table.last, by: max(1, table.last / 97)) {
      // Where the table, which ends at 1e-18 of its peak, still has digits to spare.
      guard table.density(at: x) > 1e-9 else { continue }
      #expect(Self.near(demand.density(at: x), table.density(at: x)), "\(x)")
      #expect(Self.near(demand.cumulative(to: x), table.cumulative(to: x), 1e-9), "\(x)")
      #expect(Self.near(demand.survival(above: x), table.survival(above: x), 1e-6), "\(x)")
      #expect(Self.near(demand.loss(above: x), table.loss(above: x), 1e-6), "\(x)")
      #expect(Self.near(demand.secondLoss(above: x), table.secondLoss(above: x), 1e-6), "\(x)")
      let below = (demand.complementaryLoss(below: x), demand.secondComplementaryLoss(below: x))
      #expect(Self.near(below.0, table.complementaryLoss(below: x), 1e-7), "\(x)")
      #expect(Self.near(below.1, table.secondComplementaryLoss(below: x), 1e-7), "\(x)")
    }
  }

  @Test("The quantile is the first whole x with F(x) ≥ p", arguments: demands)
  func quantile(_ demand: CountDistribution) {
    for p in [1e-6, 0.01, 0.3, 0.5, 0.77, 0.9, 0.95, 0.99, 0.9999, 1 - 1e-9] {
      let x = demand.quantile(p)
      #expect(p > 0.5 ? demand.survival(above: x) <= 1 - p : demand.cumulative(to: x) >= p)
      if x > 0 { #expect(demand.cumulative(to: x - 1) < p, "\(p) \(x)") }
    }
  }

  @Test("Far out the survival is no rounding error")
  func tail() {
    for demand in [CountDistribution.poisson(mean: 100), .negativeBinomial(mean: 20, shape: 0.5)] {
      var sum = 0.0
      for x in stride(from: 3000, to: 220, by: -1) { sum += demand.density(at: x) }
      #expect(Self.near(demand.survival(above: 220), sum, 1e-11))
    }
    let normal = NormalDistribution(mean: 0, deviation: 1)
    // Φ(−8), Φ(−2.5), Φ(−30): Abramowitz & Stegun table 26.2 and its asymptotic series.
    #expect(Self.near(normal.survival(above: 8), 6.22096057427178e-16, 1e-12))
    #expect(Self.near(normal.survival(above: 2.5), 6.20966532577613e-3, 1e-12))
    #expect(Self.near(normal.survival(above: 30), 4.90671392714821e-198, 1e-10))
  }

  @Test("The normal distribution is that of the C library")
  func normal() {
    let normal = NormalDistribution(mean: 0, deviation: 1)
    for step in -800...800 {
      let z = Double(step) / 100
      #expect(Self.near(normal.cumulative(to: z), erfc(-z / 2.0.squareRoot()) / 2, 1e-12), "\(z)")
      let again = normal.quantile(normal.cumulative(to: -z.magnitude))
      #expect((again + z.magnitude).magnitude < 1e-12 * (1 + z.magnitude), "\(z)")
      let (left, lacking) = (normal.complementaryLoss(below: z), normal.loss(above: z))
      #expect((lacking + z - left).magnitude < 1e-14, "\(z)")
    }
    #expect(Self.near(normal.quantile(0.975), 1.959963984540054, 1e-13))
    #expect(normal.quantile(0.5).magnitude < 1e-15)
  }

  @Test("No demand, and demand without spread, are answered too")
  func degenerate() {
    let none = CountDistribution(mean: 0, variance: 0)
    #expect(none.quantile(0.99) == 0 && none.density(at: 0) == 1 && none.loss(above: 0) == 0)
    #expect(none.complementaryLoss(below: 3) == 3 && DemandTable(none).last == 0)
    let certain = NormalDistribution(mean: 5, deviation: 0)
    #expect(certain.loss(above: 4) == 1 && certain.loss(above: 6) == 0)
    #expect(certain.complementaryLoss(below: 6) == 1 && certain.quantile(0.9) == 5)
    #expect(DemandTable(weights: []) == nil && DemandTable(weights: [0, -1]) == nil)
  }

  @Test("A large town's use is answered quickly and right")
  func large() {
    let gloves = CountDistribution.negativeBinomial(mean: 2_000_000, shape: 0.5)
    let x = gloves.quantile(0.99)
    #expect(gloves.survival(above: x) <= 0.01 && gloves.survival(above: x - 1) > 0.01)
    // Chi-square with one degree of freedom, as k = ½ makes it: 6.634897 × the mean.
    #expect(Self.near(Double(x), 6.634896601 * 2_000_000, 1e-6))
  }
}
