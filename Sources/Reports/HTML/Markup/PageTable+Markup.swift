import Stockpile

extension PageTable {
  /// Below so many rows a table stays on one page.
  private static let short = 12

  /// Writes the table, or one for each group, all with the same columns.
  func write(to markup: inout Markup, groups: [Group]? = nil) {
    guard !columns.isEmpty else { return }
    let isWide = groups != nil || width > Self.page * 2 / 3
    let size = width <= Self.page ? "" : width <= Self.page * 6 / 5 ? " dense" : " denser"
    for group in groups ?? [Group(title: "", rows: table.rows.indices)] {
      let length = group.rows.count < Self.short ? " short" : ""
      markup.element(.table, .look((isWide ? "fixed" : "narrow") + size + length)) { markup in
        if isWide { writeWidths(to: &markup) }
        writeHead(group.title, to: &markup)
        markup.element(.tbody) { markup in
          for row in table.rows[group.rows] { write(row, to: &markup) }
          if group.rows.upperBound == table.rows.count { writeTotal(to: &markup) }
        }
      }
    }
  }

  private func writeWidths(to markup: inout Markup) {
    markup.element(.colgroup) { markup in
      for column in columns {
        // Tenths of a hundredth, so that rounding leaves no column without room.
        let share = (column.width + 2) * 1000 / width
        markup.empty(.col, .init(.style, "width:\(share / 10).\(share % 10)%"))
      }
    }
  }

  private func writeHead(_ title: String, to markup: inout Markup) {
    markup.element(.thead) { markup in
      if !title.isEmpty {
        markup.element(.tr) { markup in
          markup.element(.th, .look("group"), .init(.colspan, columns.count), text: title)
        }
      }
      markup.element(.tr) { markup in
        for column in columns { markup.element(.th) { $0.write(head: column.head) } }
      }
    }
  }

  private func write(_ row: [Field], to markup: inout Markup) {
    markup.element(.tr) { markup in
      for column in columns {
        let field = table.heads[column.place].shown(row[column.place])
        write(field, column.kind, to: &markup)
      }
    }
  }

  private func writeTotal(to markup: inout Markup) {
    guard !table.totals.isEmpty else { return }
    markup.element(.tr, .look("total")) { markup in
      for (number, column) in columns.enumerated() {
        let field = table.totals[table.heads[column.place].label.key]
        write(field ?? (number == 0 ? .word(.total) : .empty), column.kind, to: &markup)
      }
    }
  }

  private func write(_ field: Field, _ kind: Kind, to markup: inout Markup) {
    switch field.cell(language) {
    case .empty: markup.element(.td, text: "")
    case let cell: markup.element(.td, .look(kind.rawValue)) { $0.write(cell) }
    }
  }
}

extension Markup {
  /// A table with its columns as people are shown them.
  mutating func table(_ table: ReportTable, _ language: Language) {
    PageTable(table, language).write(to: &self)
  }
}
