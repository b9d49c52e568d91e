import Planning
import Testing

struct ForecastErrorsTests {
  /// `or_instances.json`, forecast_accuracy, and `forecast_reference.json`, accuracy: outputs of
  /// utilsforecast 0.2.17 (Apache-2.0), recorded. MASE and RMSSE by changes from month to month (Hyndman &
  /// Koehler 2006), beginning with the first month; the M5 figure, which begins with the first demand,
  /// and sMAPE and pinball loss are not used.
  @Test("MAE, RMSE, bias, MASE and RMSSE as utilsforecast has them")
  func measures() throws {
    for instance in try VectorFile.instances(of: "forecast_accuracy") {
      let (inputs, expected) = (instance["inputs"], instance["expected"])
      try Self.check(
        inputs.numbers("train"), inputs.numbers("test"), inputs.numbers("point"),
        ["mae", "rmse", "bias", "mase_s1", "rmsse_s1"].map { try expected.number($0) })
    }
    let reference = try VectorFile.read("forecast_reference.json")["accuracy"]
    for name in ["a", "b"] {
      let expected = reference["utilsforecast_0_2_17"]
      try Self.check(
        reference["train"].numbers(name), reference["test"].numbers(name),
        reference["forecast"].numbers(name),
        ["mae", "rmse", "bias", "mase_s1", "rmsse_s1"].map { try expected[$0].number(name) })
    }
  }

  private static func check(
    _ training: [Double], _ actual: [Double], _ forecast: [Double], _ expected: [Double]
  ) throws {
    let errors = ForecastErrors(actual: actual, forecast: forecast)
    let scale = ForecastScale(training: training)
    let found = [
      errors.meanAbsolute, errors.rootMeanSquare, errors.bias,
      try #require(scale.scaledAbsolute(errors)), try #require(scale.scaledSquare(errors)),
    ]
    #expect(errors.count == actual.count)
    for (found, expected) in zip(found, expected) { #expect(abs(found - expected) < 1e-9) }
  }

  @Test("Nothing compared is no error; what never changed has no scale")
  func nothing() {
    let none = ForecastErrors()
    #expect(none.meanAbsolute == 0 && none.rootMeanSquare == 0 && none.bias == 0)
    for training in [[], [3], [3, 3, 3]] as [[Double]] {
      #expect(ForecastScale(training: training).scaledSquare(none) == nil)
      #expect(ForecastScale(training: training).scaledAbsolute(none) == nil)
    }
  }
}
