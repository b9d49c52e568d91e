/// A table for the terminal, or for the next program in a pipe.
///
/// Nothing is ever cut: a shortened code is another code. A table that must fit into a width breaks
/// heads and names over several lines.
public struct TextTable: Sendable {
  /// To which side the cells of a column are set.
  public enum Alignment: Hashable, Sendable {
    /// Texts.
    case left
    /// Numbers.
    case right
  }

  /// The head of a column and how its cells are set.
  public struct Column: Hashable, Sendable {
    /// The head.
    public let title: String
    /// The side its cells are set to.
    public let alignment: Alignment
    /// Whether a cell may go on in the next line: names and sentences may, codes and figures not.
    public let wraps: Bool

    /// A column.
    public init(_ title: String, _ alignment: Alignment = .left, wraps: Bool = false) {
      self.title = title
      self.alignment = alignment
      self.wraps = wraps
    }
  }

  /// How a table is written.
  public enum Style: Hashable, Sendable {
    /// Columns padded with blanks, two between them, a rule under the head, numbers as `1,234`.
    case aligned
    /// TAB between cells, no rules, numbers as `1234`.
    case plain
  }

  /// The columns.
  public let columns: [Column]
  /// The rows; a short one ends in empty cells.
  public var rows: [[Cell]]
  /// The last row, under a rule of its own; nil for none.
  public var total: [Cell]?
  /// The columns of the terminal it is to fit into; nil: as wide as it comes.
  public var most: Int?

  /// A table. A row must not have more cells than there are columns.
  public init(_ columns: [Column], rows: [[Cell]] = [], total: [Cell]? = nil, most: Int? = nil) {
    self.columns = columns
    self.rows = rows
    self.total = total
    self.most = most
  }

  /// The table as lines, each with a line feed at its end and no blanks before it.
  public func text(_ style: Style = .aligned) -> String {
    let head = columns.map { TerminalText.escaped($0.title) }
    let body = rows.map { texts($0, style) }
    let foot = total.map { [texts($0, style)] } ?? []
    guard style == .aligned else {
      return ([head] + body + foot).map { $0.joined(separator: "\t") + "\n" }.joined()
    }
    let widths = TableFit.widths(
      columns.indices.map { column in
        TableFit.Column(
          head: head[column], cells: (body + foot).map { $0[column] }, wraps: columns[column].wraps)
      }, most: most ?? .max)
    // ASCII, because a GBK terminal draws line characters twice as wide.
    let rule = widths.map { String(repeating: "-", count: $0) }
    var text = ""
    for cells in [head, rule] + body + (foot.isEmpty ? [] : [rule] + foot) {
      for line in broken(cells, widths) { add(line, widths, to: &text) }
    }
    return text
  }

  /// A row as the lines it takes.
  private func broken(_ cells: [String], _ widths: [Int]) -> [[String]] {
    guard most != nil, zip(cells, widths).contains(where: { DisplayWidth.of($0) > $1 })
    else { return [cells] }
    let parts = zip(cells, widths).map { CellWrap.lines($0, width: $1) }
    return (0..<(parts.map(\.count).max() ?? 1)).map { line in
      parts.map { line < $0.count ? $0[line] : "" }
    }
  }

  private func texts(_ row: [Cell], _ style: Style) -> [String] {
    guard row.count <= columns.count else {
      fatalError("a row of \(row.count) cells in a table of \(columns.count) columns")
    }
    let cells = row + Array(repeating: .empty, count: columns.count - row.count)
    return cells.map { $0.text(grouped: style == .aligned) }
  }

  private func add(_ cells: [String], _ widths: [Int], to text: inout String) {
    var owed = 0
    for (column, cell) in cells.enumerated() {
      let width = DisplayWidth.of(cell)
      let gap = widths[column] - width
      let isRight = columns[column].alignment == .right
      if isRight { owed += gap }
      // Blanks are written only when something follows them.
      if width > 0 {
        text += String(repeating: " ", count: owed)
        text += cell
        owed = 0
      } else {
        owed += width
      }
      owed += (isRight ? 0 : gap) + 2
    }
    text += "\n"
  }
}
