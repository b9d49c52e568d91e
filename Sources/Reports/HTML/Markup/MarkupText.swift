/// Texts as they stand in markup and in style sheets.
enum MarkupText {
  private static let plain = PlainText(except: "&<>\"'")

  /// Appends a text in which nothing is markup any more, and nothing hidden or unprintable is left.
  static func append(_ content: String, to bytes: inout TextBytes) {
    bytes.append(content, except: plain) { scalar, bytes in
      switch scalar {
      case "&": bytes.append("&amp;")
      case "<": bytes.append("&lt;")
      case ">": bytes.append("&gt;")
      case "\"": bytes.append("&quot;")
      case "'": bytes.append("&#39;")
      default: TerminalText.write(scalar, to: &bytes)
      }
    }
  }

  /// The text as a string of a style sheet: everything but letters, digits and blanks by its number,
  /// so that it can end neither the string nor the style sheet.
  static func styleString(_ content: String) -> String {
    var text = "\""
    for scalar in TerminalText.escaped(content).unicodeScalars {
      if scalar.properties.isAlphabetic || "0123456789 -.".unicodeScalars.contains(scalar) {
        text.unicodeScalars.append(scalar)
      } else {
        text += "\\" + String(scalar.value, radix: 16) + " "
      }
    }
    return text + "\""
  }
}
