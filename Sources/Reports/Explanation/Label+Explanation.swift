import Planning
import Stockpile

/// Words of explanations that no other report has.
extension Label {
  static let asOf = Label("as_of", zh: "截至", en: "as of")
  static let responseLevel = Label("response_level", zh: "响应级别", en: "response level")
  static let depth = Label("depth", zh: "层", en: "depth")
  static let role = Label("role", zh: "关系", en: "role")
  static let what = Label("what", zh: "项目", en: "what")
  static let sourcesOfStep = Label("sources", zh: "依据", en: "sources")
}

extension Explanation.Role {
  /// What it is in the figure above it, as a column says it.
  var label: Label {
    switch self {
    case .plus: Label(rawValue, zh: "加", en: "plus")
    case .minus: Label(rawValue, zh: "减", en: "minus")
    case .times: Label(rawValue, zh: "乘", en: "times")
    case .over: Label(rawValue, zh: "除以", en: "over")
    case .note: Label(rawValue, zh: "说明", en: "note")
    }
  }

  /// The same as a sign before a line.
  var sign: String {
    switch self {
    case .plus: "+"
    case .minus: "−"
    case .times: "×"
    case .over: "÷"
    case .note: "·"
    }
  }
}
