import Testing

import Planning

@Suite struct `A planning cascade` {
  @Test func `gives the vector epi-hhs-1918 (Radonovich et al. 2009, Table 2)`() throws {
    let instance = try EpidemicVectors.instance("epi-hhs-1918")
    let (inputs, expected) = (instance["input"], instance["expected"])
    let cascade = try PlanningCascade(
      population: inputs.whole("population"), ill: inputs.number("attack_rate"),
      seekingCare: inputs.number("outpatient_share"),
      admitted: inputs.number("inpatient_share_of_outpatient"),
      intensiveCare: inputs.number("icu_share"), ventilated: inputs.number("vent_share"))
    #expect(cascade.ill == (try expected.whole("ill")))
    #expect(cascade.outpatients == (try expected.whole("outpatient")))
    #expect(cascade.admitted == (try expected.whole("hospitalised")))
    #expect(cascade.intensiveCare == (try expected.whole("icu")))
    #expect(cascade.ventilated == (try expected.whole("vent")))
  }

  @Test func `rounds each step for itself`() throws {
    let cascade = try PlanningCascade(
      population: 3, ill: 0.5, seekingCare: 0.9, admitted: 1, intensiveCare: 1, ventilated: 0.1)
    #expect(cascade.ill == 2)
    #expect(cascade.outpatients == 1)
    #expect(cascade.intensiveCare == 1)
    #expect(cascade.ventilated == 0)
  }
}
