import Interchange

/// The oracle: a slow recursive reader written from the RFC and our profile, sharing no code with
/// `JSONReader`. It works on characters, leaves UTF-8 to the standard library and asks Unicode's
/// own properties about dangerous ones.
struct JSONReferenceReader {
  private struct Refused: Error {}
  private let text: [Unicode.Scalar]
  private var position = 0

  /// The value in `bytes`, or nil when it is refused.
  static func read(_ bytes: [UInt8]) -> JSONTree? {
    guard let string = String(validating: bytes, as: UTF8.self) else { return nil }
    var reader = JSONReferenceReader(text: Array(string.unicodeScalars))
    do {
      let value = try reader.value(depth: 0)
      reader.blanks()
      return reader.position == reader.text.count ? value : nil
    } catch {
      return nil
    }
  }

  private init(text: [Unicode.Scalar]) { self.text = text }

  private var current: Unicode.Scalar? { position < text.count ? text[position] : nil }

  private mutating func blanks() {
    while let scalar = current, " \t\n\r".unicodeScalars.contains(scalar) { position += 1 }
  }

  private mutating func take(_ expected: String) -> Bool {
    let scalars = Array(expected.unicodeScalars)
    guard text[position...].starts(with: scalars) else { return false }
    position += scalars.count
    return true
  }

  private mutating func need(_ expected: String) throws {
    guard take(expected) else { throw Refused() }
  }

  private mutating func value(depth: Int) throws -> JSONTree {
    blanks()
    if depth == 64, current == "{" || current == "[" { throw Refused() }
    if take("{") { return try object(depth: depth + 1) }
    if take("[") { return try array(depth: depth + 1) }
    if take("\"") { return .string(try string()) }
    if take("true") { return .bool(true) }
    if take("false") { return .bool(false) }
    if take("null") { return .null }
    return .integer(try number())
  }

  private mutating func object(depth: Int) throws -> JSONTree {
    var members: [JSONTree.Member] = []
    var keys = Set<[UInt8]>()
    blanks()
    if take("}") { return .object([]) }
    repeat {
      blanks()
      try need("\"")
      let key = try string()
      guard keys.insert(Array(key.utf8)).inserted else { throw Refused() }
      blanks()
      try need(":")
      members.append(.init(key: key, value: try value(depth: depth)))
      blanks()
    } while take(",")
    try need("}")
    return .object(members)
  }

  private mutating func array(depth: Int) throws -> JSONTree {
    var elements: [JSONTree] = []
    blanks()
    if take("]") { return .array([]) }
    repeat {
      elements.append(try value(depth: depth))
      blanks()
    } while take(",")
    try need("]")
    return .array(elements)
  }

  private mutating func number() throws -> Int64 {
    var literal = take("-") ? "-" : ""
    let first = position
    while let scalar = current, ("0"..."9").contains(scalar) {
      literal.unicodeScalars.append(scalar)
      position += 1
    }
    let count = position - first
    if count == 0 || (count > 1 && text[first] == "0") { throw Refused() }
    if let scalar = current, ".eE".unicodeScalars.contains(scalar) { throw Refused() }
    guard let value = Int64(literal), abs(value) < 1 << 53 else { throw Refused() }
    return value
  }

  private mutating func string() throws -> String {
    var result = String.UnicodeScalarView()
    while let scalar = current {
      position += 1
      if scalar == "\"" { return String(result) }
      let read = scalar == "\\" ? try escape() : scalar
      if scalar != "\\", scalar.value < 0x20 { throw Refused() }
      if Self.isDangerous(read) { throw Refused() }
      result.append(read)
    }
    throw Refused()
  }

  private mutating func escape() throws -> Unicode.Scalar {
    for (letter, meaning) in [("\"", "\""), ("\\", "\\"), ("/", "/")] where take(letter) {
      return Unicode.Scalar(meaning) ?? " "
    }
    // \b \f \n \r \t are grammatical, and control characters: refused either way.
    try need("u")
    let unit = try hexUnit()
    if let scalar = Unicode.Scalar(unit) { return scalar }
    guard unit < 0xDC00, take("\\u") else { throw Refused() }
    let low = try hexUnit()
    guard (0xDC00...0xDFFF).contains(low),
      let scalar = Unicode.Scalar((unit - 0xD800) * 0x400 + (low - 0xDC00) + 0x10000)
    else { throw Refused() }
    return scalar
  }

  private mutating func hexUnit() throws -> UInt32 {
    guard position + 4 <= text.count else { throw Refused() }
    let digits = text[position..<position + 4]
    position += 4
    guard digits.allSatisfy({ $0.properties.isASCIIHexDigit }),
      let unit = UInt32(String(String.UnicodeScalarView(digits)), radix: 16)
    else { throw Refused() }
    return unit
  }

  private static func isDangerous(_ scalar: Unicode.Scalar) -> Bool {
    let properties = scalar.properties
    switch properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: return true
    default: break
    }
    if properties.isBidiControl || properties.isNoncharacterCodePoint { return true }
    let hidden: Set<UInt32> = [
      0xAD, 0x34F, 0x180E, 0x200B, 0x200C, 0x200D, 0x2060, 0x2061, 0x2062, 0x2063, 0x2064, 0x206A,
      0x206B, 0x206C, 0x206D, 0x206E, 0x206F, 0xFEFF, 0xFFF9, 0xFFFA, 0xFFFB,
    ]
    return hidden.contains(scalar.value) || scalar.value >> 7 == 0xE0000 >> 7
  }
}
