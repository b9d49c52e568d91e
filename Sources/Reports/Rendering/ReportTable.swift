import Stockpile

/// The rows of a report with all their columns: one table for people, spreadsheets and programs.
public struct ReportTable: Sendable {
  /// A column's name and where it is shown.
  struct Head: Sendable {
    let label: Label
    let visibility: Visibility

    /// The value for people. Where a column may be missing, a zero says no more than a blank, and
    /// hides what is not zero.
    func shown(_ field: Field) -> Field {
      visibility == .unlessBlank && field.isBlank ? .empty : field
    }
  }

  let heads: [Head]
  /// The values, a row a line.
  public private(set) var rows: [[Field]]
  private(set) var totals: [String: Field] = [:]

  /// The table of some rows.
  init<Row>(_ rows: [Row], _ columns: [Column<Row>]) {
    guard Set(columns.map(\.label.key)).count == columns.count else {
      fatalError("two columns with one key: \(columns.map(\.label.key))")
    }
    self.heads = columns.map { Head(label: $0.label, visibility: $0.visibility) }
    self.rows = rows.map { row in columns.map { $0.field(row) } }
  }

  /// The table with a last row for people; values by the keys of their columns.
  func withTotal(_ totals: [String: Field]) -> ReportTable {
    var copy = self
    copy.totals = totals
    return copy
  }

  /// The table for a terminal: columns that say nothing are left out.
  func text(_ language: Language, _ layout: TableLayout = .wide) -> String {
    let shown = shownColumns(layout)
    var table = self
    table.rows = rows.map { row in zip(heads, row).map { $0.shown($1) } }
    var text = table.textTable(shown, language, total: totals.isEmpty ? nil : totals)
    text.most = layout.most
    return text.text()
  }

  /// The places of the columns people are shown.
  func shownColumns(_ layout: TableLayout = .wide) -> [Int] {
    heads.indices.filter { column in
      guard !layout.leavingOut.contains(heads[column].label.key) else { return false }
      return switch heads[column].visibility {
      case .always: true
      case .unlessBlank: rows.contains { !$0[column].isBlank }
      case .programsOnly: false
      }
    }
  }

  /// The table for the next program in a pipe: every column, TAB between the cells.
  func plain(_ language: Language) -> String {
    textTable(Array(heads.indices), language, total: nil).text(.plain)
  }

  /// The table as a spreadsheet opens it: every column, no sums.
  func csv(_ language: Language) -> CSVTable {
    CSVTable(
      heads.map { $0.label.text(language) },
      rows: rows.map { row in row.map { $0.cell(language) } })
  }

  /// The rows as objects whose keys are those of the columns.
  var json: JSONText {
    JSONRows(keys: heads.map(\.label.key), rows: rows).map { .rows($0) }
      ?? .array(objects.map { .object($0) })
  }

  /// The members of each row.
  var objects: [[String: JSONText]] {
    rows.map { row in
      var members: [String: JSONText] = [:]
      for (head, field) in zip(heads, row) { field.write(head.label.key, to: &members) }
      return members
    }
  }

  private func textTable(_ shown: [Int], _ language: Language, total: [String: Field]?) -> TextTable
  {
    var last = total.map { total in
      shown.map { (total[heads[$0].label.key] ?? .empty).cell(language) }
    }
    // Sums of columns that are not shown leave nothing to write.
    if last?.allSatisfy({ $0 == .empty }) == true { last = nil }
    if last?.first == .empty { last?[0] = .text(Label.total.text(language)) }
    let columns = shown.enumerated().map { place, column in
      let isNumber =
        last?[place].isNumber == true || rows.contains { $0[column].cell(language).isNumber }
      return TextTable.Column(
        heads[column].label.text(language), isNumber ? .right : .left,
        wraps: rows.contains { $0[column].isWords })
    }
    return TextTable(
      columns, rows: rows.map { row in shown.map { row[$0].cell(language) } }, total: last)
  }
}
