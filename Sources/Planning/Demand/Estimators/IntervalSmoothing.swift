/// Croston's method (1972) and its correction by Syntetos & Boylan (2005), for demand with gaps: size
/// and interval are smoothed apart, only in months with demand; the forecast is size ÷ interval.
///
/// Begun as statsforecast does: the size with the first demand, the interval with its place counted
/// from the beginning of the series. Before the first demand it expects nothing.
struct IntervalSmoothing: PeriodForecaster {
  /// α, of size and interval.
  let weight: Double
  /// 1 (Croston), or 1 − α/2 (SBA).
  private let correction: Double
  private var size = 0.0
  private var interval = 0.0
  private var waited = 0.0
  private var rate = 0.0

  /// Croston's method, corrected or not.
  init(weight: Double, isCorrected: Bool) {
    self.weight = weight
    correction = isCorrected ? 1 - weight / 2 : 1
  }

  mutating func see(_ index: Int, of levels: DemandLevels) {
    let value = levels.values[index]
    waited += 1
    guard value > 0 else { return }
    if interval == 0 {
      size = value
      interval = waited
    } else {
      size += weight * (value - size)
      interval += weight * (waited - interval)
    }
    waited = 0
    rate = correction * size / interval
  }

  func forecast(_ ahead: Int) -> Double { rate }

  var course: DemandCourse { .level(rate) }
}
