/// The six kinds of JSON value, as told by the first byte of a value.
public enum JSONKind: Sendable, Hashable {
  /// `{…}`
  case object
  /// `[…]`
  case array
  /// `"…"`
  case string
  /// `12` (a fraction or exponent is also a number here, and a problem once read)
  case number
  /// `true` or `false`
  case bool
  /// `null`
  case null

  /// The kind a value starting with this byte can only be; nil when no value starts so.
  init?(firstByte: UInt8) {
    switch firstByte {
    case UInt8(ascii: "{"): self = .object
    case UInt8(ascii: "["): self = .array
    case UInt8(ascii: "\""): self = .string
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): self = .number
    case UInt8(ascii: "t"), UInt8(ascii: "f"): self = .bool
    case UInt8(ascii: "n"): self = .null
    default: return nil
    }
  }

  /// What a person calls it: used in "expected …, found …".
  var wording: JSONProblem.Detail {
    switch self {
    case .object: .init(chinese: "对象 {…}", english: "an object {…}")
    case .array: .init(chinese: "列表 […]", english: "a list […]")
    case .string: .init(chinese: "文字 \"…\"", english: "a text \"…\"")
    case .number: .init(chinese: "整数", english: "a whole number")
    case .bool: .init(chinese: "true 或 false", english: "true or false")
    case .null: .init(chinese: "null", english: "null")
    }
  }
}
