/// The printed form of a plan as it comes back with 核定数量 filled in: CSV, with the heads of either
/// language or the keys, columns in any order, other columns left alone.
public struct ApprovedForm: Sendable {
  /// A row with a figure, or with one that cannot be read.
  public struct Row: Sendable {
    /// The line of the file.
    public let line: Int
    /// The site as it stands there.
    public let site: String
    /// The item as it stands there.
    public let item: String
    /// 核定数量 as it stands there.
    public let approved: String
  }

  /// A column the form needs and does not have.
  public struct MissingColumn: Error, Hashable, Sendable {
    /// What it is called, in Chinese and English.
    public let names: [String]
  }

  /// The rows of sites with a figure in the order of the file; a blank means as proposed.
  public let rows: [Row]

  /// The rows of a file; throws `CSVProblems` or a `MissingColumn`.
  public init(_ bytes: [UInt8]) throws {
    let table = try CSVReader().read(bytes)
    func column(_ names: [String]) throws -> String {
      guard let name = names.first(where: { table.place(of: $0) != nil }) else {
        throw MissingColumn(names: names)
      }
      return name
    }
    let site = try column(["单位", "site"])
    let item = try column(["物资", "item"])
    let approved = try column(["核定数量", "approved"])
    rows = table.rows.compactMap { row in
      // Purchases in whole packs stand below the lines, with no site of their own.
      guard let code = table.value(site, in: row), let figure = table.value(approved, in: row)
      else { return nil }
      return Row(
        line: row.line, site: code, item: table.value(item, in: row) ?? "", approved: figure)
    }
  }
}
