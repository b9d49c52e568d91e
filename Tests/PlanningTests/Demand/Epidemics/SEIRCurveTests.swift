import Testing

@testable import Planning

@Suite struct `SEIR curves` {
  @Test(arguments: ["seir-R1.5", "seir-R3"])
  func `follow the two computed series of epi_reference.json`(_ id: String) throws {
    let series = try EpidemicVectors.reference("seir").list("computed")
    let expected = try #require(series.first { $0["id"] == .text(id) })
    let inputs = expected["inputs"]
    let rates = try SEIRRates(
      reproduction: inputs.number("R0"), latentDays: inputs.number("latent_days"),
      infectiousDays: inputs.number("infectious_days"))
    let group = try SEIRGroup(
      population: inputs.whole("population"), exposed: inputs.whole("exposed_at_0"))
    let curve = try SEIRModel(rates, group).curve(days: 320)

    let tolerance = try expected.number("tolerance")
    for (place, day) in try expected.wholes("days").enumerated() {
      let infections = try expected.numbers("new_infections")[place]
      let infectious = try expected.numbers("infectious")[place]
      let susceptible = try expected.numbers("susceptible")[place]
      #expect((curve.newInfections[day - 1] - infections).magnitude < tolerance, "day \(day)")
      #expect((curve.prevalence[day] - infectious).magnitude < tolerance, "day \(day)")
      #expect((curve.states[day].susceptible - susceptible).magnitude < tolerance, "day \(day)")
    }
    let peak = try #require(curve.peakOfPrevalence)
    #expect(peak.day == (try expected.whole("peak_day_of_infectious")))
    let peakOfSeries = try expected.number("peak_infectious")
    #expect((peak.people - peakOfSeries).magnitude < max(tolerance, 0.005))
  }

  /// λ_g = β(I₁ + I₂)/(2N_g) of the source is c_gh = N_h/(2N_g).
  private func twoGroups(_ inputs: VectorValue, exposed: Double) throws -> SEIRModel {
    let sizes = try inputs.numbers("group_sizes")
    let rates = try SEIRRates(
      beta: inputs.quotient("beta"), sigma: inputs.number("sigma"), gamma: inputs.quotient("gamma"))
    return try SEIRModel(
      rates,
      groups: sizes.map {
        try SEIRGroup(population: Int($0), exposed: Int(($0 * exposed).rounded()))
      },
      contacts: sizes.map { own in sizes.map { other in other / (2 * own) } })
  }

  @Test func `follow epidemics 0.5.0 in two groups (epi_reference.json)`() throws {
    let published = try EpidemicVectors.reference("seir")["published"]
    let inputs = published["inputs"]
    let model = try twoGroups(inputs, exposed: inputs.number("share_exposed_at_0"))
    let curve = try model.curvesByGroup(days: 100)[0]
    for (place, day) in try published.wholes("days").enumerated() {
      let found = curve.newInfections[day - 1]
      let exact = try published.numbers("new_infections_exact")[place]
      let printed = try published.numbers("new_infections_published")[place]
      #expect((found - exact).magnitude < 0.001, "day \(day)")
      #expect((found - printed).magnitude < (try published.number("tolerance")), "day \(day)")
    }
  }

  @Test func `follow the vector epi-seir-epidemics-snapshot`() throws {
    let instance = try EpidemicVectors.instance("epi-seir-epidemics-snapshot")
    let inputs = instance["input"]
    let model = try twoGroups(inputs, exposed: inputs.number("initial_fraction_exposed"))
    let curve = try model.curvesByGroup(days: 100)[0]
    let days = try inputs.wholes("new_infections_days")
    var compared = 0
    for (day, figure) in zip(days, try instance["expected"].list("group1")) {
      guard case .number(let expected) = figure else { continue }
      let miss = (curve.newInfections[day - 1] - expected).magnitude
      #expect(miss < (try instance.number("tolerance")), "day \(day)")
      compared += 1
    }
    #expect(compared == 4)
  }

  @Test func `have the R0 that epidemics 0.5.0 states for its defaults`() throws {
    let defaults = try EpidemicVectors.reference("defaults")["epidemics"]
    let rates = try SEIRRates(
      beta: defaults.quotient("beta"), sigma: defaults.quotient("sigma"),
      gamma: defaults.quotient("gamma"))
    #expect((rates.reproduction - (try defaults.number("R0"))).magnitude < 1e-12)
  }

