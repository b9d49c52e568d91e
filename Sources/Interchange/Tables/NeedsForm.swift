/// A list of who needs how much, as CSV: a row a site and item, with the heads of either language or the
/// keys, columns in any order, other columns left alone.
public struct NeedsForm: Sendable {
  /// One row, as it stands there.
  public struct Row: Sendable {
    /// The line of the file.
    public let line: Int
    /// The code of the site.
    public let site: String
    /// The code of the item.
    public let item: String
    /// What it should have.
    public let need: String
    /// What it uses in the days that plans look back on; nil: as the book has it.
    public let use: String?
    /// What it must have after receipt; nil: nothing.
    public let minimum: String?
  }

  /// A column the list needs and does not have.
  public struct MissingColumn: Error, Hashable, Sendable {
    /// What it is called, in Chinese and English.
    public let names: [String]
  }

  /// The rows in the order of the file.
  public let rows: [Row]

  /// The rows of a file; throws `CSVProblems` or a `MissingColumn`.
  public init(_ bytes: [UInt8]) throws {
    let table = try CSVReader().read(bytes)
    func column(_ names: [String]) -> String? {
      names.first { table.place(of: $0) != nil }
    }
    func needed(_ names: [String]) throws -> String {
      guard let name = column(names) else { throw MissingColumn(names: names) }
      return name
    }
    let site = try needed(["单位", "site"])
    let item = try needed(["物资", "item"])
    let need = try needed(["应有", "need"])
    let (use, minimum) = (column(["用量", "use"]), column(["保底", "minimum"]))
    rows = table.rows.map { row in
      Row(
        line: row.line, site: table.value(site, in: row) ?? "",
        item: table.value(item, in: row) ?? "", need: table.value(need, in: row) ?? "",
        use: use.flatMap { table.value($0, in: row) },
        minimum: minimum.flatMap { table.value($0, in: row) })
    }
  }
}
