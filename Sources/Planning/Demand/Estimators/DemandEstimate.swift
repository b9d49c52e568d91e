/// What one method expects of one series: demand a month, how much it varies, and how far the method
/// was off on the way.
public struct DemandEstimate: Hashable, Sendable {
  /// How it was reckoned.
  public let method: DemandMethod
  /// From how many months.
  public let months: Int
  /// What the method said of each month but the first before it was shown it, against what came.
  public let oneStep: ForecastErrors
  let course: DemandCourse

  /// Base units expected of the next month.
  public var mean: Double { course.mean(1) }

  /// Base units expected of a month so many months (1 or more) after the last one known.
  public func mean(ahead: Int) -> Double { course.mean(max(1, ahead)) }

  /// How much a month varies about what is expected of it: the mean square of the one-step errors,
  /// which holds both the demand's own spread and the doubt about its mean. With fewer than two errors
  /// the demand is taken to be Poisson: the variance is the mean.
  public var variance: Double { oneStep.count < 2 ? mean : oneStep.meanSquare }

  /// What one method makes of a series; a series of nothing is expected to go on with nothing.
  public init(_ method: DemandMethod, of levels: DemandLevels) {
    switch method {
    case .average(let months):
      self.init(method, RunningAverage(months: months), levels)
    case .smoothing(let weight):
      self.init(method, LevelSmoothing(weight: weight), levels)
    case .trend(let weight, let change, let damping):
      self.init(
        method, TrendSmoothing(weight: weight, change: change, damping: damping), levels)
    case .season(let discount):
      self.init(method, SeasonSmoothing(discount: discount), levels)
    case .croston(let weight):
      self.init(method, IntervalSmoothing(weight: weight, isCorrected: false), levels)
    case .sba(let weight):
      self.init(method, IntervalSmoothing(weight: weight, isCorrected: true), levels)
    case .tsb(let size, let chance):
      self.init(method, ChanceSmoothing(sizeWeight: size, chanceWeight: chance), levels)
    }
  }

  private init(
    _ method: DemandMethod, _ forecaster: some PeriodForecaster, _ levels: DemandLevels
  ) {
    var forecaster = forecaster
    self.method = method
    months = levels.count
    oneStep = forecaster.follow(levels)
    course = forecaster.course
  }
}
