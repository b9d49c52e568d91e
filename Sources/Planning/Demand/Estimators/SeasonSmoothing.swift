/// Exponential smoothing with a season: a level and one wave a year, fitted by discounted least squares
/// (R. G. Brown 1963, *Smoothing, Forecasting and Prediction*, general exponential smoothing).
///
/// Two numbers for the season instead of twelve, because a clinic has two years of history and not
/// ten. Before anything is known the wave is taken to be about as high as the noise, which keeps a
/// wave that is only noise small.
struct SeasonSmoothing: PeriodForecaster {
  /// What a month is worth against the one after it, below 1.
  let discount: Double
  /// Level, cosine, sine.
  private var (level, cosine, sine) = (0.0, 0.0, 0.0)
  /// How uncertain they are, in units of the noise: the upper half of a symmetric matrix.
  private var (ll, lc, ls, cc, cs, ss) = (1.0, 0.0, 0.0, waveVariance, 0.0, waveVariance)
  private var position: Int32 = 0

  private static let waveVariance = 0.5

  init(discount: Double) { self.discount = discount }

  mutating func see(_ index: Int, of levels: DemandLevels) {
    position = levels.positions[index]
    let value = levels.values[index]
    guard index > 0 else {
      level = value
      return
    }
    let wave = YearWave(position: position)
    let gains = (
      level: ll + lc * wave.cosine + ls * wave.sine,
      cosine: lc + cc * wave.cosine + cs * wave.sine,
      sine: ls + cs * wave.cosine + ss * wave.sine
    )
    let spread = discount + gains.level + gains.cosine * wave.cosine + gains.sine * wave.sine
    let step = (value - level - cosine * wave.cosine - sine * wave.sine) / spread
    level += gains.level * step
    cosine += gains.cosine * step
    sine += gains.sine * step
    ll = (ll - gains.level * gains.level / spread) / discount
    lc = (lc - gains.level * gains.cosine / spread) / discount
    ls = (ls - gains.level * gains.sine / spread) / discount
    cc = (cc - gains.cosine * gains.cosine / spread) / discount
    cs = (cs - gains.cosine * gains.sine / spread) / discount
    ss = (ss - gains.sine * gains.sine / spread) / discount
  }

  func forecast(_ ahead: Int) -> Double { course.mean(ahead) }

  var course: DemandCourse {
    .season(level: level, cosine: cosine, sine: sine, position: position)
  }
}
