extension FanChart {
  /// What many futures have on one day: of forty, one is below `low` and one above `high`; half of
  /// them are between the quartiles.
  public struct Point: Hashable, Sendable {
    let day: Int
    let low: Int64
    let lowerQuartile: Int64
    let median: Int64
    let upperQuartile: Int64
    let high: Int64

    /// A day, counted from 1, with its quantiles from the lowest to the highest.
    public init(
      day: Int, low: Int64, lowerQuartile: Int64, median: Int64, upperQuartile: Int64, high: Int64
    ) {
      self.day = day
      self.low = low
      self.lowerQuartile = lowerQuartile
      self.median = median
      self.upperQuartile = upperQuartile
      self.high = high
    }
  }

  /// What the chart and its parts are called.
  public struct Words: Hashable, Sendable {
    let title: String
    let outer: String
    let inner: String
    let median: String
    let days: String

    /// The names: of the chart, the light band, the dark band inside it, the line, and the days
    /// along the lower edge (nothing where they need no name).
    public init(title: String, outer: String, inner: String, median: String, days: String = "") {
      self.title = title
      self.outer = outer
      self.inner = inner
      self.median = median
      self.days = days
    }
  }

  /// Something that happens on a day.
  public struct Event: Hashable, Sendable {
    let day: Int
    let words: String

    /// What happens on a day, counted from 1.
    public init(day: Int, words: String) {
      self.day = day
      self.words = words
    }
  }
}
