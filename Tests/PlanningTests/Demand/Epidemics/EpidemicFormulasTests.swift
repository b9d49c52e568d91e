import Testing

import Planning

@Suite struct `Epidemic formulas` {
  @Test func `give the SIR peaks of epi_reference.json`() throws {
    let peaks = try EpidemicVectors.reference("closed_forms")["sir_peak"]
    for (reproduction, expected) in zip(try peaks.numbers("R0"), try peaks.numbers("expected")) {
      let peak = try EpidemicFormulas.peakPrevalence(reproduction: reproduction)
      #expect((peak - expected).magnitude < 5e-7, "R0 \(reproduction)")
    }
    #expect(try EpidemicFormulas.peakPrevalence(reproduction: 0.9) == 0)
  }

  @Test func `give the vector epi-sir-peak`() throws {
    let instance = try EpidemicVectors.instance("epi-sir-peak")
    let pairs = zip(try instance["input"].numbers("R0"), try instance.numbers("expected"))
    for (reproduction, expected) in pairs {
      let peak = try EpidemicFormulas.peakPrevalence(reproduction: reproduction)
      #expect((peak - expected).magnitude < (try instance.number("tolerance")))
    }
  }

  @Test(arguments: [1.000001, 1.01, 1.2, 1.5, 2, 3, 10, 100])
  func `solve the final size equation at its largest root`(_ reproduction: Double) throws {
    let size = try EpidemicFormulas.finalSize(reproduction: reproduction)
    // Bisection as an oracle: above zero and the maximum of the curve there is one root.
    var (low, high) = (EpidemicFormulasOracle.log(reproduction) / reproduction, 1.0)
    for _ in 0..<200 {
      let middle = (low + high) / 2
      if middle < 1 - EpidemicFormulasOracle.exp(-reproduction * middle) {
        low = middle
      } else {
        high = middle
      }
    }
    #expect((size - high).magnitude < (reproduction < 1.001 ? 1e-9 : 1e-13))
    #expect(size > 0)
  }

  @Test func `have no final size up to R0 of 1 but those infected at the start`() throws {
    #expect(try EpidemicFormulas.finalSize(reproduction: 1) == 0)
    #expect(try EpidemicFormulas.finalSize(reproduction: 0.5) == 0)
    let started = try EpidemicFormulas.finalSize(
      reproduction: 0, susceptible: 0.75, infected: 0.125)
    #expect(started == 0.125)
  }

  /// Nguyen et al., Journal of the Royal Society Interface 20, 2023: z − (1 − 1/R₀) is at most 0.2984,
  /// at R₀ = 2.151.
  @Test func `have the largest overshoot that is published`() throws {
    func overshoot(_ reproduction: Double) throws -> Double {
      try EpidemicFormulas.finalSize(reproduction: reproduction) - 1 + 1 / reproduction
    }
    #expect((try overshoot(2.151) - 0.2984).magnitude < 5e-5)
    #expect(try overshoot(2.151) > overshoot(2.141))
    #expect(try overshoot(2.151) > overshoot(2.161))
  }

  /// Wallinga & Lipsitch 2007, their example of influenza A: r = 0.2 a day, a generation of 2.85 days
  /// in two equal halves, R = 1.65.
  @Test func `give R of the influenza example of Wallinga and Lipsitch`() throws {
    let found = try EpidemicFormulas.reproduction(growth: 0.2, sigma: 2 / 2.85, gamma: 2 / 2.85)
    #expect((found - 1.65).magnitude < 0.005)
    #expect(try EpidemicFormulas.reproduction(growth: 0, sigma: 0.2, gamma: 0.3) == 1)
    #expect(try EpidemicFormulas.reproduction(growth: -0.2, sigma: 0.2, gamma: 0.3) == 0)
  }
}
