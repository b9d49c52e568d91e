/// Texts as they stand in markup and in style sheets.
enum MarkupText {
  /// Appends a text in which nothing is markup any more, and nothing hidden or unprintable is left.
  static func append(_ content: String, to text: inout String) {
    let shown = isPlainASCII(content) ? content : TerminalText.escaped(content)
    guard shown.utf8.contains(where: isMarkup) else {
      text += shown
      return
    }
    for scalar in shown.unicodeScalars {
      switch scalar {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "\"": text += "&quot;"
      case "'": text += "&#39;"
      default: text.unicodeScalars.append(scalar)
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

  private static func isPlainASCII(_ content: String) -> Bool {
    content.utf8.allSatisfy { (0x20..<0x7F).contains($0) }
  }

  private static func isMarkup(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""),
      UInt8(ascii: "'"):
      true
    default: false
    }
  }
}
