public import Stockpile

/// How much of an item a site should hold (储备定额), in base units.
public enum Norm: Hashable, Sendable {
  /// So many base units.
  case known(Int64)
  /// Something the norm depends on is missing or wrong. Never counted as 0.
  case unknown(NormGap)
  /// The site has no norm for the item.
  case none
}

/// Why a norm is unknown.
public enum NormGap: Error, Hashable, Sendable {
  /// A field of the item's, driver's or site's entry is missing.
  case missing(Register, code: String, field: String)
  /// A field of an entry holds something else than a number or rule.
  case unreadable(Register, code: String, field: String, value: String)
  /// The item's demand driver is not in the register.
  case unknownDriver(String, item: ItemCode)
  /// The norm is above `Norm.largest`.
  case tooLarge
}

extension Norm {
  /// The largest norm that is believed: a million million base units.
  public static let largest: Int64 = 1_000_000_000_000

  /// The base units where they are known.
  var known: Int64? {
    if case .known(let units) = self { units } else { nil }
  }
}

extension NormGap {
  /// The reason in both languages.
  public var message: Message {
    switch self {
    case .missing(let register, let code, let field):
      Message(
        zh: "\(code) 缺少 \(field)", en: "\(code) has no \(field)",
        hintZH: "请在\(register.words.zh)档案中补上", hintEN: "add it to the \(register.rawValue) register"
      )
    case .unreadable(let register, let code, let field, let value):
      Message(
        zh: "\(code) 的 \(field)“\(value)”无法用于计算",
        en: "\(field) “\(value)” of \(code) cannot be used",
        hintZH: "请在\(register.words.zh)档案中改正",
        hintEN: "correct it in the \(register.rawValue) register")
    case .unknownDriver(let driver, let item):
      Message(
        zh: "\(item) 的消耗驱动因素“\(driver)”未登记",
        en: "the demand driver “\(driver)” of \(item) is not registered",
        hintZH: "请登记该因素或更正物资档案", hintEN: "register it, or correct the item")
    case .tooLarge:
      Message(
        zh: "定额超过 \(Norm.largest)", en: "the norm is above \(Norm.largest)",
        hintZH: "请核对天数、基数、单耗和损耗系数",
        hintEN: "check days, baseline, rate and waste factor")
    }
  }
}
