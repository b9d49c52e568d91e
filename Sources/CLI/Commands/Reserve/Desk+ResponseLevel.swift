internal import Interchange
internal import Operations
internal import Reports
internal import Stockpile

extension Desk {
  /// The response level a text names: its key or its name, as far as it is registered.
  func responseLevel(_ text: String) throws -> ResponseLevel {
    let typed = try TypedText(text).text.lowercased()
    let known = try session.responseLevels().levels
    func fits(_ level: ResponseLevel) -> Bool {
      level.key == typed || level.nameZH.lowercased() == typed
        || level.nameEN.lowercased() == typed
        || level.nameZH.prefix { $0 != "（" } == text.prefix { $0 != "（" }
    }
    guard let found = known.first(where: fits) else {
      throw Failure.usage(
        "unknown-response-level", zh: "没有响应级别“\(text)”",
        en: "there is no response level \"\(text)\"",
        hintZH: "可用：\(known.map { "\($0.key) \($0.nameZH)" }.joined(separator: "、"))",
        hintEN: "choose of \(known.map { "\($0.key) \($0.nameEN)" }.joined(separator: ", "))")
    }
    return found
  }
}
