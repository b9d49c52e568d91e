extension ForecastChart {
  /// A month of the past; a value of nil is not known.
  public struct Past: Hashable, Sendable {
    let name: [String]
    let value: Int128?

    /// A month with the lines under it.
    public init(name: [String], value: Int128?) {
      self.name = name
      self.value = value
    }
  }

  /// A month to come.
  public struct Coming: Hashable, Sendable {
    let name: [String]
    let low: Int128
    let mid: Int128
    let high: Int128

    /// A month with the lines under it.
    public init(name: [String], low: Int128, mid: Int128, high: Int128) {
      self.name = name
      self.low = low
      self.mid = mid
      self.high = high
    }
  }

  /// What the chart and its parts are called.
  public struct Words: Hashable, Sendable {
    let title: String
    let used: String
    let band: String
    let mid: String
    let low: String
    let high: String

    /// The names: of the chart, the columns, the band, and the rows of figures under them.
    public init(
      title: String, used: String, band: String, mid: String, low: String, high: String
    ) {
      self.title = title
      self.used = used
      self.band = band
      self.mid = mid
      self.low = low
      self.high = high
    }
  }
}

extension ForecastChart {
  /// One place along the axis: a box from one value to another, perhaps a line, and what is under it.
  struct Column {
    let name: [String]
    let figures: [String]
    let fill: Drawing.Fill
    let low: Int128
    let high: Int128
    let mid: Int128?
  }

  /// What stands before the rows of figures.
  var heads: [String] { coming.isEmpty ? [words.used] : [words.high, words.mid, words.low] }

  /// From the left.
  var columns: [Column] {
    // The use stands in the row of the mean.
    let blank = coming.isEmpty ? [] : [""]
    return past.map { month in
      Column(
        name: month.name,
        figures: blank + [month.value.map(ChartText.number) ?? Self.unknown], fill: .solid,
        low: 0, high: month.value ?? 0, mid: nil)
    }
      + coming.map { month in
        Column(
          name: month.name, figures: [month.high, month.mid, month.low].map(ChartText.number),
          fill: .light, low: month.low, high: month.high, mid: month.mid)
      }
  }
}
