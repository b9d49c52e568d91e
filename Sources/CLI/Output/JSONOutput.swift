/// What the program says as JSON: the same value, the same bytes, every time.
indirect enum JSONOutput {
  case string(String)
  case integer(Int64)
  case boolean(Bool)
  case null
  case array([JSONOutput])
  case object([String: JSONOutput])
  /// Canonical JSON that is written as it is, such as a posted document.
  case canonical([UInt8])

  /// A text, or null.
  init(_ text: String?) {
    self = text.map { .string($0) } ?? .null
  }

  /// A whole number.
  init(_ number: some BinaryInteger) {
    self = .integer(Int64(number))
  }

  /// One line without blanks; members in the byte order of their keys.
  var text: String {
    switch self {
    case .string(let value): Self.quoted(value)
    case .integer(let value): String(value)
    case .boolean(let value): value ? "true" : "false"
    case .null: "null"
    case .array(let values): "[" + values.map(\.text).joined(separator: ",") + "]"
    case .object(let members):
      "{"
        + members.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
        .map { "\(Self.quoted($0.key)):\($0.value.text)" }.joined(separator: ",") + "}"
    case .canonical(let bytes): String(decoding: bytes, as: UTF8.self)
    }
  }

  private static func quoted(_ value: String) -> String {
    var quoted = "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      case "\t": quoted += "\\t"
      default:
        // Not only C0: a terminal may show what a pipe would have taken.
        if isHidden(scalar) {
          for unit in String(scalar).utf16 { quoted += "\\u" + hexadecimal(unit) }
        } else {
          quoted.unicodeScalars.append(scalar)
        }
      }
    }
    return quoted + "\""
  }

  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }

  private static func hexadecimal(_ unit: UInt16) -> String {
    let digits = String(unit, radix: 16)
    return String(repeating: "0", count: 4 - digits.count) + digits
  }
}
