import Testing

import Planning

@Suite struct `CHIME 1.1.5` {
  private func model(
    _ inputs: VectorValue, doubling: String, reduction: String
  ) throws -> CHIMEModel {
    try CHIMEModel(
      population: inputs.whole("population"),
      hospitalizedToday: inputs.whole("current_hospitalized"),
      doublingTimeDays: inputs.number(doubling), infectiousDays: inputs.number("infectious_days"),
      marketShare: inputs.number("market_share"), contactReduction: inputs.number(reduction),
      hospital: inputs.care("hospitalized"))
  }

  private func state(_ s: Double, _ i: Double, _ r: Double) -> Compartments<Double> {
    Compartments(susceptible: s, exposed: 0, infectious: i, removed: r)
  }

  private func expectStep(_ inputs: VectorValue, _ expected: [Double]) throws {
    let sir = try DiscreteSIR(gamma: inputs.number("gamma"), population: inputs.number("n"))
    let start = state(
      try inputs.number("s"), try inputs.number("i"), try inputs.number("r"))
    let next = sir.next(start, beta: try inputs.number("beta"))
    #expect((next.susceptible - expected[0]).magnitude <= 1e-15)
    #expect((next.infectious - expected[1]).magnitude <= 1e-15)
    #expect((next.removed - expected[2]).magnitude <= 1e-15)
  }

  @Test func `makes the SIR step of its tests (epi_reference.json, epi-chime-sir-step)`() throws {
    let step = try EpidemicVectors.reference("chime")["sir_step"]
    try expectStep(step["inputs"], step.numbers("expected"))
    let instance = try EpidemicVectors.instance("epi-chime-sir-step")
    try expectStep(instance["input"], instance.numbers("expected"))
  }

  @Test func `makes forty steps (epi_reference.json)`() throws {
    let forty = try EpidemicVectors.reference("chime")["forty_steps"]
    let inputs = forty["inputs"]
    let sir = try DiscreteSIR(gamma: inputs.number("gamma"), population: 18)
    let betas = repeatElement(try inputs.number("beta"), count: try inputs.whole("steps"))
    let last = try #require(sir.states(from: state(5, 6, 7), betas: betas).last)
    let expected = try forty.numbers("expected_rounded_2")
    for (found, expected) in zip([last.susceptible, last.infectious, last.removed], expected) {
      #expect(((found * 100).rounded() / 100 - expected).magnitude < 1e-12)
    }
  }

