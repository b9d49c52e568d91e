import Stockpile

/// Stored text as it may be printed.
public enum TerminalText {
  /// The text with every character that could move the cursor, hide or reorder what follows shown
  /// as `\u{1B}`: C0 (line breaks and TAB too), DEL, C1, bidi controls, zero-width and tag
  /// characters, noncharacters.
  ///
  /// The books refuse such text at the door; this holds for what came in before or around it.
  public static func escaped(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: StoredText.isRefused) else { return text }
    var escaped = ""
    for scalar in text.unicodeScalars {
      if StoredText.isRefused(scalar) {
        escaped += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      } else {
        escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
