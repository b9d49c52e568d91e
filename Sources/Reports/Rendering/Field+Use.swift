import Planning
import Stockpile

extension Field {
  /// c with one decimal, below 1 with two, rounded half up; empty where nothing is used.
  static func perDay(_ use: DailyUse) -> Field {
    guard use.units > 0 else { return .empty }
    let places = use.units < use.days ? 2 : 1
    let scale: Int128 = places == 2 ? 100 : 10
    let digits = (Int128(use.units) * 2 * scale + Int128(use.days)) / (2 * Int128(use.days))
    let decimals = "\(scale + digits % scale)".dropFirst()
    return DecimalFraction("\(digits / scale).\(decimals)").map { .cell(.decimal($0)) } ?? .empty
  }
}
