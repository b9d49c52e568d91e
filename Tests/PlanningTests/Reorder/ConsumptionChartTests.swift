import Planning
import Testing

struct ConsumptionChartTests {
  @Test(
    "The limits are as tight as the false alarms allow",
    arguments: [(0, 0), (0.3, 0.3), (4, 4), (4, 27), (60, 60), (60, 900)] as [(Double, Double)])
  func limits(_ mean: Double, _ variance: Double) throws {
    for alarm in [0.05, 0.005, 0.001] {
      let chart = try ConsumptionChart(
        mean: mean, variance: variance, falseLow: alarm, falseHigh: alarm)
      let demand = chart.demand
      #expect(chart.falseHigh <= alarm && chart.falseLow <= alarm)
      #expect(demand.survival(above: chart.upper - 1) > alarm)
      #expect(demand.cumulative(to: chart.lower) > alarm)
      #expect(chart.verdict(chart.upper) == .usual && chart.verdict(chart.upper + 1) == .high)
      #expect(chart.verdict(chart.lower) == .usual)
      if chart.lower > 0 { #expect(chart.verdict(chart.lower - 1) == .low) }
    }
  }

  @Test("± 3 σ would cry wolf for a clinic, and never see it use nothing")
  func threeSigma() throws {
    // 4 a month with variance 27 (k = 0.7): 3 σ above is 19.6, which one month in 40 exceeds.
    let chart = try ConsumptionChart(mean: 4, variance: 4 + 16 / 0.7)
    #expect(chart.demand.survival(above: 19) > 0.02)
    #expect(chart.upper > 25 && chart.falseHigh <= 0.005 && chart.lower == 0)
    // A hospital with 60 a month as Poisson: none at all is unusual.
    #expect(try ConsumptionChart(mean: 60, variance: 60).verdict(0) == .low)
    #expect(try ConsumptionChart(mean: 60, variance: 60, falseLow: 0).verdict(0) == .usual)
    #expect(throws: ReorderProblem.outOfRange("false alarm", "0.0")) {
      try ConsumptionChart(mean: 1, variance: 1, falseHigh: 0)
    }
  }
}
