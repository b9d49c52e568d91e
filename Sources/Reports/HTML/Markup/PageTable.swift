import Stockpile

/// A table on a page: its head again on every page, columns as wide as what stands in them.
struct PageTable: Sendable {
  /// Rows that belong together, under a title of their own.
  struct Group: Sendable {
    let title: String
    let rows: Range<Int>
  }

  /// How a column is set.
  enum Kind: String, Sendable {
    /// Figures: to the right, never broken.
    case figure = "n"
    /// Codes and days: never broken.
    case code = "c"
    /// Names.
    case words = "w"
    /// Sentences.
    case sentence = "small"
  }

  /// A column that is shown.
  struct Column: Sendable {
    let place: Int
    let head: String
    let kind: Kind
    /// In letters.
    let width: Int
  }

  /// The letters of the usual size that fit beside each other on a page.
  static let page = 188
  /// The letters a sentence needs in a line, at least.
  private static let leastSentence = 30

  let table: ReportTable
  let columns: [Column]
  let language: Language

  init(_ table: ReportTable, _ language: Language) {
    self.table = table
    self.language = language
    self.columns = Self.fitted(
      table.shownColumns().map { Self.column(of: table, at: $0, language) })
  }

  /// What is too wide even in small letters: sentences take more lines, so that no word of a head is
  /// wider than its column.
  private static func fitted(_ columns: [Column]) -> [Column] {
    let excess = columns.reduce(0) { $0 + $1.width + 2 } - Self.page * 4 / 3
    guard excess > 0 else { return columns }
    return columns.map { column in
      guard column.kind == .sentence else { return column }
      return Column(
        place: column.place, head: column.head, kind: column.kind,
        width: max(min(column.width, leastSentence), column.width - excess))
    }
  }

  /// Letters of all columns together, with the blanks at their sides.
  var width: Int { columns.reduce(0) { $0 + $1.width + 2 } }

  private static func column(
    of table: ReportTable, at place: Int, _ language: Language
  ) -> Column {
    let label = table.heads[place].label
    let head = label.text(language)
    var (isNumber, isWords, widest) = (false, false, 0)
    var figures = TextBytes()
    func look(_ field: Field) {
      let cell = field.cell(language)
      isNumber = isNumber || cell.isNumber
      isWords = isWords || field.isWords
      if case .text(let text) = cell {
        // No text takes more columns than bytes, and a sentence is cut into lines anyway.
        guard widest < 80, text.utf8.count > widest else { return }
        widest = max(widest, DisplayWidth.of(TerminalText.escaped(text)))
      } else {
        figures.clear()
        cell.write(to: &figures, grouped: true)
        widest = max(widest, figures.count)
      }
    }
    for row in table.rows { look(table.heads[place].shown(row[place])) }
    if let total = table.totals[label.key] { look(total) }
    // Heads are bold, and no word of theirs is broken.
    let headWidth = min(DisplayWidth.of(head), max(5, CellWrap.longestPiece(head))) * 5 / 4 + 1
    if widest == 0, [Label.approved, .sent, .whyNot].contains(where: { $0.key == label.key }) {
      // Nothing is in it: it is for the pen.
      return Column(place: place, head: head, kind: .words, width: 11)
    }
    if isNumber {
      return Column(place: place, head: head, kind: .figure, width: max(headWidth, widest))
    }
    guard isWords else {
      // Capitals are wider than other letters.
      let codeWidth = max(headWidth, widest * 5 / 4)
      return Column(place: place, head: head, kind: .code, width: codeWidth)
    }
    let isSentence = label.key == Label.explanation.key || widest > 60
    return Column(
      place: place, head: head, kind: isSentence ? .sentence : .words,
      width: max(headWidth, min(widest, isSentence ? (language == .chinese ? 64 : 50) : 22)))
  }
}
