import Stockpile

extension Field {
  /// A figure of a forecast with so many decimals, rounded half away from 0; empty if it is nil.
  static func decimal(_ value: Double?, places: Int = 2) -> Field {
    var scale: Int64 = 1
    for _ in 0..<places { scale *= 10 }
    guard let value, value.isFinite, abs(value) < 1e12 else { return .empty }
    let digits = Int64((value * Double(scale)).rounded())
    let size = digits.magnitude
    let decimals = "\(UInt64(scale) + size % UInt64(scale))".dropFirst()
    let text = "\(digits < 0 ? "-" : "")\(size / UInt64(scale)).\(decimals)"
    return DecimalFraction(text).map { .cell(.decimal($0)) } ?? .empty
  }
}
