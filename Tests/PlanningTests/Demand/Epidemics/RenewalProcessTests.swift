import Testing

@testable import Planning

@Suite struct `A renewal process` {
  private let interval = [0.2, 0.5, 0.3]

  private func process(
    _ reproduction: [Double], dispersion: Double? = nil, history: [Int] = [10, 20, 40]
  ) throws -> RenewalProcess {
    try RenewalProcess(
      generationInterval: interval, reproduction: reproduction, dispersion: dispersion,
      history: history)
  }

  @Test func `has the mean that is added up by hand`() throws {
    let curve = try process([1, 2]).curve()
    // 0.2·40 + 0.5·20 + 0.3·10 = 21; then 2·(0.2·21 + 0.5·40 + 0.3·20) = 60.4.
    #expect((curve.newInfections[0] - 21).magnitude < 1e-12)
    #expect((curve.newInfections[1] - 60.4).magnitude < 1e-12)
    #expect(curve.firstDay == 1 && curve.states.isEmpty && curve.peakOfPrevalence == nil)
    // A history shorter than the interval has nobody before it.
    let short = try process([1, 1], history: [40]).curve()
    #expect((short.newInfections[1] - (0.2 * 8 + 0.5 * 40)).magnitude < 1e-12)
  }

  /// Wallinga & Lipsitch 2007, the discrete Lotka–Euler equation: 1/R = Σ w_a exp(−ra).
  @Test func `grows at the rate of the Lotka–Euler equation`() throws {
    let growth = 0.12
    let sum = interval.enumerated().reduce(0) {
      $0 + $1.element * EpidemicFormulasOracle.exp(-growth * Double($1.offset + 1))
    }
    let cases = try process([Double](repeating: 1 / sum, count: 80)).curve().newInfections
    #expect((cases[79] / cases[78] - EpidemicFormulasOracle.exp(growth)).magnitude < 1e-9)
  }

  @Test(arguments: [nil, 0.5, 4] as [Double?])
  func `has its mean and its variance on average`(_ dispersion: Double?) throws {
    let process = try process([1.4, 1.2, 1.2, 0.9, 0.9, 1.3], dispersion: dispersion)
    let paths = try (0..<UInt32(1_500)).map { try process.path(seed: 17, replication: $0) }
    let curve = try process.curve()
    for day in 0..<6 {
      let sample = FigureSample(paths.map { Double($0.newInfections[day]) })
      #expect(
        (sample.mean - curve.newInfections[day]).magnitude < 4 * sample.standardError,
        "day \(day + 1)")
    }
    let first = FigureSample(paths.map { Double($0.newInfections[0]) })
    let mean = curve.newInfections[0]
    let variance = mean + (dispersion.map { mean * mean / $0 } ?? 0)
    // The standard error of the variance of a skewed count: kurtosis up to 3 + 6/k.
    let kurtosis = 2 + 6 / (dispersion ?? 100) + 1 / mean
    let error = variance * (kurtosis / 1_500).squareRoot()
    #expect((first.variance - variance).magnitude < 4 * error)
  }

  @Test func `is the same for the same seed and replication, and for no other`() throws {
    let process = try process([Double](repeating: 1.1, count: 40), dispersion: 2)
    let path = try process.path(seed: 1, replication: 1)
    _ = try process.path(seed: 1, replication: 2)
    #expect(try process.path(seed: 1, replication: 1) == path)
    #expect(try process.path(seed: 1, replication: 2) != path)
    #expect(try process.path(seed: 2, replication: 1) != path)
    // A day is drawn by its own key: a longer horizon or another last day changes none before.
    let longer = try self.process(
      [Double](repeating: 1.1, count: 40) + [3, 3], dispersion: 2
    ).path(seed: 1, replication: 1)
    #expect(Array(longer.newInfections[..<40]) == path.newInfections)
  }

  @Test func `stays at nobody once nobody is infected`() throws {
    let none = try process([5, 5, 5], history: [0, 0])
    #expect(try none.curve().newInfections == [0, 0, 0])
    #expect(try none.path(seed: 1, replication: 0).newInfections == [0, 0, 0])
    let ended = try process([0, 0, 0, 9, 9], dispersion: 1).path(seed: 1, replication: 0)
    #expect(ended.newInfections == [0, 0, 0, 0, 0])
  }

  @Test func `says on which day growth that nothing stops is too much`() throws {
    let wild = try process([Double](repeating: 100, count: 60), dispersion: 0.001)
    #expect {
      _ = try wild.curve()
    } throws: {
      guard case .unboundedGrowth(let day, let expected) = $0 as? EpidemicError else {
        return false
      }
      return 3...12 ~= day && expected > 1e9
    }
    let most = try RenewalProcess(
      generationInterval: [1], reproduction: [1], dispersion: 0.001, history: [1_000_000_000])
    #expect(try most.path(seed: 1, replication: 0).newInfections[0] >= 0)
    let least = try RenewalProcess(
      generationInterval: [1], reproduction: [.leastNonzeroMagnitude, 1e-300], history: [1])
    #expect(try least.path(seed: 1, replication: 0).size == 0)
  }
}
