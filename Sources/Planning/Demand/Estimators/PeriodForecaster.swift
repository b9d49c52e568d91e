/// A method at work: it is shown one month after the other and can say at any time what it expects.
///
/// What it knows is a few numbers, so that many can run side by side without memory of their own.
protocol PeriodForecaster {
  /// Takes in the next month; the first one starts the method.
  mutating func see(_ index: Int, of levels: DemandLevels)

  /// What it expects so many months (1 or more) after the last one seen, never negative.
  func forecast(_ ahead: Int) -> Double

  /// What it expects of all months to come.
  var course: DemandCourse { get }
}

extension PeriodForecaster {
  /// Shows it all months; what it said of each before it was shown is compared with what came.
  mutating func follow(_ levels: DemandLevels) -> ForecastErrors {
    var errors = ForecastErrors()
    guard levels.count > 0 else { return errors }
    see(0, of: levels)
    for index in 1..<max(1, levels.count) {
      errors.add(actual: levels.values[index], forecast: forecast(levels.gap(before: index)))
      see(index, of: levels)
    }
    return errors
  }
}

/// What is expected of the months to come.
enum DemandCourse: Hashable, Sendable {
  /// The same every month.
  case level(Double)
  /// Growing or shrinking by a change that fades by a factor every month.
  case trend(level: Double, change: Double, damping: Double)
  /// One wave a year around a level: its two coefficients, after the month in that position.
  case season(level: Double, cosine: Double, sine: Double, position: Int32)

  /// Base units a month, so many months ahead.
  func mean(_ ahead: Int) -> Double {
    switch self {
    case .level(let level): return max(0, level)
    case .trend(let level, let change, let damping):
      var (sum, factor) = (0.0, 1.0)
      for _ in 0..<max(0, ahead) {
        factor *= damping
        sum += factor
      }
      return max(0, level + change * sum)
    case .season(let level, let cosine, let sine, let position):
      let wave = YearWave(position: position + Int32(ahead))
      return max(0, level + cosine * wave.cosine + sine * wave.sine)
    }
  }
}
