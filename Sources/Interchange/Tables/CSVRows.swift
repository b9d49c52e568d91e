/// A table read from CSV text: named columns, and rows that know their line.
public struct CSVRows: Sendable {
  /// What stands between two fields.
  public enum Separator: UInt8, CaseIterable, Sendable {
    /// `,`, as RFC 4180 has it.
    case comma = 0x2C
    /// `;`, as spreadsheets write where the comma is the decimal sign.
    case semicolon = 0x3B
    /// TAB.
    case tab = 0x09
  }

  /// One row below the header.
  public struct Row: Hashable, Sendable {
    /// The line of the file it starts on, 1-based.
    public let line: Int
    /// Its fields, as many as there are columns.
    public let fields: [String]
  }

  /// The separator found in the header line.
  public let separator: Separator
  /// The column names in the order of the file: none empty, none twice.
  public let header: [String]
  /// The rows below the header, without empty lines.
  public let rows: [Row]
  private let places: [String: Int]

  init(separator: Separator, header: [String], rows: [Row]) {
    self.separator = separator
    self.header = header
    self.rows = rows
    self.places = Dictionary(
      header.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
  }

  /// The place of a column, counted from 0; nil if the table has none of that name.
  public func place(of column: String) -> Int? { places[column] }

  /// A row's field in a column; nil if the table has no such column or the field is empty.
  public func value(_ column: String, in row: Row) -> String? {
    guard let place = places[column], place < row.fields.count, !row.fields[place].isEmpty
    else { return nil }
    return row.fields[place]
  }
}
