/// How the demand of the months to come is estimated from that of the past.
public enum DemandMethod: Hashable, Sendable {
  /// The stock-out-safe average of the last months.
  case average(months: Int)
  /// Simple exponential smoothing.
  case smoothing(weight: Double)
  /// Exponential smoothing with a trend that fades.
  case trend(weight: Double, change: Double, damping: Double)
  /// Exponential smoothing with a wave a year.
  case season(discount: Double)
  /// Croston's method for demand with gaps.
  case croston(weight: Double)
  /// The same with the correction of Syntetos & Boylan.
  case sba(weight: Double)
  /// The method of Teunter, Syntetos & Babai for demand that may die out.
  case tsb(size: Double, chance: Double)

  /// Where there is too little to test: the last year's average.
  public static let untested = DemandMethod.average(months: 12)

  /// What the automatic choice tries. The first is the plain one, which the others must beat clearly;
  /// of equals the earlier is preferred.
  public static let candidates: [DemandMethod] = [
    .smoothing(weight: 0.1), .smoothing(weight: 0.3), .average(months: 12), .average(months: 3),
    .sba(weight: 0.1), .croston(weight: 0.1), .tsb(size: 0.1, chance: 0.05),
    .tsb(size: 0.2, chance: 0.2), .trend(weight: 0.2, change: 0.2, damping: 0.9),
    .season(discount: 0.98),
  ]

  /// Below so many months there is no season: a wave needs to be seen twice.
  public static let monthsOfSeason = 24

  /// Whether a series is long enough for the method.
  public func suits(_ levels: DemandLevels) -> Bool {
    switch self {
    case .season: levels.count >= Self.monthsOfSeason
    default: levels.count > 0
    }
  }

  /// A stable name: `average`, `smoothing`, `trend`, `season`, `croston`, `sba`, `tsb`.
  public var name: String {
    switch self {
    case .average: "average"
    case .smoothing: "smoothing"
    case .trend: "trend"
    case .season: "season"
    case .croston: "croston"
    case .sba: "sba"
    case .tsb: "tsb"
    }
  }

  /// The constants it was run with, each with its symbol in the books.
  public var constants: [(symbol: String, value: Double)] {
    switch self {
    case .average(let months): [("n", Double(months))]
    case .smoothing(let weight), .croston(let weight), .sba(let weight): [("α", weight)]
    case .trend(let weight, let change, let damping):
      [("α", weight), ("β", change), ("φ", damping)]
    case .season(let discount): [("δ", discount)]
    case .tsb(let size, let chance): [("α", size), ("β", chance)]
    }
  }
}
