internal import Interchange

/// One line of a document in the keeper's words, before anything is looked up.
struct LineWords {
  var item: String?
  var quantity: String?
  var fields: [LineField: String] = [:]

  /// A line with nothing said yet.
  init() {}

  /// The words of `--line "ITEM QUANTITY [field=value …]"`.
  ///
  /// The quantity begins at the first word that starts with a digit, so a name may have blanks; a
  /// value goes on to the next field.
  init(parsing text: String) throws {
    let words = try TypedText(text).text.split(separator: " ").map(String.init)
    let positional = words.prefix { !$0.contains("=") }
    var last: LineField?
    for word in words.dropFirst(positional.count) {
      guard let mark = word.firstIndex(of: "=") else {
        if let last { fields[last, default: ""] += " " + word }
        continue
      }
      let key = String(word[..<mark])
      guard let field = LineField(key: key) else { throw Self.unknownField(key) }
      guard fields[field] == nil else { throw Self.twice(key) }
      fields[field] = String(word[word.index(after: mark)...])
      last = field
    }
    guard !positional.isEmpty else { throw Self.incomplete(text) }
    let start = positional.dropFirst().firstIndex { $0.unicodeScalars.first.map(isDigit) == true }
    item = positional[..<(start ?? positional.endIndex)].joined(separator: " ")
    quantity = start.map { positional[$0...].joined(separator: " ") }
  }

  private static func unknownField(_ key: String) -> Failure {
    let zh = LineField.allCases.map { "\($0.rawValue)（\($0.label.zh)）" }.joined(separator: "、")
    let en = LineField.allCases.map(\.rawValue).joined(separator: ", ")
    return .usage(
      "unknown-field", zh: "--line 没有字段“\(key)”", en: "--line knows no field \"\(key)\"",
      hintZH: "可用：\(zh)", hintEN: "choose of \(en)")
  }

  private static func twice(_ key: String) -> Failure {
    .usage("field-twice", zh: "--line 的 \(key) 写了两次", en: "\(key) is in the --line twice")
  }

  private static func incomplete(_ text: String) -> Failure {
    .usage(
      "bad-line", zh: "--line “\(text)”没有物资", en: "--line \"\(text)\" names no item",
      hintZH: "写成 --line \"YYFHKZ 3箱 lot=A1 expiry=2028-06\"",
      hintEN: "write --line \"YYFHKZ 3box lot=A1 expiry=2028-06\"")
  }
}

private func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
