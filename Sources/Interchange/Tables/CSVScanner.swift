/// Cuts CSV text into rows of fields, recording what is wrong and going on behind it.
struct CSVScanner {
  /// One row as it was found.
  struct Row {
    /// The line it starts on.
    let line: Int
    /// How many fields it has; `fields` keeps no more than one above the column limit.
    let count: Int
    let fields: [String]
  }

  var problems: CSVProblems
  /// Whether a quote was never closed, so that the last row is not whole.
  private(set) var isBroken = false
  private let bytes: [UInt8]
  private let separator: UInt8
  private let columnLimit: Int
  private var place: Int
  private var line = 1
  private var column = 1

  private static let quote = UInt8(ascii: "\"")
  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")

  init(
    _ bytes: [UInt8], from start: Int, separator: UInt8, columnLimit: Int, problems: CSVProblems
  ) {
    self.bytes = bytes
    self.place = start
    self.separator = separator
    self.columnLimit = columnLimit
    self.problems = problems
  }

  /// The next row that is not an empty line; nil at the end.
  mutating func nextRow() -> Row? {
    column = 1
    while place < bytes.count, isLineEnd(place) { stepOverLineEnd() }
    guard place < bytes.count else { return nil }
    let first = line
    var fields: [String] = []
    column = 0
    while true {
      column += 1
      let field = nextField()
      if fields.count <= columnLimit { fields.append(field) }
      if place < bytes.count, bytes[place] == separator {
        place += 1
        continue
      }
      if place < bytes.count { stepOverLineEnd() }
      return Row(line: first, count: column, fields: fields)
    }
  }

  /// The field at the place, which is left at its separator, line end or the end of the text.
  private mutating func nextField() -> String {
    if place < bytes.count, bytes[place] == Self.quote { return quotedField() }
    let start = place
    var hasQuote = false
    while place < bytes.count, bytes[place] != separator, !isLineEnd(place) {
      if bytes[place] == Self.quote, !hasQuote {
        hasQuote = true
        problems.add(.unexpectedQuote, line: line, column: column, .csvUnexpectedQuote)
      }
      place += 1
    }
    return text(bytes[start..<place], line: line)
  }

  private mutating func quotedField() -> String {
    let first = line
    var inside: [UInt8] = []
    place += 1
    while place < bytes.count {
      let byte = bytes[place]
      place += 1
      if byte == Self.quote {
        guard place < bytes.count, bytes[place] == Self.quote else {
          stepOverTextAfterQuote()
          return text(inside[...], line: first)
        }
        place += 1
      } else if byte == Self.lineFeed {
        line += 1
      }
      inside.append(byte)
    }
    isBroken = true
    problems.add(.openQuote, line: first, column: column, .csvOpenQuote)
    return ""
  }

  private mutating func stepOverTextAfterQuote() {
    let end = place
    while place < bytes.count, bytes[place] != separator, !isLineEnd(place) { place += 1 }
    if place > end {
      problems.add(.textAfterQuote, line: line, column: column, .csvTextAfterQuote)
    }
  }

  private func isLineEnd(_ place: Int) -> Bool {
    bytes[place] == Self.lineFeed || bytes[place] == Self.carriageReturn
  }

  private mutating func stepOverLineEnd() {
    if bytes[place] == Self.carriageReturn {
      if place + 1 < bytes.count, bytes[place + 1] == Self.lineFeed {
        place += 1
      } else {
        problems.add(.strayCarriageReturn, line: line, column: 0, .csvStrayReturn)
      }
    }
    place += 1
    line += 1
  }

  /// The text of a field; records bytes that are no UTF-8 and the first refused character.
  private mutating func text(_ field: ArraySlice<UInt8>, line: Int) -> String {
    guard let text = String(validating: field, as: UTF8.self) else {
      problems.add(.invalidUTF8, line: line, column: column, .csvNotUTF8)
      return ""
    }
    var last: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      let isBreak = scalar == "\n" || scalar == "\r"
      // Line breaks are allowed in quotes, a CR only before an LF.
      let isRefused = isBreak ? false : RefusedText.reason(scalar) != nil
      if isRefused || (last == "\r" && scalar != "\n") {
        let found = isRefused ? scalar : "\r"
        problems.add(.refusedCharacter, line: line, column: column, .csvRefused(found))
        return text
      }
      last = scalar
    }
    if last == "\r" {
      problems.add(.refusedCharacter, line: line, column: column, .csvRefused("\r"))
    }
    return text
  }
}
