internal import Interchange
internal import Stockpile

/// Questions to whoever sits at the keyboard. Answers go through the same readers as options.
extension Desk {
  /// Asks until the answer is understood. Throws `cancelled` at the end of input, and where the
  /// answer is to leave.
  func ask<Value>(
    _ question: String, _ understand: (String) throws -> Value
  ) throws -> Value {
    sayHowToLeave()
    return try askOnce(question, understand)
  }

  /// Said before the first question, and before the first menu.
  private func sayHowToLeave() {
    guard !wasGuided else { return }
    wasGuided = true
    Console.remark(
      say(
        "逐项回答；键入 取消 或 q 退出，什么也不记",
        "answer one by one; cancel or q leaves, and nothing is recorded"))
  }

  private func askOnce<Value>(
    _ question: String, _ understand: (String) throws -> Value
  ) throws -> Value {
    wasGuided = true
    while true {
      Console.question("\(question)\(say("：", ": "))")
      guard let line = readLine() else {
        Console.remark("")
        throw Failure.cancelled
      }
      guard !LeavingWord.isTyped(line) else { throw Failure.cancelled }
      do {
        return try understand(line)
      } catch {
        let failure = Failure(any: error)
        guard failure.status == .usage else { throw error }
        failure.report(asJSON: false)
      }
    }
  }

  /// Asks for a text; nil where nothing is typed.
  func askText(_ question: String) throws -> String? {
    try ask(question) { line in
      let text = try TypedText(line).text
      return text.isEmpty ? nil : text
    }
  }

  /// Asks for something that cannot be left out; `hint` says what to type.
  func askNeeded<Value>(
    _ question: String, hint: (zh: String, en: String) = ("", ""),
    _ understand: (String) throws -> Value
  ) throws -> Value {
    try ask(question) { line in
      guard try TypedText(line).text.isEmpty else { return try understand(line) }
      throw Failure.usage(
        "empty-value", zh: "不能空着", en: "this cannot be left empty", hintZH: hint.zh,
        hintEN: hint.en)
    }
  }

  /// Asks for a text that cannot be left out.
  func askNeeded(_ question: String) throws -> String {
    try askNeeded(question) { try TypedText($0).text }
  }

  /// A numbered menu; Enter takes the first where `isFirstUsual`.
  func choose<Value>(
    _ question: String, _ choices: [(label: String, value: Value)], isFirstUsual: Bool = false
  ) throws -> Value {
    sayHowToLeave()
    for (place, choice) in choices.enumerated() {
      Console.remark("  \(place + 1)  \(choice.label)")
    }
    let usual = isFirstUsual ? say("（回车=1）", " (Enter = 1)") : ""
    return try ask(question + usual) { line in
      let typed = try TypedText(line).text
      if typed.isEmpty, isFirstUsual { return choices[0].value }
      guard let number = Int(typed), choices.indices.contains(number - 1) else {
        throw Failure.usage(
          "no-such-number", zh: "请输入 1 到 \(choices.count)", en: "type 1 to \(choices.count)")
      }
      return choices[number - 1].value
    }
  }

  /// Asks yes or no; Enter is no. A slip of the hand is asked about again: no throws away what was
  /// typed before.
  func confirm(_ question: String) throws -> Bool {
    try askOnce("\(question)[y/N]") { line in
      switch try TypedText(line).text.lowercased() {
      case "y", "yes", "ok", "是", "好", "对", "行", "确认": return true
      case "", "n", "no", "否", "不", "不是", "不对": return false
      default:
        throw Failure.usage(
          "yes-or-no", zh: "请键入 y（是）或 n（否）", en: "type y for yes or n for no")
      }
    }
  }
}

/// The words that leave a question instead of answering it.
enum LeavingWord {
  /// Whether a line is one of them, in any width and case.
  static func isTyped(_ line: String) -> Bool {
    guard let typed = try? TypedText(line).text.lowercased() else { return false }
    return ["取消", "退出", "q", "quit", "cancel"].contains(typed)
  }
}
