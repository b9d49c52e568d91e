public import Stockpile

extension LedgerReader {
  /// A count sheet with its lines; throws `Lookup.sheet` if there is none of that number.
  public func sheet(_ id: Int64) throws -> CountSheet {
    let head = try statements.sql(
      "SELECT site, day, drawn_by, as_use, document FROM sheet WHERE id = ?"
    ).first(.integer(id)) { row in
      (
        try statements.siteCode(row.integer(0)), row.day(1), row.text(2), row.integer(3) == 1,
        row.optionalID(4)
      )
    }
    guard let head else { throw Lookup.sheet(String(id)) }
    var lines: [CountSheetLine] = []
    try statements.sql(
      """
      SELECT line, item, maker, lot_no, expiry_date, counted, pool FROM sheet_line
      WHERE sheet = ? ORDER BY line
      """
    ).forEach(.integer(id)) { row in
      let key = CountKey(
        item: try statements.itemCode(row.integer(1)), maker: row.text(2), number: row.text(3),
        expiry: row.optionalDay(4))
      lines.append(
        CountSheetLine(
          line: Int(row.integer(0)), key: key, counted: row.optionalInteger(5),
          pool: row.optionalText(6).flatMap { Pool(rawValue: $0) }))
    }
    return CountSheet(
      id: id, site: head.0, day: head.1, drawnBy: head.2, asUse: head.3, posted: head.4,
      lines: lines)
  }

  /// The sheets that are not posted yet, oldest first.
  public func openSheets() throws -> [CountSheet] {
    var ids: [Int64] = []
    try statements.sql("SELECT id FROM sheet WHERE document IS NULL ORDER BY id")
      .forEach { ids.append($0.integer(0)) }
    return try ids.map { try sheet($0) }
  }
}

extension LedgerWriter {
  /// Draws a sheet with those lines; returns its number.
  public func drawSheet(
    site code: SiteCode, day: CalendarDay, by operatorName: String, asUse: Bool, keys: [CountKey]
  ) throws -> Int64 {
    guard let site = try statements.siteKey(code), let log = try reader.openLog(site: site) else {
      throw Lookup.site(code.description)
    }
    let id = try statements.sql(
      """
      INSERT INTO sheet (site, day, epoch, drawn_after, drawn_by, as_use)
      VALUES (?, ?, ?, ?, ?, ?) RETURNING id
      """
    ).first(
      .integer(site), Value(day), Value(log.epoch), .integer(log.lastNumber), .text(operatorName),
      .integer(asUse ? 1 : 0)
    ) { $0.integer(0) }
    guard let id else { throw Inconsistency(what: "a new sheet got no number") }
    for key in keys { _ = try addSheetLine(id, key) }
    return id
  }

  /// Adds a line for something found that the sheet does not list; returns its number.
  public func addSheetLine(_ sheet: Int64, _ key: CountKey) throws -> Int {
    guard let item = try statements.itemKey(key.item) else {
      throw Lookup.item(key.item.description)
    }
    let last =
      try statements.sql("SELECT MAX(line) FROM sheet_line WHERE sheet = ?")
      .first(.integer(sheet)) { Int($0.integer(0)) } ?? 0
    try statements.sql(
      """
      INSERT INTO sheet_line (sheet, line, item, maker, lot_no, expiry_date)
      VALUES (?, ?, ?, ?, ?, ?)
      """
    ).run(
      .integer(sheet), Value(last + 1), .integer(item), .text(key.maker), .text(key.number),
      Value(key.expiry))
    return last + 1
  }

  /// Writes the figure of a line; nil takes it back.
  public func enter(_ counted: Int64?, pool: Pool?, line: Int, sheet: Int64) throws {
    try statements.sql("UPDATE sheet_line SET counted = ?, pool = ? WHERE sheet = ? AND line = ?")
      .run(Value(counted), Value(pool?.rawValue), .integer(sheet), Value(line))
  }

  /// Marks a sheet as posted by a count.
  public func markPosted(sheet: Int64, by document: DocumentID) throws {
    try statements.sql("UPDATE sheet SET document = ? WHERE id = ?")
      .run(Value(document), .integer(sheet))
  }
}
