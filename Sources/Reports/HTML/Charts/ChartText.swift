/// How much room texts take in a chart; a page cannot be asked before it is printed.
enum ChartText {
  /// The height of a line.
  static let line = 12
  /// From the top of a line to where its letters stand.
  static let baseline = 10

  /// The width of a text, on the safe side: seven for a Latin letter, twelve for a Chinese one.
  static func width(_ text: String) -> Int {
    TerminalText.escaped(text).unicodeScalars.reduce(0) { sum, scalar in
      sum + (DisplayWidth.of(scalar) == 2 ? 12 : 7)
    }
  }

  /// A text in lines that are no wider than that; codes and names longer than a line are broken.
  static func lines(_ text: String, width: Int) -> [String] {
    CellWrap.lines(TerminalText.escaped(text), width: max(4, width / 7))
  }

  /// A text on one line that is no wider than that; what is left out is three points.
  static func cut(_ text: String, width room: Int) -> String {
    guard width(text) > room else { return text }
    let points = 12
    guard room > points else { return "" }
    // Words are counted by the column here, and the first line is never wider than its room.
    let first = CellWrap.lines(TerminalText.escaped(text), width: (room - points) / 7).first
    return (first ?? "") + "…"
  }

  /// `1,234`.
  static func number(_ value: Int128) -> String {
    Cell.integer(Int64(clamping: value)).text(grouped: true)
  }

  /// `1,234.5`: a whole number of the last of so many decimal places.
  static func number(_ value: Int128, places: Int) -> String {
    var bytes = TextBytes()
    bytes.append(Int64(clamping: value), places: places, grouped: true)
    return bytes.text
  }
}
