/// The widths of a table's columns that make it fit into a terminal.
struct TableFit {
  /// A column: its head, its cells, and whether the cells may go on in the next line.
  struct Column {
    let head: String
    let cells: [String]
    let wraps: Bool

    /// The width at which nothing is broken.
    var natural: Int { max(DisplayWidth.of(head), widest) }

    /// The width below which words or figures would be broken; names may take two lines and more,
    /// but no fewer columns than this.
    var least: Int {
      let head = min(DisplayWidth.of(head), max(4, CellWrap.longestPiece(head)))
      return wraps ? max(head, longestWord, min(widest, 8)) : max(head, widest)
    }

    /// Of 12 columns at most.
    private var longestWord: Int {
      var longest = 0
      // A part is no wider than its text.
      for cell in cells where longest < 12 && DisplayWidth.of(cell) > longest {
        longest = max(longest, CellWrap.longestPiece(cell))
      }
      return min(longest, 12)
    }

    private var widest: Int { cells.map { DisplayWidth.of($0) }.max() ?? 0 }
  }

  /// The widths: natural ones where they fit. Otherwise heads give way to what stands under them,
  /// then the widest names, until the table fits or none can any more.
  static func widths(_ columns: [Column], most: Int) -> [Int] {
    let natural = columns.map(\.natural)
    var room = most - 2 * max(0, columns.count - 1) - natural.reduce(0, +)
    guard room < 0 else { return natural }
    let least = columns.map(\.least)
    var widths = natural
    for place in columns.indices where !columns[place].wraps {
      room += widths[place] - least[place]
      widths[place] = least[place]
    }
    while room < 0 {
      let giving = columns.indices.filter { widths[$0] > least[$0] }
      guard let widest = giving.max(by: { widths[$0] < widths[$1] }) else { break }
      widths[widest] -= 1
      room += 1
    }
    // What is left over makes heads whole again.
    for place in columns.indices where natural[place] - widths[place] <= room {
      room -= natural[place] - widths[place]
      widths[place] = natural[place]
    }
    return widths
  }
}
