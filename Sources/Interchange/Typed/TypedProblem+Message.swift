public import Stockpile

extension TypedProblem {
  /// What is wrong, and as the hint an example of what to type.
  public var message: Message {
    let reason = words
    return Message(
      zh: "“\(quoted)”：\(reason.zh)", en: "\"\(quoted)\": \(reason.en)",
      hintZH: "例如 \(example(.chinese))", hintEN: "type for example \(example(.english))")
  }

  /// One line that says what is wrong and shows what to type instead.
  public func message(chinese: Bool) -> String {
    let message = message
    return chinese
      ? "\(message.zh)；\(message.hintZH)" : "\(message.en); \(message.hintEN)"
  }

  private var words: (zh: String, en: String) {
    switch reason {
    case .empty: ("没有填写", "nothing was typed")
    case .hiddenCharacter(let scalar):
      (
        "含有看不见的字符 \(Self.codePoint(scalar))，请重新输入",
        "contains the invisible character \(Self.codePoint(scalar)), type it again"
      )
    case .digitsDestroyed:
      (
        "电子表格已把数字改成科学计数法，位数丢失；请把单元格设为文本后重填",
        "a spreadsheet has cut digits off; format the cell as text and enter it again"
      )
    case .unreadable: ("看不懂", "not understood")
    case .signed: ("不能带正负号", "must not have a sign")
    case .fractional: ("必须是整数", "must be a whole number")
    case .misplacedComma:
      ("逗号只能用作千位分隔，如 1,200", "a comma may only part thousands, as in 1,200")
    case .unknownUnit(let unit):
      (
        "该物资没有单位“\(Self.quoted(unit))”，可用单位：\(units(.chinese))",
        "the item is not counted in \"\(Self.quoted(unit))\"; its units: \(units(.english))"
      )
    case .unitMissing:
      (
        "每个数都要写单位，可用单位：\(units(.chinese))",
        "each number needs a unit; the units: \(units(.english))"
      )
    case .unitTwice: ("同一单位写了两次", "the same unit is there twice")
    case .ambiguousUnit(let unit):
      (
        "“\(Self.quoted(unit))”既是基本单位又是包装单位，请只写基本单位的数字",
        "\"\(Self.quoted(unit))\" is base unit and pack unit; type the bare number of base units"
      )
    case .zero: ("数量不能是 0", "the quantity must not be 0")
    case .tooLarge:
      expected == .price
        ? ("单价太大", "the price is too large")
        : (
          "数量太大，最多 \(Quantity.largest)",
          "the quantity is too large, at most \(Quantity.largest)"
        )
    case .tooManyDecimals: ("单价最多四位小数", "a price has at most four decimals")
    default: dateWords
    }
  }

  private var dateWords: (zh: String, en: String) {
    switch reason {
    case .yearNotFirst:
      ("年份要写在最前面", "write the year first; day and month could be mistaken otherwise")
    case .shortYear: ("年份要写四位", "write the year with four digits")
    case .yearMissing: ("要写年份", "the year is missing")
    case .yearOutOfRange(let year):
      ("年份 \(year) 不合理", "the year \(year) makes no sense")
    case .noSuchMonth(let month): ("没有 \(month) 月", "there is no month \(month)")
    case .noSuchDay(let month, let day):
      ("\(month) 月没有 \(day) 日", "month \(month) has no day \(day)")
    case .dayMissing: ("要写到日", "the day is missing")
    case .ambiguousDigits:
      (
        "六位数字可能是年月，也可能是年月日，请写清楚",
        "six digits may be a month or a day, write it out"
      )
    case .unreadableTime where expected == .instant:
      ("看不懂这个时间，要写到分", "no time of a day to the minute")
    case .unreadableTime:
      ("日期后面的时间看不懂，可以不写", "the time after the date is not understood; leave it out")
    default: ("看不懂", "not understood")
    }
  }

  private func units(_ language: Language) -> String {
    guard case .quantity(let units) = expected else { return "" }
    return units.listed(language)
  }

  private func example(_ language: Language) -> String {
    switch expected {
    case .text: language.pick(zh: "医用外科口罩", en: "surgical mask")
    case .day: language.pick(zh: "2026-11-21、11-21 或 今天", en: "2026-11-21, 11-21 or today")
    case .expiry: language.pick(zh: "2028-06-30 或 2028-06", en: "2028-06-30 or 2028-06")
    case .month: "2026-11"
    case .quantity(let units): units.example(language)
    case .instant: language.pick(zh: "8:30 或 2026-11-21 08:30", en: "8:30 or 2026-11-21 08:30")
    case .price: "2.45"
    }
  }

  private var quoted: String { Self.quoted(text) }

  /// The text on one line and harmless to a terminal, cut where it is long.
  private static func quoted(_ text: String) -> String {
    var quoted = ""
    for scalar in text.unicodeScalars.prefix(40) {
      if HiddenScalar.isRefused(scalar) {
        quoted += codePoint(scalar)
      } else {
        quoted.unicodeScalars.append(scalar)
      }
    }
    return text.unicodeScalars.count > 40 ? quoted + "…" : quoted
  }

  private static func codePoint(_ scalar: Unicode.Scalar) -> String {
    "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
  }
}
