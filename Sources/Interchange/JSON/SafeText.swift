/// Text of the input made safe to show: nothing in it can move a cursor, reorder or hide.
public enum SafeText {
  private static let longest = 40

  /// The text in double quotes, shortened.
  ///
  /// For clauses given to `JSONReader.refuse` that repeat what the input says.
  public static func quoted(_ text: String) -> String {
    var text = text
    return text.withUTF8 { quoted(UnsafeRawBufferPointer($0)) }
  }

  /// The bytes in double quotes, shortened.
  static func quoted(_ bytes: UnsafeRawBufferPointer) -> String { "\"\(plain(bytes))\"" }

  /// The text without quotes, shortened; a refused character shows as its code point (`<U+200B>`),
  /// broken bytes as the replacement character.
  static func plain(_ bytes: UnsafeRawBufferPointer) -> String {
    // No more bytes than can matter: a hostile key may be a megabyte long.
    let head = UnsafeRawBufferPointer(rebasing: bytes.prefix(4 * longest))
    var text = ""
    for (index, scalar) in String(decoding: head, as: UTF8.self).unicodeScalars.enumerated() {
      if index == longest { return text + "…" }
      if RefusedText.reason(scalar) != nil {
        text += "<\(name(scalar))>"
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
    return text
  }

  /// `U+200B`
  static func name(_ scalar: Unicode.Scalar) -> String {
    let hex = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - hex.count)) + hex
  }

  /// One step of a problem path: `.key`, or `["key"]` when it is not a plain identifier.
  static func pathStep(_ bytes: UnsafeRawBufferPointer) -> String {
    let isPlain = (1...longest).contains(bytes.count) && bytes.allSatisfy(isIdentifierByte)
    return isPlain ? "." + plain(bytes) : "[\(quoted(bytes))]"
  }

  private static func isIdentifierByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}
