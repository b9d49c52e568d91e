import Stockpile

/// Stored text as it may be printed.
public enum TerminalText {
  /// The text with every character that could move the cursor, hide or reorder what follows shown
  /// as `\u{1B}`: C0 (line breaks and TAB too), DEL, C1, bidi controls, zero-width and tag
  /// characters, noncharacters.
  ///
  /// The books refuse such text at the door; this holds for what came in before or around it.
  public static func escaped(_ text: String) -> String {
    guard !plain.holds(text), text.unicodeScalars.contains(where: StoredText.isRefused) else {
      return text
    }
    var bytes = TextBytes()
    bytes.append(text, except: plain) { write($0, to: &$1) }
    return bytes.text
  }

  /// Writes a character that may have to be shown by its number.
  static func write(_ scalar: Unicode.Scalar, to bytes: inout TextBytes) {
    if StoredText.isRefused(scalar) {
      bytes.append("\\u{\(String(scalar.value, radix: 16, uppercase: true))}")
    } else {
      bytes.append(scalar)
    }
  }

  private static let plain = PlainText()
}
