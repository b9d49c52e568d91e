/// The stock-out-safe average: what was used in the last months ÷ the part of them that counts.
///
/// A month half of which had no stock weighs half (MSH, MDS-3 2012 ch. 23: C ÷ (months − days out ÷
/// days a month), here with the days each month really has).
struct RunningAverage: PeriodForecaster {
  /// Over how many months, at least 1.
  let months: Int
  private var mean = 0.0

  init(months: Int) { self.months = max(1, months) }

  mutating func see(_ index: Int, of levels: DemandLevels) {
    var (used, time) = (0.0, 0.0)
    for past in max(0, index + 1 - months)...index {
      used += levels.values[past] * levels.shares[past]
      time += levels.shares[past]
    }
    mean = used / time
  }

  func forecast(_ ahead: Int) -> Double { mean }

  var course: DemandCourse { .level(mean) }
}