  @Test(arguments: [1.2, 1.5, 2.0, 3.0])
  func `end at the final size of the closed form`(_ reproduction: Double) throws {
    let rates = try SEIRRates(reproduction: reproduction, latentDays: 3, infectiousDays: 4)
    let group = try SEIRGroup(population: 100_000, exposed: 300, removed: 5_000)
    let last = try #require(try SEIRModel(rates, group).curve(days: 2_000).states.last)
    let size = try EpidemicFormulas.finalSize(
      reproduction: reproduction, susceptible: 0.947, infected: 0.003)
    #expect(((last.removed - 5_000) / 100_000 - size).magnitude < 1e-6)
  }

  @Test func `grow at the rate that belongs to their R0`() throws {
    let rates = try SEIRRates(reproduction: 2.5, latentDays: 4, infectiousDays: 6)
    let group = try SEIRGroup(population: 2_000_000_000, exposed: 10)
    let infections = try SEIRModel(rates, group).curve(days: 60).newInfections
    let growth = Elementary.log(infections[59] / infections[49]) / 10
    let reproduction = try EpidemicFormulas.reproduction(
      growth: growth, sigma: rates.sigma, gamma: rates.gamma)
    #expect((reproduction - 2.5).magnitude < 0.001)
  }

  @Test func `keep every person and nobody below zero, at any rates`() throws {
    let quick = try SEIRRates(reproduction: 8, latentDays: 0.1, infectiousDays: 0.2)
    let slow = try SEIRRates(beta: 50, sigma: 10, gamma: 0.0001)
    for rates in [quick, slow] {
      let groups = [
        try SEIRGroup(population: 1_000, exposed: 1, infectious: 2, removed: 3),
        try SEIRGroup(population: 50, exposed: 0),
      ]
      let change = try ContactChange(day: 3, factor: 2)
      let model = try SEIRModel(
        rates, groups: groups, contacts: [[1, 0.5], [0.25, 2]], changes: [change])
      for (group, curve) in zip(groups, try model.curvesByGroup(days: 12)) {
        for state in curve.states {
          #expect((state.population - Double(group.population)).magnitude < 1e-6)
          #expect(state.susceptible >= 0 && state.exposed >= 0)
          #expect(state.infectious >= 0 && state.removed >= 0)
        }
        #expect(curve.newInfections.allSatisfy { $0 >= 0 })
        let lost = curve.states[0].susceptible - curve.states[12].susceptible
        #expect((curve.size - lost).magnitude < 1e-6)
      }
    }
  }

  @Test func `change from the day of a change on and not before`() throws {
    let rates = try SEIRRates(reproduction: 2, latentDays: 3, infectiousDays: 5)
    let group = try SEIRGroup(population: 10_000, exposed: 100)
    let plain = try SEIRModel(rates, group).curve(days: 60).newInfections
    let stopped = try SEIRModel(
      rates, group,
      changes: [try ContactChange(day: 40, factor: 1), try ContactChange(day: 21, factor: 0)]
    ).curve(days: 60).newInfections
    #expect(Array(stopped[..<20]) == Array(plain[..<20]))
    #expect(stopped[20..<39].allSatisfy { $0 == 0 })
    #expect(stopped[39...].allSatisfy { $0 > 0 })

    let halved = try SEIRModel(
      rates, group, changes: [try ContactChange(day: 1, factor: 0.5)]
    ).curve(days: 60)
    let half = try SEIRRates(reproduction: 1, latentDays: 3, infectiousDays: 5)
    #expect(halved == (try SEIRModel(half, group).curve(days: 60)))
  }

  @Test func `of two groups alike are that of one group as large as both`() throws {
    let rates = try SEIRRates(reproduction: 1.8, latentDays: 3, infectiousDays: 5)
    let one = try SEIRModel(rates, try SEIRGroup(population: 8_000, exposed: 80)).curve(days: 90)
    let both = try SEIRModel(
      rates,
      groups: [
        try SEIRGroup(population: 6_000, exposed: 60),
        try SEIRGroup(population: 2_000, exposed: 20),
      ], contacts: [[0.75, 0.25], [0.75, 0.25]]
    ).curve(days: 90)
    for (left, right) in zip(one.newInfections, both.newInfections) {
      #expect((left - right).magnitude < 1e-8)
    }
  }
}
