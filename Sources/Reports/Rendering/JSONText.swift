/// One JSON text (RFC 8259) of what the program says: objects, arrays, texts and whole numbers.
///
/// The same value always gives the same bytes. There are no fractions: a decimal number is a text,
/// because a reader's floating point would change it.
public enum JSONText: Hashable, Sendable {
  /// An object; its members are written in the order of their keys.
  case object([String: JSONText])
  /// An array in its order.
  case array([JSONText])
  /// A text.
  case string(String)
  /// A whole number.
  case integer(Int64)
  /// True or false.
  case boolean(Bool)
  /// Nothing.
  case null
  /// Canonical JSON that is written as it is, such as a posted document.
  case canonical([UInt8])
}

extension JSONText {
  /// A text; null where there is none.
  public init(_ text: String?) {
    self = text.map { .string($0) } ?? .null
  }

  /// A whole number.
  public init(_ number: some BinaryInteger) {
    self = .integer(Int64(number))
  }

  /// An object without the members that are nil.
  public static func members(_ members: [String: JSONText?]) -> JSONText {
    .object(members.compactMapValues { $0 })
  }

  /// An array of texts.
  public static func strings(_ strings: some Sequence<String>) -> JSONText {
    .array(strings.map { .string($0) })
  }

  /// The text on one line, without blanks between its parts and without a line feed at its end.
  public var text: String {
    var text = ""
    write(to: &text)
    return text
  }

  /// The text for a file or a terminal: two blanks a level, a line feed at the end. What holds no
  /// other object or array stays on one line, so that a table has one line a row.
  public var lines: String {
    var text = ""
    write(to: &text, level: 0)
    return text + "\n"
  }

  private var isNested: Bool {
    switch self {
    case .object(let members): members.values.contains { $0.isContainer }
    case .array(let elements): elements.contains { $0.isContainer }
    case .string, .integer, .boolean, .null, .canonical: false
    }
  }

  private var isContainer: Bool {
    switch self {
    case .object(let members): !members.isEmpty
    case .array(let elements): !elements.isEmpty
    case .string, .integer, .boolean, .null, .canonical: false
    }
  }

  /// Without a level everything goes on one line, without blanks.
  private func write(to text: inout String, level: Int? = nil) {
    let inner = isNested ? level.map { $0 + 1 } : nil
    let comma = level == nil ? "," : inner == nil ? ", " : ","
    let lineStart = inner.map { "\n" + String(repeating: "  ", count: $0) }
    func separate(_ place: Int) {
      if place > 0 { text += comma }
      if let lineStart { text += lineStart }
    }
    switch self {
    case .object(let members):
      // Keys are ASCII: the order of strings is that of their bytes.
      let sorted = members.sorted { $0.key < $1.key }
      text += "{"
      for (place, member) in sorted.enumerated() {
        separate(place)
        Self.quote(member.key, to: &text)
        text += level == nil ? ":" : ": "
        member.value.write(to: &text, level: inner ?? level)
      }
      Self.close("}", inner, to: &text)
    case .array(let elements):
      text += "["
      for (place, element) in elements.enumerated() {
        separate(place)
        element.write(to: &text, level: inner ?? level)
      }
      Self.close("]", inner, to: &text)
    case .string(let string): Self.quote(string, to: &text)
    case .integer(let integer): text += String(integer)
    case .boolean(let boolean): text += boolean ? "true" : "false"
    case .null: text += "null"
    case .canonical(let bytes): text += String(decoding: bytes, as: UTF8.self)
    }
  }

  private static func close(_ bracket: String, _ level: Int?, to text: inout String) {
    if let level { text += "\n" + String(repeating: "  ", count: level - 1) }
    text += bracket
  }

  /// Escapes what RFC 8259 asks for, and what would drive a terminal or hide in it.
  private static func quote(_ string: String, to text: inout String) {
    text += "\""
    defer { text += "\"" }
    // Nearly every text stands as it is: it is then taken whole.
    guard string.unicodeScalars.contains(where: { $0 == "\"" || $0 == "\\" || isHidden($0) })
    else {
      text += string
      return
    }
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      default:
        if isHidden(scalar) {
          for unit in String(scalar).utf16 { text += "\\u" + hexadecimal(unit) }
        } else {
          text.unicodeScalars.append(scalar)
        }
      }
    }
  }

  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    // Plain ASCII and the Chinese signs need no look into the tables.
    if (0x20..<0x7F).contains(scalar.value) || (0x4E00..<0xA000).contains(scalar.value) {
      return false
    }
    return switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }

  private static func hexadecimal(_ unit: UInt16) -> String {
    let digits = String(unit, radix: 16)
    return String(repeating: "0", count: 4 - digits.count) + digits
  }
}

extension JSONText: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByBooleanLiteral
{
  /// A text.
  public init(stringLiteral value: String) { self = .string(value) }

  /// A whole number.
  public init(integerLiteral value: Int64) { self = .integer(value) }

  /// True or false.
  public init(booleanLiteral value: Bool) { self = .boolean(value) }
}
