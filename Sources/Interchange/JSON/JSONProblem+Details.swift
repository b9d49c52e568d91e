/// The clauses that say what exactly is wrong. Text of the input enters only through `SafeText`.
extension JSONProblem.Detail {
  static let byteOrderMark = Self(
    chinese: "此处不应有字节顺序标记（BOM）", english: "no byte order mark is allowed here")
  static let extra = Self(chinese: "值已结束，后面还有内容", english: "more text after the end of the value")
  static let empty = Self(chinese: "此行没有内容", english: "nothing here, expected a JSON value")
  static let endOfText = Self(chinese: "内容在此中断", english: "the text ends in the middle of a value")
  static let openString = Self(
    chinese: "文字缺少结尾的引号", english: "a text that starts here has no closing quote")
  static let expectedValue = Self(
    chinese: "此处不是 JSON 值", english: "expected a JSON value")
  static let expectedKey = Self(
    chinese: "此处应为带双引号的字段名", english: "expected a key in double quotes")
  static let expectedColon = Self(
    chinese: "字段名后应为冒号“:”", english: "expected ':' after the key")
  static let numberWithoutDigits = Self(
    chinese: "数字不完整，缺少数位", english: "a number with a digit missing")
  static let leadingZero = Self(
    chinese: "数字不能以 0 开头", english: "a number must not start with a superfluous 0")
  static let tooLarge = Self(
    chinese: "数字超出 ±9007199254740991", english: "the number is not within ±9007199254740991")
  static let notANumber = Self(
    chinese: "NaN、Infinity 不是数字", english: "NaN and Infinity are no numbers")
  static let plusSign = Self(
    chinese: "数字前不能有加号", english: "a number must not start with '+'")

  static func expectedComma(_ closing: UInt8) -> Self {
    let bracket = Unicode.Scalar(closing)
    return Self(
      chinese: "此处应为逗号“,”或“\(bracket)”", english: "expected ',' or '\(bracket)'")
  }

  static func trailingComma(_ closing: UInt8) -> Self {
    let bracket = Unicode.Scalar(closing)
    return Self(
      chinese: "“\(bracket)”前多了一个逗号", english: "a superfluous comma before '\(bracket)'")
  }

  static func tooDeep(_ limit: Int) -> Self {
    Self(chinese: "嵌套超过 \(limit) 层", english: "nested more than \(limit) levels deep")
  }

  static func duplicate(_ key: KeyReference) -> Self {
    let name = SafeText.quoted(UnsafeRawBufferPointer(start: key.start, count: key.count))
    return Self(chinese: "字段 \(name) 重复", english: "the key \(name) is given twice")
  }

  static func unknown(_ name: String) -> Self {
    Self(chinese: "不认识的字段 \(name)", english: "unknown key \(name)")
  }

  static func missing(_ name: StaticString) -> Self {
    Self(chinese: "缺少字段 \"\(name)\"", english: "the key \"\(name)\" is missing")
  }

  static func wrongType(_ expected: JSONKind, _ found: JSONKind) -> Self {
    Self(
      chinese: "应为\(expected.wording.chinese)，实际是\(found.wording.chinese)",
      english: "expected \(expected.wording.english), found \(found.wording.english)")
  }

  static func notWhole(_ start: UnsafePointer<UInt8>, _ count: Int) -> Self {
    let number = SafeText.plain(UnsafeRawBufferPointer(start: start, count: count))
    return Self(chinese: "\(number) 不是整数写法", english: "\(number) is not written as a whole number")
  }

  static func outside(_ value: Int64, _ range: ClosedRange<Int64>) -> Self {
    Self(
      chinese: "\(value) 不在 \(range.lowerBound) 至 \(range.upperBound) 之间",
      english: "\(value) is not within \(range.lowerBound) to \(range.upperBound)")
  }

  static func rawControl(_ byte: UInt8) -> Self {
    let name = SafeText.name(Unicode.Scalar(byte))
    return Self(
      chinese: "文字中有未转义的控制字符 \(name)（可能缺少引号）",
      english: "an unescaped control character \(name) in a text (perhaps a quote is missing)")
  }

  static func invalidUTF8(_ byte: UInt8) -> Self {
    let hex = String(byte, radix: 16, uppercase: true)
    return Self(
      chinese: "字节 0x\(hex) 不是有效的 UTF-8", english: "the byte 0x\(hex) is not valid UTF-8")
  }

  static func surrogate(_ unit: UInt16) -> Self {
    let hex = String(unit, radix: 16, uppercase: true)
    return Self(
      chinese: "\\u\(hex) 只是半个字符", english: "\\u\(hex) is only half of a character")
  }

  static func badEscape(_ start: UnsafePointer<UInt8>, _ count: Int) -> Self {
    let text = SafeText.plain(UnsafeRawBufferPointer(start: start, count: count))
    return Self(
      chinese: "\(text) 处的转义写法无效", english: "no valid escape at \(text)")
  }

  static func refused(_ scalar: Unicode.Scalar) -> Self {
    let name = SafeText.name(scalar)
    return Self(
      chinese: "文字中有不允许的字符 \(name)", english: "the character \(name) is not allowed in texts")
  }
}
