import Testing

@testable import Planning

@Suite struct `SEIR paths` {
  private func model(
    _ reproduction: Double = 2, population: Int = 2_000, exposed: Int = 20,
    changes: [ContactChange] = []
  ) throws -> SEIRModel {
    try SEIRModel(
      SEIRRates(reproduction: reproduction, latentDays: 3, infectiousDays: 4),
      SEIRGroup(population: population, exposed: exposed), changes: changes)
  }

  @Test(arguments: [1, 4]) func `keep every person and nobody below zero`(_ steps: Int) throws {
    let groups = [
      try SEIRGroup(population: 400, exposed: 3, infectious: 2, removed: 50),
      try SEIRGroup(population: 7, exposed: 0),
    ]
    let rates = try SEIRRates(reproduction: 6, latentDays: 0.5, infectiousDays: 2)
    let model = try SEIRModel(rates, groups: groups, contacts: [[1, 0.5], [2, 1]])
    for replication in 0..<UInt32(10) {
      let paths = try model.pathsByGroup(
        days: 60, stepsPerDay: steps, seed: 3, replication: replication)
      for (group, path) in zip(groups, paths) {
        #expect(path.days == 60 && path.states.count == 61)
        for (day, state) in path.states.enumerated() {
          #expect(state.population == group.population)
          #expect(min(state.susceptible, state.exposed, state.infectious, state.removed) >= 0)
          guard day > 0 else { continue }
          let lost = path.states[day - 1].susceptible - state.susceptible
          #expect(path.newInfections[day - 1] == lost)
        }
      }
      let total = try model.path(
        days: 60, stepsPerDay: steps, seed: 3, replication: replication)
      #expect(total.size == paths[0].size + paths[1].size)
      #expect(total.prevalence[9] == paths[0].prevalence[9] + paths[1].prevalence[9])
    }
  }

  @Test func `are the same for the same seed and replication, and for no other`() throws {
    let model = try model()
    let path = try model.path(days: 80, seed: 5, replication: 2)
    // In another order, with others between, and on a longer horizon.
    let later = try (0..<UInt32(4)).reversed().map {
      try model.path(days: 90, seed: 5, replication: $0)
    }
    #expect(Array(later[1].newInfections[..<80]) == path.newInfections)
    #expect(later[0].newInfections != later[1].newInfections)
    #expect(try model.path(days: 80, seed: 5, replication: 2) == path)
    #expect(try model.path(days: 80, seed: 6, replication: 2) != path)
  }

  @Test func `are the same up to a change, and infect fewer after less contact`() throws {
    let plain = try model()
    let less = try model(changes: [try ContactChange(day: 16, factor: 0.3)])
    for replication in 0..<UInt32(20) {
      let one = try plain.path(days: 40, seed: 9, replication: replication)
      let other = try less.path(days: 40, seed: 9, replication: replication)
      #expect(one.newInfections[..<15] == other.newInfections[..<15])
      // With the same words fewer are infected on the very day of the change.
      #expect(one.newInfections[15] >= other.newInfections[15])
      #expect(one.size > other.size)
    }
  }

  @Test func `take no draw from a group that is added behind`() throws {
    let rates = try SEIRRates(reproduction: 2, latentDays: 3, infectiousDays: 4)
    let group = try SEIRGroup(population: 900, exposed: 9)
    let other = try SEIRGroup(population: 500, exposed: 5)
    let alone = try SEIRModel(rates, group).pathsByGroup(days: 50, seed: 1, replication: 1)
    let both = try SEIRModel(rates, groups: [group, other], contacts: [[1, 0], [0, 1]])
      .pathsByGroup(days: 50, seed: 1, replication: 1)
    #expect(alone[0] == both[0])
    #expect(both[1].size > 0)
  }

  @Test func `have words of their own for each group, step and move`() throws {
    let day = DrawKey(seed: 4, .epidemic).on(2)
    let draws = EpidemicDraws(day: day, first: 0, replication: 6)
    #expect(EpidemicDraws(day: day, first: 3, replication: 6).word(2) == draws.word(5))
    let replications = (0..<UInt32(20)).map {
      EpidemicDraws(day: day, first: 0, replication: $0)
    }
    #expect(Set(replications.flatMap { draws in (0..<9).map(draws.word) }).count == 180)

    let group = try SEIRGroup(population: 900, exposed: 90)
    let rates = try SEIRRates(reproduction: 2, latentDays: 3, infectiousDays: 4)
    let twins = try SEIRModel(rates, groups: [group, group], contacts: [[1, 0], [0, 1]])
      .pathsByGroup(days: 50, stepsPerDay: 2, seed: 1, replication: 1)
    #expect(twins[0] != twins[1])
  }