  @Test func `fits and forecasts its test case (epi_reference.json, mitigated_today)`() throws {
    let reference = try EpidemicVectors.reference("chime")["mitigated_today"]
    let (inputs, asserted) = (reference["inputs"], reference["asserted"])
    let model = try model(inputs, doubling: "doubling_time_days", reduction: "contact_reduction")
    #expect((model.growth - (try asserted.number("intrinsic_growth_rate"))).magnitude < 1e-14)
    #expect((model.reproductionFromToday - (try asserted.number("r_t"))).magnitude < 1e-13)
    #expect((model.reproduction - (try asserted.number("r_naught"))).magnitude < 1e-13)
    let doubling = try #require(model.doublingTimeFromToday)
    #expect((doubling - (try asserted.number("doubling_time_t"))).magnitude < 1e-12)

    let forecast = try model.forecast(days: inputs.whole("n_days"))
    let states = forecast.curve.states
    let offset = try asserted.whole("i_day")
    #expect(forecast.startOffset == offset)
    #expect(forecast.curve.firstDay == 1 - offset)
    #expect(states.count == (try asserted.whole("rows")))
    #expect(states[0].susceptible == (try asserted.number("susceptible_first")))
    #expect(states[1].infectious.rounded() == (try asserted.number("infected_index1_rounded")))
    #expect(
      states[offset].infectious.rounded() == (try asserted.number("infected_today_rounded")))
    #expect(states[103].susceptible.rounded() == (try asserted.number("susceptible_last_rounded")))
    let cares = try ["hospitalized", "icu", "ventilated"].map { try inputs.care($0) }
    let share = try inputs.number("market_share")
    for (care, ever) in zip(cares, try asserted.numbers("ever_index0")) {
      let course = try HospitalCourse(of: states, care: care, marketShare: share)
      #expect((course.ever[0] - ever).magnitude < 1e-12)
    }
  }

  @Test func `has the stored run of its test case at every checkpoint`() throws {
    let reference = try EpidemicVectors.reference("chime")["mitigated_today"]
    let (inputs, checkpoints) = (reference["inputs"], reference["checkpoints"])
    let forecast = try model(
      inputs, doubling: "doubling_time_days", reduction: "contact_reduction"
    ).forecast(days: 60)
    let states = forecast.curve.states
    let share = try inputs.number("market_share")
    let intensive = try HospitalCourse(of: states, care: inputs.care("icu"), marketShare: share)
    let ventilated = try HospitalCourse(
      of: states, care: inputs.care("ventilated"), marketShare: share)
    for (place, row) in try checkpoints.wholes("index").enumerated() {
      func miss(_ found: Double, _ column: String) throws -> Double {
        guard case .number(let expected) = try checkpoints.list(column)[place] else { return 1 }
        return (found - expected).magnitude
      }
      #expect(forecast.curve.firstDay - 1 + row == (try checkpoints.wholes("day"))[place])
      #expect(try miss(states[row].susceptible, "susceptible") < 1e-8)
      #expect(try miss(states[row].infectious, "infected") < 1e-8)
      #expect(try miss(forecast.hospital.census[row], "census_hospitalized") < 1e-9)
      #expect(try miss(intensive.census[row], "census_icu") < 1e-9)
      #expect(try miss(ventilated.census[row], "census_ventilated") < 1e-9)
      if row > 0 {
        let admissions = forecast.hospital.admissions[row - 1]
        #expect(try miss(admissions, "admits_hospitalized") < 1e-9)
      }
    }
  }

  @Test func `gives the vector epi-chime-default`() throws {
    let instance = try EpidemicVectors.instance("epi-chime-default")
    let (inputs, expected) = (instance["input"], instance["expected"])
    let tolerance = try instance.number("tolerance")
    let model = try model(inputs, doubling: "doubling_time", reduction: "relative_contact_rate")
    let forecast = try model.forecast(days: inputs.whole("n_days"))
    let states = forecast.curve.states
    func expect(_ found: Double, _ name: String) throws {
      #expect((found - (try expected.number(name))).magnitude < tolerance, "\(name)")
    }
    try expect(model.growth, "intrinsic_growth_rate")
    try expect(model.reproductionFromToday, "r_t")
    try expect(model.reproduction, "r_naught")
    try expect(try #require(model.doublingTimeFromToday), "doubling_time_t")
    #expect(forecast.startOffset == (try expected.whole("i_day")))
    try expect(states[forecast.startOffset].infectious, "infected_at_day0")
    try expect(try #require(states.last).susceptible, "susceptible_last")
    let census = forecast.hospital.census[forecast.startOffset...]
    for (found, figure) in zip(census, try expected.numbers("census_hospitalized_from_day0")) {
      #expect((found - figure).magnitude < tolerance)
    }
  }

  /// The older run of 2020-03-28: a start of 14 patients, and the reduced β on every day.
  private func constantBeta() throws -> (inputs: VectorValue, states: [Compartments<Double>]) {
    let inputs = try EpidemicVectors.reference("chime")["constant_beta"]["inputs"]
    let population = try inputs.number("population")
    let hospital = try inputs.care("hospitalized")
    let infected = 14 / (try inputs.number("market_share")) / hospital.rate
    let model = try CHIMEModel(
      population: Int(population), hospitalizedToday: 14,
      doublingTimeDays: inputs.number("doubling_time_days"),
      infectiousDays: inputs.number("infectious_days"),
      marketShare: inputs.number("market_share"), contactReduction: 0, hospital: hospital)
    let reduction = try inputs.number("contact_reduction")
    let beta = (model.growth + model.gamma) / (population - infected) * (1 - reduction)
    let sir = try DiscreteSIR(gamma: model.gamma, population: population)
    let start = state(population - infected, infected, 0)
    return (inputs, sir.states(from: start, betas: repeatElement(beta, count: 64)))
  }

  @Test func `has the run of constant beta at every checkpoint (epi_reference.json)`() throws {
    let (inputs, states) = try constantBeta()
    let reference = try EpidemicVectors.reference("chime")["constant_beta"]
    let checkpoints = reference["checkpoints"]
    let course = try HospitalCourse(
      of: states, care: inputs.care("hospitalized"), marketShare: inputs.number("market_share"))
    for (place, row) in try checkpoints.wholes("index").enumerated() {
      func miss(_ found: Double, _ column: String) throws -> Double {
        guard case .number(let expected) = try checkpoints.list(column)[place] else { return 1 }
        return (found - expected).magnitude
      }
      #expect(try miss(states[row].susceptible, "susceptible") < 1e-8)
      #expect(try miss(states[row].infectious, "infected") < 1e-8)
      #expect(try miss(states[row].removed, "recovered") < 1e-8)
      if row > 0 { #expect(try miss(course.admissions[row - 1], "admits_hospitalized") < 1e-8) }
    }
  }

  @Test(arguments: ["hospitalized", "icu", "ventilated"])
  func `has the published census of constant beta, rounded up`(_ kind: String) throws {
    let (inputs, states) = try constantBeta()
    let published = try EpidemicVectors.reference("chime")["constant_beta"]["census_published"]
    let course = try HospitalCourse(
      of: states, care: inputs.care(kind), marketShare: inputs.number("market_share"))
    let found = try published.wholes("index").map { course.census[$0].rounded(.up) }
    #expect(found == (try published.numbers(kind)))
  }

  /// The fit as described, offset by offset, each with a forecast of its own.
  @Test(arguments: [0, 1, 50, 400, 5_000], [20, 60])
  func `fits like a search of all offsets`(_ today: Int, _ days: Int) throws {
    let hospital = try HospitalCare(rate: 0.05, stayDays: 7)
    let model = try CHIMEModel(
      population: 50_000, hospitalizedToday: today, doublingTimeDays: 2.5, infectiousDays: 8,
      marketShare: 0.5, contactReduction: 0.4, hospital: hospital)
    let sir = try DiscreteSIR(gamma: model.gamma, population: 50_000)
    let start = state(50_000 - model.infectedAtStart, model.infectedAtStart, 0)
    var best = (offset: -1, loss: Double.infinity)
    for offset in 0..<(days + 30) {
      var betas = [Double](repeating: model.beta, count: offset)
      betas += [Double](repeating: model.betaFromToday, count: days)
      let census = try HospitalCourse(
        of: sir.states(from: start, betas: betas), care: hospital, marketShare: 0.5
      ).census
      let most = try #require(census.max())
      let loss = (census[offset] - Double(today)) * (census[offset] - Double(today))
      if try #require(census.firstIndex(of: most)) >= offset, loss < best.loss {
        best = (offset, loss)
      }
    }
    #expect(try model.forecast(days: days).startOffset == best.offset)
  }

  @Test func `keeps every person and nobody below zero, however many are infected a step`() throws {
    let sir = try DiscreteSIR(gamma: 1, population: 1_000)
    let states = sir.states(from: state(900, 100, 0), betas: repeatElement(1, count: 10))
    for state in states {
      #expect((state.population - 1_000).magnitude < 1e-9)
      #expect(state.susceptible >= 0 && state.infectious >= 0 && state.removed >= 0)
    }
  }

  @Test func `takes the defaults CHIME states`() throws {
    let defaults = try EpidemicVectors.reference("defaults")["chime"]
    let model = try CHIMEModel(
      population: 4_119_405, hospitalizedToday: 69,
      doublingTimeDays: defaults.number("doubling_time"),
      infectiousDays: defaults.number("infectious_days_web"),
      marketShare: defaults.number("market_share"),
      contactReduction: defaults.number("relative_contact_rate"),
      hospital: HospitalCare(
        rate: defaults.number("hospitalized_rate"), stayDays: defaults.whole("hospitalized_days")))
    let forecast = try model.forecast(days: 30)
    let today = forecast.hospital.census[forecast.startOffset]
    // The nearest day; the day before and after are about a doubling time's step away.
    #expect((today / 69 - 1).magnitude < model.growth)
  }

  @Test func `doubles no more where contacts are too few`() throws {
    func doubling(_ reduction: Double, infectious: Double) throws -> Double? {
      try CHIMEModel(
        population: 1_000, hospitalizedToday: 1, doublingTimeDays: 5, infectiousDays: infectious,
        marketShare: 1, contactReduction: reduction, hospital: HospitalCare(rate: 0.5, stayDays: 3)
      ).doublingTimeFromToday
    }
    #expect(try #require(try doubling(0.9, infectious: 10)) < 0)
    #expect(try doubling(1, infectious: 1) == nil)
  }
}
