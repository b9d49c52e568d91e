import Stockpile

/// One kind of planning parameter (规划参数): what it is called, what it may hold, and what holds where
/// nobody set it.
public struct ParameterKind: Sendable {
  /// A part of a parameter's code, which is written with strokes between its parts.
  public enum Part: Hashable, Sendable {
    /// That word.
    case word(String)
    /// `V`, `E` or `D`.
    case ved
    /// `district`, `township` or `village`.
    case level
    /// Any code or name.
    case any(String)
  }

  /// What a parameter holds.
  public enum Value: Hashable, Sendable {
    /// A whole number of a range.
    case whole(ClosedRange<Int>)
    /// A decimal number from a least to a most whole number, both included.
    case decimal(ClosedRange<Int64>)
    /// A probability in percent, from 50 to below 100.
    case percent
    /// A reorder rule.
    case rule
    /// Any text.
    case text
  }

  /// The parts of its code.
  public let parts: [Part]
  /// What it holds.
  public let value: Value
  /// What holds where it is not set; nil: nothing.
  public let usual: String?
  /// What it is called.
  public let label: (zh: String, en: String)

  /// Every kind, in the order of the list.
  public static let all: [ParameterKind] =
    [
      kind("lead_days/purchase", .whole(0...365), "14", "采购到货天数", "days from purchase to receipt"),
      kind("lead_days/call_out", .whole(0...365), "3", "协议调用到货天数", "days from call-out to receipt"),
      kind("lead_days/emergency", .whole(0...365), nil, "紧急补货到货天数", "days of an emergency order"),
      kind("review_days", .whole(1...366), "30", "补货周期（天）", "days from plan to plan"),
      kind("minimum_move", .whole(1...1_000_000), "1", "最小调拨量", "least quantity worth moving"),
      kind(
        "costs/order_cny", .decimal(0...10_000_000), "100", "每次采购费用（元）", "cost of an order, CNY"),
      kind(
        "costs/holding_percent", .decimal(0...1000), "20", "年持有费用（占货值 %）",
        "holding for a year, % of the price"),
      kind(
        [.word("service_level_percent"), .ved], .percent, nil, "服务水平（%）",
        "service level, %"),
      kind(
        [.word("costs"), .word("shortage_factor"), .ved], .decimal(1...10_000), nil,
        "缺货费用（持有费用的倍数）", "lacking a unit, times the cost of holding it"),
      kind("rules/default", .rule, "cover-days 30", "补货规则：其余", "reorder rule of everything else"),
      kind(
        [.word("rules"), .word("category"), .level, .any("CATEGORY")], .rule, nil, "补货规则：某级某类",
        "reorder rule of a category at a level"),
      kind(
        [.word("rules"), .word("level"), .level, .any("ITEM")], .rule, nil, "补货规则：某级某物资",
        "reorder rule of an item at a level"),
      kind(
        [.word("rules"), .word("site"), .any("SITE"), .any("ITEM")], .rule, nil, "补货规则：某单位某物资",
        "reorder rule of an item at a site"),
    ] + ofAllocation

  /// What sharing out and transport will rest on; printed with the plan.
  private static let ofAllocation: [ParameterKind] = [
    kind(
      [.word("tiers"), .any("SITE_TYPE")], .whole(1...9), nil, "分配优先级（1 最先）",
      "tier of a site type, 1 first"),
    kind(
      [.word("volume_ml"), .any("ITEM")], .decimal(0...1_000_000_000), nil, "基本单位体积（毫升）",
      "volume of a base unit, ml"),
    kind(
      [.word("vehicles"), .any("VEHICLE"), .word("volume_l")], .decimal(0...1_000_000), nil,
      "车辆容积（升）", "volume of a vehicle, l"),
    kind(
      [.word("vehicles"), .any("VEHICLE"), .word("trips")], .whole(0...1000), nil, "车辆每日趟数",
      "trips of a vehicle a day"),
    kind(
      [.word("vehicles"), .any("VEHICLE"), .word("hours")], .decimal(0...24), nil, "车辆每日小时数",
      "hours of a vehicle a day"),
    kind(
      [.word("budget_cny"), .any("FUND")], .decimal(0...1_000_000_000_000), nil, "年度预算（元）",
      "budget of a funding source a year, CNY"),
    kind(
      [.word("substitutes"), .any("ITEM"), .any("ITEM")], .decimal(0...1000), nil,
      "替代系数（一个替代几个）", "how many of the first one of the second stands for"),
    kind(
      [.word("products"), .any("ENTERPRISE"), .any("ITEM")], .text, nil, "企业产品对应物资",
      "an enterprise's product for an item"),
    kind(
      [.word("travel_minutes"), .any("SITE"), .any("SITE")], .whole(0...10_000), nil, "两地行程（分钟）",
      "minutes between two sites"),
  ]

