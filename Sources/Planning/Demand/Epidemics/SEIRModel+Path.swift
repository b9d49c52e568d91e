extension SEIRModel {
  /// One random epidemic of all groups together, by day, in whole people.
  public func path(
    days: Int, stepsPerDay: Int = 1, seed: UInt64, replication: UInt32
  ) throws(EpidemicError) -> EpidemicCurve<Int> {
    .total(
      of: try pathsByGroup(
        days: days, stepsPerDay: stepsPerDay, seed: seed, replication: replication))
  }

  /// One random epidemic in each group, by day, in whole people: a binomial chain (Bailey, The
  /// Mathematical Theory of Infectious Diseases, 1975; as a discrete SEIR Lekone & Finkenstädt,
  /// Biometrics 62, 2006).
  ///
  /// In a step of h days each susceptible is infected with probability 1 − exp(−λτ), each exposed becomes
  /// infectious with 1 − exp(−σh), each infectious is removed with 1 − exp(−γh), all counted from the
  /// start of the step. τ = (1 − exp(−γh))/γ is the time a person infectious at the start of the step is
  /// so within it: R₀ and the final size are those of the continuous model for any step. Timing is not:
  /// each move takes up to a step more, so that with one step a day an epidemic is a little slower
  /// (1 to 24 steps a day).
  ///
  /// Every draw has a key of its own from (seed, day, draw of the day) and the replication.
  public func pathsByGroup(
    days: Int, stepsPerDay: Int = 1, seed: UInt64, replication: UInt32
  ) throws(EpidemicError) -> [EpidemicCurve<Int>] {
    try EpidemicError.checked(horizon: days)
    guard 1...24 ~= stepsPerDay else { throw .stepsPerDay(stepsPerDay) }
    let chances = StepChances(rates, time: 1 / Double(stepsPerDay))
    let key = DrawKey(seed: seed, .epidemic)
    var states = groups.map(\.start)
    var history = states.map { [$0] }
    var infections = groups.map { _ in [Int]() }
    for (place, factor) in schedule.factors(days: days).enumerated() {
      let ofDay = key.on(place + 1)
      var infected = groups.map { _ in 0 }
      for step in 0..<stepsPerDay {
        let forces = forces(infectious: states.map { Double($0.infectious) }, factor: factor)
        for group in states.indices {
          let draws = EpidemicDraws(
            day: ofDay, first: 3 * (step * groups.count + group), replication: replication)
          let moves = chances.moves(from: states[group], force: forces[group], draws)
          states[group] = states[group].after(moves)
          infected[group] += moves.infections
        }
      }
      for group in states.indices {
        infections[group].append(infected[group])
        history[group].append(states[group])
      }
    }
    return zip(infections, history).map { EpidemicCurve(newInfections: $0, states: $1) }
  }
}

/// What may happen to one person in a step.
private struct StepChances {
  /// τ, in days.
  let infectiousTime: Double
  let onset: Double
  let recovery: Double

  init(_ rates: SEIRRates, time: Double) {
    onset = Self.chance(atLeastOnce: rates.sigma * time)
    recovery = Self.chance(atLeastOnce: rates.gamma * time)
    infectiousTime = recovery / rates.gamma
  }

  func moves(from state: Compartments<Int>, force: Double, _ draws: EpidemicDraws) -> Moves<Int> {
    let infection = Self.chance(atLeastOnce: force * infectiousTime)
    return Moves(
      infections: draws.binomial(0, of: state.susceptible, infection),
      onsets: draws.binomial(1, of: state.exposed, onset),
      recoveries: draws.binomial(2, of: state.infectious, recovery))
  }

  /// 1 − exp(−x), by its series where x is so small that the difference would lose digits.
  private static func chance(atLeastOnce x: Double) -> Double {
    guard x < 0.01 else { return 1 - Elementary.exp(-x) }
    return x * (1 - x / 2 * (1 - x / 3 * (1 - x / 4 * (1 - x / 5 * (1 - x / 6)))))
  }
}
