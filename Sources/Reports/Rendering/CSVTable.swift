/// A table as a CSV file that spreadsheets on Chinese Windows open without questions.
public struct CSVTable: Sendable {
  /// The heads of the columns.
  public let titles: [String]
  /// The rows; a short one ends in empty cells.
  public var rows: [[Cell]]

  /// A table. A row must not have more cells than there are titles.
  public init(_ titles: [String], rows: [[Cell]] = []) {
    self.titles = titles
    self.rows = rows
  }

  /// The file: UTF-8 with a byte-order mark, because those spreadsheets take other UTF-8 for GBK;
  /// CRLF after each line, quotes after RFC 4180.
  public var bytes: [UInt8] {
    var text = "\u{FEFF}"
    Self.append(titles.map { .text($0) }, to: &text)
    for row in rows {
      guard row.count <= titles.count else {
        fatalError("a row of \(row.count) cells in a CSV of \(titles.count) columns")
      }
      Self.append(
        row + Array(repeating: .empty, count: titles.count - row.count), to: &text)
    }
    return Array(text.utf8)
  }

  private static func append(_ row: [Cell], to text: inout String) {
    for (column, cell) in row.enumerated() {
      if column > 0 { text.append(",") }
      text.append(quoted(guarded(cell)))
    }
    text.append("\r\n")
  }

  /// The value, texts with an apostrophe in front of what a spreadsheet would run as a formula; our
  /// import takes it off again, hence also in front of an apostrophe.
  static func guarded(_ cell: Cell) -> String {
    guard case .text(let text) = cell, let first = text.unicodeScalars.first,
      "=+-@\t\r\n'＝＋－＠＇".unicodeScalars.contains(first)
    else { return cell.plain }
    return "'" + text
  }

  private static func quoted(_ value: String) -> String {
    // By Unicode scalars: to Swift, CR and LF together are one character that is neither.
    let scalars = value.unicodeScalars
    // Semicolon and TAB separate cells too for some readers; outer blanks are cut by others.
    guard
      scalars.contains(where: { "\",;\t\r\n".unicodeScalars.contains($0) })
        || scalars.first == " " || scalars.last == " "
    else { return value }
    var quoted = "\""
    for scalar in scalars {
      if scalar == "\"" { quoted.unicodeScalars.append("\"") }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "\""
  }
}
