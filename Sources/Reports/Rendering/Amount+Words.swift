extension Amount {
  /// 合计人民币（大写）: the amount as banks and forms write it, such as 壹万贰仟叁佰元零伍分.
  ///
  /// After 正确填写票据和结算凭证的基本规定: 零 stands once for any zeros between figures; 整 follows where
  /// there are no fen.
  public var inWords: String {
    guard fen != 0 else { return "零元整" }
    let whole = fen.magnitude / 100
    let (jiao, rest) = (Int(fen.magnitude % 100 / 10), Int(fen.magnitude % 10))
    var words = fen < 0 ? "负" : ""
    if whole > 0 { words += Self.words(whole) + "元" }
    if jiao > 0 {
      words += Self.digits[jiao] + "角"
    } else if rest > 0, whole > 0 {
      words += "零"
    }
    return words + (rest > 0 ? Self.digits[rest] + "分" : "整")
  }

  private static let digits = ["零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖"]
  private static let places = ["", "拾", "佰", "仟"]
  private static let groups = ["", "万", "亿", "万亿", "亿亿"]

  /// A whole number above 0, by groups of four digits.
  private static func words(_ number: UInt64) -> String {
    var groups: [Int] = []
    var rest = number
    while rest > 0 {
      groups.append(Int(rest % 10_000))
      rest /= 10_000
    }
    var words = ""
    var owesZero = false
    for place in groups.indices.reversed() {
      let group = groups[place]
      guard group > 0 else {
        owesZero = true
        continue
      }
      if !words.isEmpty, owesZero || group < 1000 { words += "零" }
      words += Self.words(group: group) + Self.groups[place]
      owesZero = false
    }
    return words
  }

  private static func words(group: Int) -> String {
    var words = ""
    var owesZero = false
    for (place, unit) in [(3, 1000), (2, 100), (1, 10), (0, 1)] {
      let digit = group / unit % 10
      guard digit > 0 else {
        owesZero = true
        continue
      }
      if owesZero, !words.isEmpty { words += "零" }
      words += digits[digit] + places[place]
      owesZero = false
    }
    return words
  }
}
