internal import Reports

extension Failure {
  /// Says it on stderr: one line with the code, what to do next, and the list if there is one; or
  /// the same as one JSON value.
  func report(asJSON: Bool) {
    if asJSON {
      Console.remark(JSONText.object(["error": .object(members)]).text)
      return
    }
    let text = TerminalText.escaped(message.spoken)
    Console.remark(say("错误：\(text)〔\(code)〕", "error: \(text) [\(code)]"))
    for line in list { Console.remark("  " + TerminalText.escaped(line)) }
    let hint = TerminalText.escaped(message.spokenHint)
    if !hint.isEmpty { Console.remark(say("提示：\(hint)", "hint: \(hint)")) }
  }

  private var members: [String: JSONText] {
    [
      "code": .string(code), "message": .string(message.spoken),
      "hint": .string(message.spokenHint), "details": .object(details),
    ]
  }
}
