internal import Interchange
internal import Stockpile

/// Questions to whoever sits at the keyboard. Answers go through the same readers as options.
extension Desk {
  /// Asks until the answer is understood. Throws `cancelled` at the end of input.
  func ask<Value>(
    _ question: String, _ understand: (String) throws -> Value
  ) throws -> Value {
    wasGuided = true
    while true {
      Console.question("\(question)\(say("：", ": "))")
      guard let line = readLine() else {
        Console.remark("")
        throw Failure.cancelled
      }
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

  /// Asks for a text that cannot be left out.
  func askNeeded(_ question: String) throws -> String {
    try ask(question) { line in
      let text = try TypedText(line).text
      guard text.isEmpty else { return text }
      throw Failure.usage("empty-value", zh: "不能空着", en: "this cannot be left empty")
    }
  }

  /// A numbered menu; Enter takes the first where `isFirstUsual`.
  func choose<Value>(
    _ question: String, _ choices: [(label: String, value: Value)], isFirstUsual: Bool = false
  ) throws -> Value {
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

  /// Asks yes or no; Enter is no.
  func confirm(_ question: String) throws -> Bool {
    try ask("\(question)[y/N]") { line in
      ["y", "yes", "是", "好"].contains(try TypedText(line).text.lowercased())
    }
  }
}
