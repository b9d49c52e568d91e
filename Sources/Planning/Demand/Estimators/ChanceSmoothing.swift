/// The method of Teunter, Syntetos & Babai (2011), for demand that may be dying out: the chance of
/// demand is smoothed every month, its size in months with demand; the forecast is their product.
///
/// Begun as statsforecast does: the chance with 1 or 0 for the first month, the size with the first
/// demand.
struct ChanceSmoothing: PeriodForecaster {
  /// α, of the size.
  let sizeWeight: Double
  /// β, of the chance.
  let chanceWeight: Double
  private var size = 0.0
  private var chance = 0.0

  init(sizeWeight: Double, chanceWeight: Double) {
    self.sizeWeight = sizeWeight
    self.chanceWeight = chanceWeight
  }

  mutating func see(_ index: Int, of levels: DemandLevels) {
    let value = levels.values[index]
    let happened = value > 0 ? 1.0 : 0.0
    chance = index == 0 ? happened : chance + chanceWeight * (happened - chance)
    if value > 0 { size = size == 0 ? value : size + sizeWeight * (value - size) }
  }

  func forecast(_ ahead: Int) -> Double { chance * size }

  var course: DemandCourse { .level(chance * size) }
}
