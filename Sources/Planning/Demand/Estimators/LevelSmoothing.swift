/// Simple exponential smoothing (Brown 1956): level ← level + α (demand − level), begun with the
/// first month, which is not smoothed again.
struct LevelSmoothing: PeriodForecaster {
  /// α.
  let weight: Double
  private var level = 0.0

  init(weight: Double) { self.weight = weight }

  mutating func see(_ index: Int, of levels: DemandLevels) {
    let value = levels.values[index]
    level = index == 0 ? value : level + weight * (value - level)
  }

  func forecast(_ ahead: Int) -> Double { level }

  var course: DemandCourse { .level(level) }
}
