/// A back-test: from one past month after the other a method looks ahead, and is compared with what
/// came; it is shown nothing of a month before it has spoken about it.
public struct RollingOrigins: Hashable, Sendable {
  /// How many months ahead each forecast looks.
  public static let horizon = 3
  /// How many months a method is shown before the first forecast that counts, at least.
  public static let warmUp = 6
  /// How many forecasts there must be before they can decide anything.
  public static let fewest = 3

  /// How many months are known when the first forecast that counts is made.
  public let first: Int
  /// How many months are known at the last.
  public let last: Int

  /// The second half of a series; nil where it is too short to test anything.
  public init?(months: Int) {
    first = max(Self.warmUp, months / 2)
    last = months - 1
    guard count >= Self.fewest else { return nil }
  }

  /// From how many months a look ahead is taken.
  public var count: Int { last - first + 1 }

  /// How far a method would have been off.
  public func errors(of method: DemandMethod, on levels: DemandLevels) -> ForecastErrors {
    switch method {
    case .average(let months):
      test(RunningAverage(months: months), levels)
    case .smoothing(let weight):
      test(LevelSmoothing(weight: weight), levels)
    case .trend(let weight, let change, let damping):
      test(TrendSmoothing(weight: weight, change: change, damping: damping), levels)
    case .season(let discount):
      test(SeasonSmoothing(discount: discount), levels)
    case .croston(let weight):
      test(IntervalSmoothing(weight: weight, isCorrected: false), levels)
    case .sba(let weight):
      test(IntervalSmoothing(weight: weight, isCorrected: true), levels)
    case .tsb(let size, let chance):
      test(ChanceSmoothing(sizeWeight: size, chanceWeight: chance), levels)
    }
  }

  private func test(_ forecaster: some PeriodForecaster, _ levels: DemandLevels)
    -> ForecastErrors
  {
    var forecaster = forecaster
    var errors = ForecastErrors()
    for known in 1...last {
      forecaster.see(known - 1, of: levels)
      guard known >= first else { continue }
      let now = levels.positions[known - 1]
      for index in known..<min(levels.count, known + Self.horizon) {
        errors.add(
          actual: levels.values[index],
          forecast: forecaster.forecast(Int(levels.positions[index] - now)))
      }
    }
    return errors
  }
}
