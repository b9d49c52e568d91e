/// Susceptible, infectious, removed in steps of one day, as in CHIME 1.1.5 (Weissman et al., Annals of
/// Internal Medicine 173, 2020).
public struct DiscreteSIR: Hashable, Sendable {
  /// γ: the share of the infectious removed in a day, 0...1.
  public let gamma: Double
  /// N, in people; every step is scaled to it.
  public let population: Double

  /// A model; N is above zero.
  public init(gamma: Double, population: Double) throws(EpidemicError) {
    self.gamma = try EpidemicError.checked(.gamma, gamma, in: 0...1)
    guard population > 0, population <= Double(EpidemicError.largestPopulation) else {
      throw .outside(
        .populationSize, value: population, allowed: 0...Double(EpidemicError.largestPopulation))
    }
    self.population = population
  }

  /// The state a day later, β per day and infectious person: s = S − βSI, i = I + βSI − γI, r = R + γI,
  /// all scaled so that they add up to N.
  ///
  /// No more are infected than are susceptible; CHIME has negative people then.
  public func next(_ state: Compartments<Double>, beta: Double) -> Compartments<Double> {
    let infected = min(state.susceptible, beta * state.susceptible * state.infectious)
    let recovered = gamma * state.infectious
    let susceptible = state.susceptible - infected
    let infectious = state.infectious + infected - recovered
    let removed = state.removed + recovered
    let scale = population / (susceptible + infectious + removed)
    return Compartments(
      susceptible: susceptible * scale, exposed: 0, infectious: infectious * scale,
      removed: removed * scale)
  }

  /// A start and the states of the days after it, with the β of each of them.
  public func states(
    from start: Compartments<Double>, betas: some Sequence<Double>
  ) -> [Compartments<Double>] {
    var states = [start]
    var state = start
    for beta in betas {
      state = next(state, beta: beta)
      states.append(state)
    }
    return states
  }
}
