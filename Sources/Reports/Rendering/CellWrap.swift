/// Breaks a text into lines of at most so many columns: at blanks, after dashes, and between
/// Chinese characters; inside a word only where it is longer than a line.
enum CellWrap {
  /// The lines of a text, at least one.
  static func lines(_ text: String, width: Int) -> [String] {
    guard DisplayWidth.of(text) > width else { return [text] }
    var lines: [String] = []
    var line = ""
    for piece in pieces(text).flatMap({ split($0, width) }) {
      let isFirst = line.allSatisfy { $0 == " " }
      if !isFirst, DisplayWidth.of(line + trimmed(piece)) > width {
        lines.append(trimmed(line))
        line = ""
      }
      line += piece
    }
    return lines + (line.isEmpty ? [] : [trimmed(line)])
  }

  /// The columns of the longest part that is better not broken.
  static func longestPiece(_ text: String) -> Int {
    pieces(text).map { DisplayWidth.of(trimmed($0)) }.max() ?? 0
  }

  /// Parts between which a line may end, blanks behind them included.
  private static func pieces(_ text: String) -> [String] {
    var pieces: [String] = []
    var piece = String.UnicodeScalarView()
    var last: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      if let last, mayBreak(last, scalar), !piece.isEmpty {
        pieces.append(String(piece))
        piece = String.UnicodeScalarView()
      }
      piece.append(scalar)
      last = scalar
    }
    return pieces + (piece.isEmpty ? [] : [String(piece)])
  }

  private static func mayBreak(_ before: Unicode.Scalar, _ after: Unicode.Scalar) -> Bool {
    if after == " " || closing.contains(after) || opening.contains(before) { return false }
    return before == " " || before == "-" || before == "/" || DisplayWidth.of(before) == 2
      || DisplayWidth.of(after) == 2
  }

  /// What does not begin a line, and what does not end one.
  private static let closing = Set("，。；：、）】〕”％%!?！？)]".unicodeScalars)
  private static let opening = Set("（【〔“(".unicodeScalars)

  /// A part that is longer than a line, cut where it must be.
  private static func split(_ piece: String, _ width: Int) -> [String] {
    guard DisplayWidth.of(trimmed(piece)) > width else { return [piece] }
    var parts: [String] = []
    var part = ""
    for character in piece {
      if DisplayWidth.of(part) + DisplayWidth.of(String(character)) > width, !part.isEmpty {
        parts.append(part)
        part = ""
      }
      part.append(character)
    }
    return parts + [part]
  }

  private static func trimmed(_ text: String) -> String {
    var text = Substring(text)
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
