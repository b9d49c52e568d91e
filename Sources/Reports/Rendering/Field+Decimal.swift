import Planning
public import Stockpile

/// Every decimal number of a report is made here: from whole numbers, rounded once.
extension Field {
  /// What becomes of the digits that are not shown.
  private enum Rounding {
    case halfUp
    case down
  }

  /// An exact fraction, not below zero, with one decimal rounded half up; empty if it is nil.
  static func tenths(_ value: Rational?) -> Field {
    value.map { decimal($0.numerator, over: $0.denominator, places: 1, .halfUp) } ?? .empty
  }

  /// A share in hundredths with one decimal, rounded down: 100 means all of it.
  public static func percent(_ share: Rational) -> Field {
    decimal(share.numerator * 100, over: share.denominator, places: 1, .down)
  }

  /// c with one decimal, below 1 with two, rounded half up; empty where nothing is used.
  static func perDay(_ use: DailyUse) -> Field {
    guard use.units > 0 else { return .empty }
    let places = use.units < use.days ? 2 : 1
    return decimal(Int128(use.units), over: Int128(use.days), places: places, .halfUp)
  }

  /// A figure of a forecast with so many decimals, rounded half away from 0; empty if it is nil.
  static func decimal(_ value: Double?, places: Int = 2) -> Field {
    guard let value, value.isFinite, abs(value) < 1e12 else { return .empty }
    return decimal(Int64((value * Double(scale(places))).rounded()), places: places)
  }

  private static func decimal(
    _ top: Int128, over bottom: Int128, places: Int, _ rounding: Rounding
  ) -> Field {
    let scaled = top * Int128(scale(places))
    let digits =
      switch rounding {
      case .halfUp: (scaled * 2 + bottom) / (bottom * 2)
      case .down: scaled / bottom
      }
    return decimal(Int64(clamping: digits), places: places)
  }

  /// Empty where it has more digits than a decimal number may.
  private static func decimal(_ digits: Int64, places: Int) -> Field {
    DecimalFraction(digits: digits, places: places).map { .cell(.decimal($0)) } ?? .empty
  }

  private static func scale(_ places: Int) -> Int64 {
    (0..<places).reduce(1) { scale, _ in scale * 10 }
  }
}
