/// One JSON text (RFC 8259) of what is printed: objects, arrays, texts and whole numbers.
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
  case bool(Bool)
  /// Nothing.
  case null
}

extension JSONText {
  /// An object without the members that are nil.
  public static func members(_ members: [String: JSONText?]) -> JSONText {
    .object(members.compactMapValues { $0 })
  }

  /// An array of texts.
  public static func strings(_ strings: some Sequence<String>) -> JSONText {
    .array(strings.map { .string($0) })
  }

  /// The text on one line, without a line feed at its end: a line of NDJSON.
  public var line: String {
    var text = ""
    write(to: &text)
    return text
  }

  /// The text for a file or a terminal: two blanks a level, a line feed at the end. What holds no
  /// other object or array stays on one line, so that a table has one line a row.
  public var text: String {
    var text = ""
    write(to: &text, level: 0)
    return text + "\n"
  }

  private var isNested: Bool {
    switch self {
    case .object(let members): members.values.contains { $0.isContainer }
    case .array(let elements): elements.contains { $0.isContainer }
    case .string, .integer, .bool, .null: false
    }
  }

  private var isContainer: Bool {
    switch self {
    case .object(let members): !members.isEmpty
    case .array(let elements): !elements.isEmpty
    case .string, .integer, .bool, .null: false
    }
  }

  /// Without a level everything goes on one line.
  private func write(to text: inout String, level: Int? = nil) {
    let inner = isNested ? level.map { $0 + 1 } : nil
    switch self {
    case .object(let members):
      let sorted = members.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      text += "{"
      for (place, member) in sorted.enumerated() {
        Self.separate(place, inner, to: &text)
        Self.quote(member.key, to: &text)
        text += level == nil ? ":" : ": "
        member.value.write(to: &text, level: level == nil ? nil : inner ?? 0)
      }
      Self.close("}", inner, to: &text)
    case .array(let elements):
      text += "["
      for (place, element) in elements.enumerated() {
        Self.separate(place, inner, to: &text)
        element.write(to: &text, level: level == nil ? nil : inner ?? 0)
      }
      Self.close("]", inner, to: &text)
    case .string(let string): Self.quote(string, to: &text)
    case .integer(let integer): text += String(integer)
    case .bool(let bool): text += bool ? "true" : "false"
    case .null: text += "null"
    }
  }

  private static func separate(_ place: Int, _ level: Int?, to text: inout String) {
    if place > 0 { text += level == nil ? "," : ",\n" }
    guard let level else { return }
    if place == 0 { text += "\n" }
    text += String(repeating: "  ", count: level)
  }

  private static func close(_ bracket: String, _ level: Int?, to text: inout String) {
    if let level { text += "\n" + String(repeating: "  ", count: level - 1) }
    text += bracket
  }

  /// Escapes what RFC 8259 asks for, and DEL and C1, which would drive a terminal.
  private static func quote(_ string: String, to text: inout String) {
    text += "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      default:
        if scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value) {
          let digits = String(scalar.value, radix: 16)
          text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        } else {
          text.unicodeScalars.append(scalar)
        }
      }
    }
    text += "\""
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
  public init(booleanLiteral value: Bool) { self = .bool(value) }
}
