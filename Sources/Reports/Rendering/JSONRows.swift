/// Objects with the same keys, as the rows of a table are: the keys are put in order once, and no
/// row becomes a dictionary.
public struct JSONRows: Hashable, Sendable {
  /// One member of every object.
  private struct Member: Hashable, Sendable {
    let key: String
    let column: Int
    let part: Field.Part
  }

  private let members: [Member]
  private let rows: [[Field]]

  /// The objects of some rows; nil where two columns might write the same key.
  init?(keys: [String], rows: [[Field]]) {
    let members = keys.enumerated().flatMap { column, key in
      Field.Part.allCases.map { Member(key: key + $0.rawValue, column: column, part: $0) }
    }
    guard Set(members.map(\.key)).count == members.count else { return nil }
    // Keys are ASCII: the order of strings is that of their bytes.
    self.members = members.sorted { $0.key < $1.key }
    self.rows = rows
  }

  /// Whether there are none.
  var isEmpty: Bool { rows.isEmpty }

  /// Whether any of the objects has a member.
  var isNested: Bool { rows.contains { row in row.contains { $0 != .empty } } }

  /// Writes them as an array.
  func write(to bytes: inout TextBytes, _ layout: JSONLayout) {
    let array = layout.part(isNested: isNested)
    let object = array.inner.part(isNested: false)
    let keys = members.map { member in
      var key = TextBytes()
      key.append(quoted: member.key)
      key.append(layout.colon)
      return key.bytes
    }
    bytes.append("[")
    for (place, row) in rows.enumerated() {
      array.separate(place, in: &bytes)
      bytes.append("{")
      var count = 0
      for (member, key) in zip(members, keys) where row[member.column].has(member.part) {
        object.separate(count, in: &bytes)
        bytes.append(key)
        row[member.column].write(member.part, to: &bytes)
        count += 1
      }
      object.close("}", in: &bytes)
    }
    array.close("]", in: &bytes)
  }
}

extension Field {
  /// What a field may write into an object, by what follows its key.
  enum Part: String, CaseIterable, Hashable, Sendable {
    /// The value itself.
    case value = ""
    /// An amount, in fen.
    case fen = "_fen"
    /// A text in Chinese.
    case chinese = "_zh"
    /// A text in English.
    case english = "_en"
  }

  /// Whether it has that part.
  func has(_ part: Part) -> Bool {
    switch self {
    case .cell(.empty): false
    case .cell(.amount): part == .fen
    case .cell, .word, .named: part == .value
    case .both: part == .chinese || part == .english
    }
  }

  /// Writes a part it has.
  func write(_ part: Part, to bytes: inout TextBytes) {
    switch self {
    case .cell(.integer(let value)), .cell(.amount(let value)): bytes.append(value)
    case .cell(.text(let text)): bytes.append(quoted: text)
    case .cell(let cell):
      // Days and numbers hold nothing to escape.
      bytes.append("\"")
      cell.write(to: &bytes, grouped: false)
      bytes.append("\"")
    case .word(let label): bytes.append(quoted: label.key)
    case .named(let code, _, _): bytes.append(quoted: code)
    case .both(let zh, let en): bytes.append(quoted: part == .english ? en : zh)
    }
  }
}
