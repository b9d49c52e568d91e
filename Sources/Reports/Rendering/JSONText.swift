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
  /// An array of objects: the rows of a table.
  case rows(JSONRows)
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