  @Test func `never change: what a seed stands for is kept on every processor`() throws {
    let path = try model().path(days: 60, stepsPerDay: 2, seed: 2_020, replication: 23)
    let first = [1, 1, 1, 10, 3, 5, 3, 8, 7, 11, 8, 13, 8, 12, 9, 19, 10, 18, 16, 14]
    #expect(Array(path.newInfections[..<20]) == first)
    #expect(path.size == 1_288)
  }

  /// The mean over replications against the ODE of the same start; with many infected at the start no
  /// path dies out early, and the means differ by far less than the standard error.
  @Test(arguments: [(1.6, 1), (2.5, 1), (2.5, 4)])
  func `have the final size of the curve and of the closed form on average`(
    _ reproduction: Double, _ steps: Int
  ) throws {
    let model = try model(reproduction, population: 20_000, exposed: 400)
    let sizes = try (0..<UInt32(40)).map {
      let path = try model.path(days: 300, stepsPerDay: steps, seed: 21, replication: $0)
      return Double(path.size + 400)
    }
    let sample = FigureSample(sizes)
    let curve = try model.curve(days: 1_000)
    let closed = try EpidemicFormulas.finalSize(
      reproduction: reproduction, susceptible: 0.98, infected: 0.02)
    #expect((sample.mean - (curve.size + 400)).magnitude < 3 * sample.standardError)
    #expect((sample.mean - closed * 20_000).magnitude < 3 * sample.standardError)
    // So narrow that a wrong R₀ would show: within a hundredth of the size.
    #expect(3 * sample.standardError < 0.011 * sample.mean)
  }

  /// With many steps a day the chain is the ODE, day by day.
  @Test func `come to the curve with the number of steps a day`() throws {
    let model = try model(2.5, population: 1_000_000_000, exposed: 10_000_000)
    let curve = try model.curve(days: 60).newInfections
    func miss(_ steps: Int) throws -> Double {
      let path = try model.path(days: 60, stepsPerDay: steps, seed: 2, replication: 0)
      let misses = zip(path.newInfections, curve).map { (Double($0) - $1).magnitude }
      return try #require(misses.max()) / (try #require(curve.max()))
    }
    let (one, four, sixteen) = (try miss(1), try miss(4), try miss(16))
    #expect(one < 0.35 && four < 0.3 * one && sixteen < 0.3 * four)
  }

  /// All that can happen to three people, one of them infectious, by brute force over whole states.
  @Test func `have the exact distribution of a household of three`() throws {
    let rates = try SEIRRates(reproduction: 3, latentDays: 1, infectiousDays: 2)
    let group = try SEIRGroup(population: 3, exposed: 0, infectious: 1)
    let model = try SEIRModel(rates, group)
    let days = 6
    let exact = Self.exactSizes(days: days)
    let draws = 8_000
    var counts = [0, 0, 0]
    for replication in 0..<UInt32(draws) {
      counts[try model.path(days: days, seed: 31, replication: replication).size] += 1
    }
    #expect((exact.reduce(0, +) - 1).magnitude < 1e-12)
    let square = zip(counts, exact).reduce(0.0) { sum, pair in
      let expected = pair.1 * Double(draws)
      return sum + (Double(pair.0) - expected) * (Double(pair.0) - expected) / expected
    }
    // 99.9 % of χ² with two degrees of freedom are below it.
    #expect(square < 13.82)
  }

  /// P(0, 1, 2 infected) of the household, each person for himself: every susceptible, exposed and
  /// infectious one either moves or stays.
  private static func exactSizes(days: Int) -> [Double] {
    let (onset, recovery) = (
      1 - EpidemicFormulasOracle.exp(-1), 1 - EpidemicFormulasOracle.exp(-0.5)
    )
    var weights = [[2, 0, 1]: 1.0]
    for _ in 0..<days {
      var next = [[Int]: Double]()
      for (state, weight) in weights {
        let force = 1.5 * Double(state[2]) / 3 * (recovery / 0.5)
        let chances =
          [Double](repeating: 1 - EpidemicFormulasOracle.exp(-force), count: state[0])
          + [Double](repeating: onset, count: state[1])
          + [Double](repeating: recovery, count: state[2])
        let origins = [0, 1, 2].flatMap { [Int](repeating: $0, count: state[$0]) }
        for pattern in 0..<(1 << origins.count) {
          var (share, after) = (weight, state)
          for (person, origin) in origins.enumerated() {
            let moves = pattern >> person & 1 == 1
            share *= moves ? chances[person] : 1 - chances[person]
            guard moves else { continue }
            after[origin] -= 1
            if origin < 2 { after[origin + 1] += 1 }
          }
          next[after, default: 0] += share
        }
      }
      weights = next
    }
    var sizes = [0.0, 0, 0]
    for (state, weight) in weights { sizes[2 - state[0]] += weight }
    return sizes
  }
}