  /// What service levels and shortage costs are where they are not set.
  static let usualServicePercent: [VED: String] = [
    .vital: "99", .essential: "95", .desirable: "90",
  ]
  static let usualShortageFactor: [VED: String] = [.vital: "99", .essential: "19", .desirable: "9"]

  private static func kind(
    _ code: String, _ value: Value, _ usual: String?, _ zh: String, _ en: String
  ) -> ParameterKind {
    kind(code.split(separator: "/").map { .word(String($0)) }, value, usual, zh, en)
  }

  private static func kind(
    _ parts: [Part], _ value: Value, _ usual: String?, _ zh: String, _ en: String
  ) -> ParameterKind {
    ParameterKind(parts: parts, value: value, usual: usual, label: (zh, en))
  }
}

extension ParameterKind {
  /// The kind a code belongs to; nil where nobody reads such a parameter.
  public static func kind(of code: String) -> ParameterKind? {
    let words = code.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    return all.first { kind in
      kind.parts.count == words.count && zip(kind.parts, words).allSatisfy { $0.fits($1) }
    }
  }

  /// What holds where a code of this kind is not set; nil: nothing.
  public func usual(_ code: String) -> String? {
    guard parts.last == .ved, let ved = VED(rawValue: String(code.suffix(1))) else { return usual }
    return value == .percent
      ? Self.usualServicePercent[ved] : Self.usualShortageFactor[ved]
  }

  /// How its codes are written.
  public var pattern: String { parts.map(\.words).joined(separator: "/") }
}

extension ParameterKind.Part {
  fileprivate func fits(_ word: String) -> Bool {
    switch self {
    case .word(let wanted): word == wanted
    case .ved: VED(rawValue: word) != nil
    case .level: Level(rawValue: word) != nil
    case .any: !word.isEmpty
    }
  }

  fileprivate var words: String {
    switch self {
    case .word(let word), .any(let word): word
    case .ved: "V|E|D"
    case .level: Level.allCases.map(\.rawValue).joined(separator: "|")
    }
  }
}

extension ParameterKind.Value {
  /// Whether a text is such a value.
  public func accepts(_ text: String) -> Bool {
    switch self {
    case .whole(let range):
      guard let number = DecimalFraction(text), number.places == 0,
        let whole = Int(exactly: number.digits)
      else { return false }
      return range.contains(whole)
    case .decimal(let range):
      guard let number = DecimalFraction(text)?.rational else { return false }
      return number >= Rational(Int128(range.lowerBound))
        && number <= Rational(Int128(range.upperBound))
    case .percent:
      guard let number = DecimalFraction(text)?.rational else { return false }
      return number >= Rational(50) && number < Rational(100)
    case .rule: return WrittenRule(text) != nil
    case .text: return !text.isEmpty
    }
  }

  /// What it may be.
  public var expected: String {
    switch self {
    case .whole(let range): "\(range.lowerBound)–\(range.upperBound)"
    case .decimal(let range): "\(range.lowerBound)–\(range.upperBound)"
    case .percent: "50–99.99"
    case .rule: WrittenRule.forms.joined(separator: " | ")
    case .text: "…"
    }
  }
}

extension ParameterKind {
  /// The codes that hold something where nothing is set.
  public var usualCodes: [String] {
    if parts.last == .ved {
      let code = parts.dropLast().map(\.words).joined(separator: "/")
      return VED.allCases.map { "\(code)/\($0.rawValue)" }
    }
    return usual == nil ? [] : [pattern]
  }
}
