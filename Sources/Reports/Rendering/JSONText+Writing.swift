extension JSONText {
  /// The text on one line, without blanks between its parts and without a line feed at its end.
  public var text: String {
    var bytes = TextBytes()
    write(to: &bytes, JSONLayout(level: nil))
    return bytes.text
  }

  /// The text for a file or a terminal: two blanks a level, a line feed at the end. What holds no
  /// other object or array stays on one line, so that a table has one line a row.
  public var lines: String { String(decoding: file, as: UTF8.self) }

  /// The same in bytes.
  public var file: [UInt8] {
    var bytes = TextBytes()
    write(to: &bytes, JSONLayout(level: 0))
    bytes.append("\n")
    return bytes.bytes
  }

  private var isNested: Bool {
    switch self {
    case .object(let members): members.values.contains { $0.isContainer }
    case .array(let elements): elements.contains { $0.isContainer }
    case .rows(let rows): rows.isNested
    case .string, .integer, .boolean, .null, .canonical: false
    }
  }

  private var isContainer: Bool {
    switch self {
    case .object(let members): !members.isEmpty
    case .array(let elements): !elements.isEmpty
    case .rows(let rows): !rows.isEmpty
    case .string, .integer, .boolean, .null, .canonical: false
    }
  }

  private func write(to bytes: inout TextBytes, _ layout: JSONLayout) {
    switch self {
    case .object(let members):
      let part = layout.part(isNested: isNested)
      // Keys are ASCII: the order of strings is that of their bytes.
      bytes.append("{")
      for (place, member) in members.sorted(by: { $0.key < $1.key }).enumerated() {
        part.separate(place, in: &bytes)
        bytes.append(quoted: member.key)
        bytes.append(layout.colon)
        member.value.write(to: &bytes, part.inner)
      }
      part.close("}", in: &bytes)
    case .array(let elements):
      let part = layout.part(isNested: isNested)
      bytes.append("[")
      for (place, element) in elements.enumerated() {
        part.separate(place, in: &bytes)
        element.write(to: &bytes, part.inner)
      }
      part.close("]", in: &bytes)
    case .rows(let rows): rows.write(to: &bytes, layout)
    case .string(let string): bytes.append(quoted: string)
    case .integer(let integer): bytes.append(integer)
    case .boolean(let boolean): bytes.append(boolean ? "true" : "false")
    case .null: bytes.append("null")
    case .canonical(let canonical): bytes.append(canonical)
    }
  }
}

/// Where an object or array stands: on one line without blanks, or so many levels deep in a file.
struct JSONLayout {
  /// Nil: everything goes on one line, without blanks.
  let level: Int?

  /// Between a key and its value.
  var colon: String { level == nil ? ":" : ": " }

  /// How the parts of an object or array are set.
  func part(isNested: Bool) -> Part {
    guard let level else { return Part(inner: self, comma: ",", start: "", end: "") }
    guard isNested else { return Part(inner: self, comma: ", ", start: "", end: "") }
    let end = "\n" + String(repeating: "  ", count: level)
    return Part(inner: JSONLayout(level: level + 1), comma: ",", start: end + "  ", end: end)
  }

  /// What stands between the parts of an object or array.
  struct Part {
    /// The layout of what is in it.
    let inner: JSONLayout
    fileprivate let comma: String
    fileprivate let start: String
    fileprivate let end: String

    /// Before the part in that place.
    func separate(_ place: Int, in bytes: inout TextBytes) {
      if place > 0 { bytes.append(comma) }
      bytes.append(start)
    }

    /// Behind the last part.
    func close(_ bracket: String, in bytes: inout TextBytes) {
      bytes.append(end)
      bytes.append(bracket)
    }
  }
}

extension TextBytes {
  private static let plain = PlainText(except: "\"\\")

  /// Appends a text in quotes; escapes what RFC 8259 asks for, and what would drive a terminal or
  /// hide in it.
  mutating func append(quoted string: String) {
    append("\"")
    append(string, except: Self.plain) { Self.escape($0, in: &$1) }
    append("\"")
  }

  private static func escape(_ scalar: Unicode.Scalar, in bytes: inout TextBytes) {
    switch scalar {
    case "\"": bytes.append("\\\"")
    case "\\": bytes.append("\\\\")
    case "\n": bytes.append("\\n")
    case "\r": bytes.append("\\r")
    case "\t": bytes.append("\\t")
    default:
      guard isHidden(scalar) else { return bytes.append(scalar) }
      for unit in String(scalar).utf16 {
        let digits = String(unit, radix: 16)
        bytes.append("\\u" + String(repeating: "0", count: 4 - digits.count) + digits)
      }
    }
  }

  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }
}
