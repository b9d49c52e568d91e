public import Stockpile

/// Why a planning parameter cannot be what it is set to.
public enum ParameterProblem: Error, Hashable, Sendable {
  /// There is no parameter of that code.
  case unknown(String)
  /// It may not hold that: its code, the value, what it may be.
  case value(String, String, expected: String)
  /// The rule does not go with the other parameters: its code, and why.
  case rule(String, ReorderProblem)
}

extension ParameterProblem: Explained {
  /// A stable name.
  public var code: String {
    switch self {
    case .unknown: "unknown-parameter"
    case .value: "bad-parameter"
    case .rule(_, let problem): problem.code
    }
  }

  /// What is wrong, and what to do.
  public var message: Message {
    switch self {
    case .unknown(let name):
      Message(
        zh: "没有规划参数“\(name)”", en: "there is no planning parameter \"\(name)\"",
        hintZH: "可用的参数见 stockpile parameter list", hintEN: "see stockpile parameter list")
    case .value(let name, let value, let expected):
      Message(
        zh: "规划参数 \(name) 不能是“\(value)”",
        en: "the planning parameter \(name) cannot be \"\(value)\"",
        hintZH: "应为 \(expected)", hintEN: "set it to \(expected)")
    case .rule(let name, let problem):
      Message(
        zh: "\(name)：\(problem.message.zh)", en: "\(name): \(problem.message.en)",
        hintZH: problem.message.hintZH, hintEN: problem.message.hintEN)
    }
  }
}
