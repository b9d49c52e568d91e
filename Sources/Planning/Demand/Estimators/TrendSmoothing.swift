/// Exponential smoothing with a trend that fades (Gardner & McKenzie 1985), so that a few good months
/// do not grow into the sky; begun with the first month and no change.
struct TrendSmoothing: PeriodForecaster {
  /// α, of the level.
  let weight: Double
  /// β, of the change; as a part of α.
  let change: Double
  /// φ: what is left of the change a month later.
  let damping: Double
  private var level = 0.0
  private var slope = 0.0

  init(weight: Double, change: Double, damping: Double) {
    self.weight = weight
    self.change = change
    self.damping = damping
  }

  mutating func see(_ index: Int, of levels: DemandLevels) {
    let value = levels.values[index]
    guard index > 0 else {
      level = value
      return
    }
    let expected = level + damping * slope
    let error = value - expected
    level = expected + weight * error
    slope = damping * slope + weight * change * error
  }

  func forecast(_ ahead: Int) -> Double { course.mean(ahead) }

  var course: DemandCourse { .trend(level: level, change: slope, damping: damping) }
}
