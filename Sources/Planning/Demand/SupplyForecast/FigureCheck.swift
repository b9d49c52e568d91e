/// The checks every input figure goes through before a forecast uses it.
enum FigureCheck {
  /// Shares are entered as decimals, so their sum may miss one by the rounding of the last digits.
  private static let sumTolerance = 1e-9

  static func count(_ value: Double, _ figure: String) throws(SupplyForecastError) {
    guard value.isFinite else { throw .notFinite(figure: figure, value: value) }
    guard value >= 0 else { throw .negative(figure: figure, value: value) }
  }

  static func positive(_ value: Double, _ figure: String) throws(SupplyForecastError) {
    guard value.isFinite else { throw .notFinite(figure: figure, value: value) }
    guard value > 0 else { throw .notPositive(figure: figure, value: value) }
  }

  static func share(_ value: Double, _ figure: String) throws(SupplyForecastError) {
    try count(value, figure)
    guard value <= 1 else { throw .shareAboveOne(figure: figure, value: value) }
  }

  static func sumToOne(_ shares: [Double], _ figure: String) throws(SupplyForecastError) {
    let sum = shares.reduce(0, +)
    guard (sum - 1).magnitude <= sumTolerance else {
      throw .sharesDoNotSumToOne(figure: figure, sum: sum)
    }
  }

  static func each<Value>(
    _ values: BySeverity<Value>, _ figure: String,
    _ check: (Value, String) throws(SupplyForecastError) -> Void
  ) throws(SupplyForecastError) {
    for severity in CaseSeverity.allCases {
      try check(values[severity], "\(figure).\(severity.rawValue)")
    }
  }

  static func weeks(_ weeks: Int, _ figure: String) throws(SupplyForecastError) {
    guard weeks > 0 else { throw .noWeeks(figure: figure) }
    guard weeks <= SupplyForecastError.mostWeeks else {
      throw .tooManyWeeks(figure: figure, weeks: weeks, most: SupplyForecastError.mostWeeks)
    }
  }

  static func distinct(_ names: [String], _ list: String) throws(SupplyForecastError) {
    var seen: Set<String> = []
    for name in names where !seen.insert(name).inserted {
      throw .nameTwice(list: list, name: name)
    }
  }
}
