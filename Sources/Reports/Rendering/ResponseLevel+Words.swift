import Stockpile

extension ResponseLevel {
  /// The level in force and its factor, as it stands wherever norms are printed.
  func words(_ language: Language) -> String {
    language.pick(
      zh: "响应级别 \(nameZH)，定额系数 \(multiplier.words)",
      en: "response level \(nameEN), norms × \(multiplier.words)")
  }
}

extension Rational {
  /// `1.5`, or `1/3` where no decimal number is exact.
  var words: String {
    guard denominator != 1 else { return "\(numerator)" }
    guard 10_000 % denominator == 0 else { return "\(numerator)/\(denominator)" }
    var decimals = "\(10_000 + (numerator * (10_000 / denominator)) % 10_000)".dropFirst()
    while decimals.hasSuffix("0") { decimals.removeLast() }
    return "\(numerator / denominator).\(decimals)"
  }
}
