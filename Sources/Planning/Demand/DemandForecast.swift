public import Stockpile

/// What was used month by month and what is expected of the months to come (消耗与预测区间), in whole
/// units: what a chart shows.
public struct DemandForecast: Hashable, Sendable {
  /// A month that is over, or has begun.
  public struct Past: Hashable, Sendable {
    /// The month.
    public let month: Month
    /// Base units a whole month like it; nil where it says too little of a month.
    public let units: Int64?

    /// A month and its use.
    public init(_ month: Month, units: Int64?) {
      self.month = month
      self.units = units
    }
  }

  /// A month to come: what is expected, and between which figures it mostly ends.
  public struct Coming: Hashable, Sendable {
    /// The month.
    public let month: Month
    /// One month of ten is expected below it.
    public let low: Int64
    /// The mean. Where demand is rare and large it may lie above `high`.
    public let mid: Int64
    /// One month of ten is expected above it.
    public let high: Int64

    /// A month and its figures.
    public init(_ month: Month, low: Int64, mid: Int64, high: Int64) {
      self.month = month
      self.low = low
      self.mid = mid
      self.high = high
    }
  }

  /// In a row, the last one just before the first to come.
  public let past: [Past]
  /// In a row; none where nothing is known.
  public let coming: [Coming]

  /// Months known and months to come.
  public init(past: [Past], coming: [Coming]) {
    self.past = past
    self.coming = coming
  }

  /// The months of a series, and so many behind it.
  ///
  /// The band of a month is that of one month ahead: what lies further off is less certain than it
  /// shows.
  public init(_ series: DemandSeries, _ choice: DemandChoice, months: Int) {
    past = series.periods.enumerated().map { offset, period in
      Past(
        series.first.advanced(by: Int32(offset)), units: period.level.map { Self.whole($0) })
    }
    let next = series.first.advanced(by: Int32(series.periods.count))
    // The estimate counts from the last month that says something, which need not be the last one.
    guard let known = series.levels.positions.last, let estimate = choice.estimate else {
      coming = []
      return
    }
    coming = (0..<max(0, months)).map { place in
      let month = next.advanced(by: Int32(place))
      let mean = estimate.mean(ahead: Int(month.index - known))
      let band = LeadTimeFit(mean: mean, variance: estimate.variance).band
      return Coming(month, low: band.low, mid: Self.whole(mean), high: band.high)
    }
  }

  /// Rounded half up; no figure of a stockpile is longer.
  fileprivate static func whole(_ units: Double) -> Int64 {
    Int64(min(max(0, units.rounded()), 1e15))
  }
}

extension LeadTimeFit {
  /// From here on whole units do not matter, and counting them would take long.
  private static let large = 1e9

  /// Between which figures eight of ten periods end: the 10 % and the 90 % quantile.
  public var band: (low: Int64, high: Int64) {
    let counts: CountDistribution
    switch self {
    case .nothing: return (0, 0)
    case .poisson(let mean): counts = .poisson(mean: mean)
    case .negativeBinomial(let k, _): counts = .negativeBinomial(mean: mean, shape: k)
    }
    guard mean + variance.squareRoot() < Self.large else {
      let normal = NormalDistribution(mean: mean, deviation: variance.squareRoot())
      return (
        DemandForecast.whole(normal.quantile(0.1)), DemandForecast.whole(normal.quantile(0.9))
      )
    }
    return (Int64(counts.quantile(0.1)), Int64(counts.quantile(0.9)))
  }
}
