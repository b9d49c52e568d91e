/// How far forecasts were off, added up one by one.
public struct ForecastErrors: Hashable, Sendable {
  /// How many forecasts were compared with what came.
  public private(set) var count = 0
  private var absolute = 0.0
  private var squared = 0.0
  private var signed = 0.0

  /// Nothing compared yet.
  public init() {}

  /// Forecasts beside what came; what one of the lists has more is left out.
  public init(actual: [Double], forecast: [Double]) {
    for (actual, forecast) in zip(actual, forecast) { add(actual: actual, forecast: forecast) }
  }

  /// Takes in one more.
  public mutating func add(actual: Double, forecast: Double) {
    let error = forecast - actual
    count += 1
    absolute += abs(error)
    squared += error * error
    signed += error
  }

  /// MAE: the mean error without its sign; 0 where nothing was compared.
  public var meanAbsolute: Double { count == 0 ? 0 : absolute / Double(count) }

  /// MSE: the mean square of the error; 0 where nothing was compared.
  public var meanSquare: Double { count == 0 ? 0 : squared / Double(count) }

  /// RMSE: its root, in base units.
  public var rootMeanSquare: Double { meanSquare.squareRoot() }

  /// The mean of forecast − actual: positive where too much was forecast.
  public var bias: Double { count == 0 ? 0 : signed / Double(count) }
}

/// What errors of a series are measured by: how much it changes from one month to the next (Hyndman &
/// Koehler 2006), so that series of all sizes can be averaged.
public struct ForecastScale: Hashable, Sendable {
  private let changes: ForecastErrors

  /// The changes of the months the forecast was made from, beginning with the first one (the M5
  /// competition begins with the first demand: another figure).
  public init(training: [Double]) {
    changes = ForecastErrors(actual: Array(training.dropFirst()), forecast: training)
  }

  /// MASE: the mean error in mean changes; nil for a series that never changed.
  public func scaledAbsolute(_ errors: ForecastErrors) -> Double? {
    changes.meanAbsolute > 0 ? errors.meanAbsolute / changes.meanAbsolute : nil
  }

  /// RMSSE: the root of the mean square error in mean square changes; nil for a series that never
  /// changed.
  public func scaledSquare(_ errors: ForecastErrors) -> Double? {
    changes.meanSquare > 0 ? (errors.meanSquare / changes.meanSquare).squareRoot() : nil
  }
}
