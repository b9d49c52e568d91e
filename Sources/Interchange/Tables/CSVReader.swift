import Stockpile

/// A strict reader of CSV text: RFC 4180 over UTF-8.
///
/// A byte order mark is accepted, the separator is found in the header line, line ends are CRLF or
/// LF and may stand inside quotes, empty lines are stepped over, and the apostrophe our tables put in
/// front of what looks like a formula is taken off. Anything else that is wrong is
/// collected, and no table is made.
public struct CSVReader: Sendable {
  /// The most columns of a table.
  public var columnLimit = 200
  /// The most rows below the header.
  public var rowLimit = 1_000_000
  /// How many problems are kept; further ones are counted.
  public var problemLimit = 100

  /// A reader with the usual limits.
  public init() {}

  /// The table of a whole file; throws all problems of the text together.
  public func read(_ bytes: [UInt8]) throws(CSVProblems) -> CSVRows {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let start = bytes.starts(with: mark) ? mark.count : 0
    let separator = Self.separator(bytes, from: start)
    var scanner = CSVScanner(
      bytes, from: start, separator: separator.rawValue, columnLimit: columnLimit,
      problems: CSVProblems(limit: problemLimit))
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      // UTF-16: every character would be a problem of its own.
      scanner.problems.add(.invalidUTF8, line: 1, column: 0, .csvNotUTF8)
      throw scanner.problems
    }
    guard let header = scanner.nextRow() else {
      scanner.problems.add(.emptyFile, line: 1, column: 0, .csvEmpty)
      throw scanner.problems
    }
    if header.count > columnLimit {
      scanner.problems.add(
        .tooManyColumns, line: header.line, column: columnLimit + 1,
        .csvTooManyColumns(columnLimit))
      throw scanner.problems
    }
    checkNames(header, &scanner.problems)
    let rows = readRows(&scanner, columns: header.count)
    guard scanner.problems.isEmpty else { throw scanner.problems }
    return CSVRows(separator: separator, header: header.fields, rows: rows)
  }

  private func readRows(_ scanner: inout CSVScanner, columns: Int) -> [CSVRows.Row] {
    var rows: [CSVRows.Row] = []
    while let row = scanner.nextRow() {
      if rows.count == rowLimit {
        scanner.problems.add(.tooManyRows, line: row.line, column: 0, .csvTooManyRows(rowLimit))
        break
      }
      // After an open quote the fields are missing because of it, not in their own right.
      if row.count != columns, !scanner.isBroken {
        scanner.problems.add(
          .wrongFieldCount, line: row.line, column: 0,
          .csvFieldCount(row.count, columns: columns))
      }
      let fields = row.fields.map(FormulaGuard.unguarded)
      rows.append(CSVRows.Row(line: row.line, fields: fields))
    }
    return rows
  }

  private func checkNames(_ header: CSVScanner.Row, _ problems: inout CSVProblems) {
    var first: [String: Int] = [:]
    for (place, name) in header.fields.enumerated() {
      if name.isEmpty {
        problems.add(.emptyColumnName, line: header.line, column: place + 1, .csvNamelessColumn)
      } else if let earlier = first[name] {
        problems.add(
          .duplicateColumn, line: header.line, column: place + 1,
          .csvDuplicate(name, first: earlier))
      } else {
        first[name] = place + 1
      }
    }
  }

  /// The separator met most often outside quotes in the first line that is not empty; the comma
  /// where there is none.
  private static func separator(_ bytes: [UInt8], from start: Int) -> CSVRows.Separator {
    var counts: [CSVRows.Separator: Int] = [:]
    var isQuoted = false
    var isEmpty = true
    for byte in bytes[start...] {
      let isLineEnd = byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
      if isLineEnd, !isQuoted {
        if isEmpty { continue }
        break
      }
      isEmpty = false
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      guard !isQuoted, let found = CSVRows.Separator(rawValue: byte) else { continue }
      counts[found, default: 0] += 1
    }
    // On a tie the one declared first.
    var best = CSVRows.Separator.comma
    for candidate in CSVRows.Separator.allCases
    where counts[candidate, default: 0] > counts[best, default: 0] {
      best = candidate
    }
    return best
  }
}
