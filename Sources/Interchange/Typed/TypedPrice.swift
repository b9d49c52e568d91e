public import Stockpile

/// Unit prices as people write them.
public enum TypedPrice {
  /// A price in yuan with at most four decimals: `2.45`, `1,200`, `￥2.45`, `¥2.45`, `2.45元`.
  ///
  /// Throws a `TypedProblem` for signs, other currencies and units such as 角 or 万元.
  public static func parse(_ text: String) throws(TypedProblem) -> Price {
    let input = try TypedInput(text, expected: .price)
    var place = 0
    // Two characters that look alike: U+FFE5 of Chinese keyboards and U+A5 of all others.
    if "\u{FFE5}\u{A5}".unicodeScalars.contains(input.scalars[0]) { place = 1 }
    input.skipBlanks(at: &place)
    try input.refuseSign(at: place)
    guard
      let yuan = try input.wholeNumber(at: &place, limit: (1 << 53) / 10_000, tooLarge: .tooLarge)
    else { throw input.problem(.unreadable) }
    var value = yuan * 10_000
    if place < input.scalars.count, input.scalars[place] == "." {
      let decimals = input.digits(from: place + 1)
      guard !decimals.isEmpty else { throw input.problem(.unreadable) }
      guard decimals.count <= 4 else { throw input.problem(.tooManyDecimals) }
      var weight: Int64 = 1_000
      for digit in decimals.compactMap(\.digit) {
        value += digit * weight
        weight /= 10
      }
      place = decimals.endIndex
    }
    input.skipBlanks(at: &place)
    if place < input.scalars.count, input.scalars[place] == "元" { place += 1 }
    guard place == input.scalars.count else { throw input.problem(.unreadable) }
    guard let price = Price(tenThousandths: value) else { throw input.problem(.tooLarge) }
    return price
  }
}
