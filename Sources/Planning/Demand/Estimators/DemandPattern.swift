/// How regular the demand of a series is: how often it comes and how much its size varies.
public struct DemandPattern: Hashable, Sendable {
  /// The four classes of Syntetos, Boylan & Croston (2005).
  public enum Class: String, Hashable, Sendable, CaseIterable {
    /// Often, about the same each time.
    case smooth
    /// Often, very different sizes.
    case erratic
    /// Seldom, about the same each time.
    case intermittent
    /// Seldom, very different sizes.
    case lumpy
  }

  /// From this interval on demand is seldom.
  public static let intervalLimit = 1.32
  /// From this squared coefficient of variation on sizes are very different.
  public static let variationLimit = 0.49

  /// Months looked at.
  public let months: Int
  /// Months with demand.
  public let demands: Int
  /// ADI: months ÷ months with demand; nil where there was none.
  public let interval: Double?
  /// CV²: the variance of the sizes ÷ the square of their mean; nil where there was no demand.
  public let variation: Double?
  /// The same with the variance of a sample; nil below two demands.
  public let sampleVariation: Double?

  /// The pattern of a series.
  public init(_ levels: DemandLevels) {
    var (sum, squares) = (0.0, 0.0)
    let count = levels.demands
    for value in levels.values { sum += value }
    months = levels.count
    demands = count
    guard count > 0 else {
      (interval, variation, sampleVariation) = (nil, nil, nil)
      return
    }
    let mean = sum / Double(count)
    for value in levels.values where value > 0 { squares += (value - mean) * (value - mean) }
    interval = Double(months) / Double(count)
    variation = squares / Double(count) / (mean * mean)
    sampleVariation = count > 1 ? squares / Double(count - 1) / (mean * mean) : nil
  }

  /// Its class; nil below two demands, which show neither an interval nor a spread.
  public var kind: Class? {
    guard demands >= 2, let interval, let variation else { return nil }
    return switch (interval < Self.intervalLimit, variation < Self.variationLimit) {
    case (true, true): .smooth
    case (true, false): .erratic
    case (false, true): .intermittent
    case (false, false): .lumpy
    }
  }
}
