import Stockpile

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
    var bytes = TextBytes()
    bytes.append("\u{FEFF}")
    append(titles.map { .text($0) }, to: &bytes)
    for row in rows {
      guard row.count <= titles.count else {
        fatalError("a row of \(row.count) cells in a CSV of \(titles.count) columns")
      }
      append(row, to: &bytes)
    }
    return bytes.bytes
  }

  private func append(_ row: [Cell], to bytes: inout TextBytes) {
    for column in titles.indices {
      if column > 0 { bytes.append(",") }
      guard column < row.count else { continue }
      if case .text = row[column] {
        Self.append(Self.guarded(row[column]), to: &bytes)
      } else {
        row[column].write(to: &bytes, grouped: false)
      }
    }
    bytes.append("\r\n")
  }

  /// The value, a text so that no spreadsheet runs it as a formula.
  static func guarded(_ cell: Cell) -> String {
    guard case .text(let text) = cell else { return cell.plain }
    return FormulaGuard.guarded(text)
  }

  private static let plain = PlainText(except: "\",;")

  private static func append(_ value: String, to bytes: inout TextBytes) {
    let signs = value.utf8
    // Semicolon and TAB separate cells too for some readers; outer blanks are cut by others.
    guard
      !plain.holds(value) && signs.contains(where: { "\",;\t\r\n".utf8.contains($0) })
        || signs.first == UInt8(ascii: " ") || signs.last == UInt8(ascii: " ")
    else { return bytes.append(value) }
    bytes.append("\"")
    // By Unicode scalars: to Swift, CR and LF together are one character that is neither.
    for scalar in value.unicodeScalars {
      if scalar == "\"" { bytes.append(scalar) }
      bytes.append(scalar)
    }
    bytes.append("\"")
  }
}
