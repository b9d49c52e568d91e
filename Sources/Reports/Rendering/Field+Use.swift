import Planning
import Stockpile

extension Field {
  /// c with one decimal, rounded half up; empty where nothing is used.
  static func perDay(_ use: DailyUse) -> Field {
    guard use.units > 0 else { return .empty }
    let tenths = (Int128(use.units) * 20 + Int128(use.days)) / (2 * Int128(use.days))
    return DecimalFraction("\(tenths / 10).\(tenths % 10)").map { .cell(.decimal($0)) } ?? .empty
  }
}
