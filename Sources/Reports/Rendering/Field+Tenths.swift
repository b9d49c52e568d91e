import Stockpile

extension Field {
  /// An exact fraction, not below zero, with one decimal rounded half up; empty if it is nil.
  static func tenths(_ value: Rational?) -> Field {
    guard let value else { return .empty }
    let tenths = (value.numerator * 20 + value.denominator) / (value.denominator * 2)
    return DecimalFraction("\(tenths / 10).\(tenths % 10)").map { .cell(.decimal($0)) } ?? .empty
  }
}
