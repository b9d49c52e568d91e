/// Stored text as it may be printed.
public enum TerminalText {
  /// The text with every character that could move the cursor, hide or reorder what follows shown
  /// as `\u{1B}`: C0 (line breaks and TAB too), DEL, C1, bidi controls, zero-width and tag
  /// characters.
  ///
  /// The books refuse such text at the door; this holds for what came in before or around it.
  public static func escaped(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isUnsafe) else { return text }
    var escaped = ""
    for scalar in text.unicodeScalars {
      if isUnsafe(scalar) {
        escaped += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      } else {
        escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  private static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    // C0, DEL and C1; line and paragraph separators.
    case 0x00..<0x20, 0x7F..<0xA0, 0x2028, 0x2029: true
    // Ideographs: nearly every other character asked about is one.
    case 0x3000..<0xD800: false
    // Bidi controls.
    case 0x61C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    // Zero width.
    case 0xAD, 0x34F, 0x180E, 0x200B...0x200D, 0x2060...0x2064, 0x206A...0x206F, 0xFEFF,
      0xFFF9...0xFFFB:
      true
    // Tags.
    case 0xE0000...0xE007F: true
    default: false
    }
  }
}
