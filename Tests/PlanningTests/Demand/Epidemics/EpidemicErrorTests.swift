import Testing

import Planning

@Suite struct `Figures no epidemic can have` {
  private func expectOutside(
    _ figure: EpidemicError.Figure, _ value: Double, _ body: () throws -> Void
  ) {
    #expect {
      try body()
    } throws: {
      guard case .outside(figure, let found, let allowed) = $0 as? EpidemicError else {
        return false
      }
      return !allowed.contains(found) && (found == value || found.isNaN && value.isNaN)
    }
  }

  @Test(arguments: [.nan, .infinity, -.infinity, -1, -0.001, 1e9] as [Double])
  func `R0, days and rates that are no numbers, negative or too large`(_ value: Double) {
    expectOutside(.reproduction, value) {
      _ = try SEIRRates(reproduction: value, latentDays: 1, infectiousDays: 1)
    }
    expectOutside(.latentDays, value) {
      _ = try SEIRRates(reproduction: 1, latentDays: value, infectiousDays: 1)
    }
    expectOutside(.infectiousDays, value) {
      _ = try SEIRRates(reproduction: 1, latentDays: 1, infectiousDays: value)
    }
    expectOutside(.beta, value) { _ = try SEIRRates(beta: value, sigma: 1, gamma: 1) }
    expectOutside(.sigma, value) { _ = try SEIRRates(beta: 1, sigma: value, gamma: 1) }
    expectOutside(.gamma, value) { _ = try SEIRRates(beta: 1, sigma: 1, gamma: value) }
    expectOutside(.gamma, value) { _ = try DiscreteSIR(gamma: value, population: 1) }
    expectOutside(.populationSize, value * 10) {
      _ = try DiscreteSIR(gamma: 0.1, population: value * 10)
    }
    expectOutside(.contactFactor, value) { _ = try ContactChange(day: 1, factor: value) }
    expectOutside(.reproduction, value) {
      _ = try EpidemicFormulas.finalSize(reproduction: value)
    }
    expectOutside(.reproduction, value) {
      _ = try EpidemicFormulas.peakPrevalence(reproduction: value)
    }
    expectOutside(.reproduction, value) {
      _ = try RenewalProcess(generationInterval: [1], reproduction: [1, value], history: [1])
    }
    expectOutside(.dispersion, value * 10) {
      _ = try RenewalProcess(
        generationInterval: [1], reproduction: [1], dispersion: value * 10, history: [1])
    }
    expectOutside(.growth, value * 2_000) {
      _ = try EpidemicFormulas.reproduction(growth: value * 2_000, sigma: 1, gamma: 1)
    }
  }

  @Test(arguments: [.nan, .infinity, -0.1, 1.1])
  func `chances and shares outside of 0 to 1`(_ value: Double) throws {
    expectOutside(.probability, value) {
      _ = try BinomialDistribution(trials: 1, probability: value)
    }
    expectOutside(.generationInterval, value) {
      _ = try RenewalProcess(generationInterval: [value], reproduction: [1], history: [1])
    }
    expectOutside(.admissionRate, value) { _ = try HospitalCare(rate: value, stayDays: 1) }
    expectOutside(.share, value) {
      _ = try EpidemicFormulas.finalSize(reproduction: 2, susceptible: value, infected: 0)
    }
    expectOutside(.share, value) {
      _ = try EpidemicFormulas.finalSize(reproduction: 2, susceptible: 0.5, infected: value)
    }
    expectOutside(.marketShare, value) {
      let care = try HospitalCare(rate: 0.1, stayDays: 1)
      _ = try HospitalCourse(of: [], care: care, marketShare: value)
    }
    expectOutside(.marketShare, value) { _ = try chime(share: value) }
    expectOutside(.contactReduction, value) { _ = try chime(reduction: value) }
    for place in 0..<5 {
      var shares = [0.5, 0.5, 0.5, 0.5, 0.5]
      shares[place] = value
      expectOutside(.share, value) {
        _ = try PlanningCascade(
          population: 10, ill: shares[0], seekingCare: shares[1], admitted: shares[2],
          intensiveCare: shares[3], ventilated: shares[4])
      }
    }
  }

  private func chime(
    population: Int = 1_000, today: Int = 1, doubling: Double = 4, infectious: Double = 10,
    share: Double = 0.5, reduction: Double = 0.1
  ) throws -> CHIMEModel {
    try CHIMEModel(
      population: population, hospitalizedToday: today, doublingTimeDays: doubling,
      infectiousDays: infectious, marketShare: share, contactReduction: reduction,
      hospital: HospitalCare(rate: 0.1, stayDays: 3))
  }

  @Test func `figures of a CHIME forecast`() throws {
    expectOutside(.doublingTimeDays, 0) { _ = try chime(doubling: 0) }
    expectOutside(.infectiousDays, 0.5) { _ = try chime(infectious: 0.5) }
    expectOutside(.stayDays, 0) { _ = try HospitalCare(rate: 0.1, stayDays: 0) }
    #expect(throws: EpidemicError.negative(.hospitalized, value: -1)) { try chime(today: -1) }
    #expect(throws: EpidemicError.population(0)) { try chime(population: 0) }
    #expect(throws: EpidemicError.infectedAbovePopulation(infected: 20, population: 20)) {
      try chime(population: 20)
    }
    #expect(throws: EpidemicError.horizon(days: 0)) { try chime().forecast(days: 0) }
    #expect(throws: EpidemicError.horizon(days: 36_601)) { try chime().forecast(days: 36_601) }
  }

  @Test func `populations of nobody, and more infected than there are people`() {
    #expect(throws: EpidemicError.population(0)) { try SEIRGroup(population: 0, exposed: 0) }
    #expect(throws: EpidemicError.population(-3)) { try SEIRGroup(population: -3, exposed: 0) }
    #expect(throws: EpidemicError.population(.max)) {
      try SEIRGroup(population: .max, exposed: 0)
    }
    #expect(throws: EpidemicError.negative(.exposed, value: -1)) {
      try SEIRGroup(population: 5, exposed: -1)
    }
    #expect(throws: EpidemicError.negative(.infectious, value: -1)) {
      try SEIRGroup(population: 5, exposed: 1, infectious: -1)
    }
    #expect(throws: EpidemicError.negative(.removed, value: -1)) {
      try SEIRGroup(population: 5, exposed: 1, removed: -1)
    }
    #expect(throws: EpidemicError.infectedAbovePopulation(infected: 6, population: 5)) {
      try SEIRGroup(population: 5, exposed: 1, infectious: 2, removed: 3)
    }
    #expect(throws: EpidemicError.self) {
      try SEIRGroup(population: 5, exposed: .max, infectious: .max, removed: .max)
    }
    #expect(throws: EpidemicError.negative(.trials, value: -1)) {
      try BinomialDistribution(trials: -1, probability: 0.5)
    }
    expectOutside(.trials, 2_000_000_001) {
      _ = try BinomialDistribution(trials: 2_000_000_001, probability: 0.5)
    }
    #expect(throws: EpidemicError.population(0)) {
      try PlanningCascade(
        population: 0, ill: 1, seekingCare: 1, admitted: 1, intensiveCare: 1, ventilated: 1)
    }
  }

  @Test(arguments: [0, -1, 36_601, .min, .max])
  func `horizons of no day or of more than a hundred years`(_ days: Int) throws {
    let rates = try SEIRRates(reproduction: 2, latentDays: 1, infectiousDays: 1)
    let model = try SEIRModel(rates, try SEIRGroup(population: 5, exposed: 1))
    #expect(throws: EpidemicError.horizon(days: days)) { try model.curve(days: days) }
    #expect(throws: EpidemicError.horizon(days: days)) {
      try model.path(days: days, seed: 1, replication: 0)
    }
  }

  @Test func `steps, changes and tables of contacts`() throws {
    let rates = try SEIRRates(reproduction: 2, latentDays: 1, infectiousDays: 1)
    let group = try SEIRGroup(population: 5, exposed: 1)
    let model = try SEIRModel(rates, group)
    for steps in [0, -1, 25] {
      #expect(throws: EpidemicError.stepsPerDay(steps)) {
        try model.path(days: 5, stepsPerDay: steps, seed: 1, replication: 0)
      }
    }
    #expect(throws: EpidemicError.changeBeforeStart(day: 0)) {
      try ContactChange(day: 0, factor: 1)
    }
    let changes = [try ContactChange(day: 4, factor: 1), try ContactChange(day: 4, factor: 2)]
    #expect(throws: EpidemicError.twoChanges(day: 4)) {
      try SEIRModel(rates, group, changes: changes)
    }
    #expect(throws: EpidemicError.contactTable(groups: 0, rows: 0, columns: 0)) {
      try SEIRModel(rates, groups: [], contacts: [])
    }
    #expect(throws: EpidemicError.contactTable(groups: 2, rows: 1, columns: 2)) {
      try SEIRModel(rates, groups: [group, group], contacts: [[1, 1]])
    }
    #expect(throws: EpidemicError.contactTable(groups: 2, rows: 2, columns: 1)) {
      try SEIRModel(rates, groups: [group, group], contacts: [[1, 1], [1]])
    }
    expectOutside(.contact, -1) {
      _ = try SEIRModel(rates, groups: [group], contacts: [[-1]])
    }
    let large = try SEIRGroup(population: 2_000_000_000, exposed: 1)
    #expect(throws: EpidemicError.population(2_000_000_005)) {
      try SEIRModel(rates, groups: [large, group], contacts: [[1, 1], [1, 1]])
    }
  }

  @Test func `renewal without a history, an interval or a horizon`() {
    #expect(throws: EpidemicError.empty(.history)) {
      try RenewalProcess(generationInterval: [1], reproduction: [1], history: [])
    }
    #expect(throws: EpidemicError.negative(.history, value: -2)) {
      try RenewalProcess(generationInterval: [1], reproduction: [1], history: [1, -2])
    }
    #expect(throws: EpidemicError.empty(.generationInterval)) {
      try RenewalProcess(generationInterval: [], reproduction: [1], history: [1])
    }
    #expect(throws: EpidemicError.generationIntervalSum(0.75)) {
      try RenewalProcess(generationInterval: [0.5, 0.25], reproduction: [1], history: [1])
    }
    #expect(throws: EpidemicError.horizon(days: 0)) {
      try RenewalProcess(generationInterval: [1], reproduction: [], history: [1])
    }
  }
}
