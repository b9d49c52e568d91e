/// Words at the upper ends of upright lines, in as many rows as it takes for none to lie on another.
struct ChartFlags: Sendable {
  /// Words with their line.
  struct Flag: Hashable, Sendable {
    /// Where the line is.
    let x: Int
    /// The words, cut to the room there is.
    let words: String
    /// On which side of the line they stand.
    let anchor: Drawing.Anchor
    /// From where to where they reach.
    let columns: ClosedRange<Int>
    /// From the top.
    var row: Int
  }

  /// From the left.
  private(set) var flags: [Flag] = []

  private static let gap = 3

  /// The flags of those lines between two edges.
  init(_ lines: [(x: Int, words: String)], left: Int, right: Int) {
    let sorted = lines.enumerated().sorted {
      ($0.element.x, $0.offset) < ($1.element.x, $1.offset)
    }
    for (_, line) in sorted { add(line.x, line.words, left, right) }
    let first = flags.map(\.row).min() ?? 0
    for place in flags.indices { flags[place].row -= first }
  }

  /// How high they are together.
  var height: Int { ((flags.map(\.row).max() ?? -1) + 1) * ChartText.line }

  /// Draws the lines down to there; words are written last.
  func drawLines(from top: Int, to bottom: Int, in drawing: inout Drawing) {
    for flag in flags {
      drawing.line(
        x1: flag.x, y1: top + flag.row * ChartText.line + 1, x2: flag.x, y2: bottom, .event)
    }
  }

  /// Writes the words.
  func write(from top: Int, in drawing: inout Drawing) {
    for flag in flags {
      drawing.text(
        x: flag.x + (flag.anchor == .start ? Self.gap : -Self.gap),
        y: top + flag.row * ChartText.line + ChartText.baseline, flag.anchor, flag.words)
    }
  }

  private mutating func add(_ x: Int, _ words: String, _ left: Int, _ right: Int) {
    let (before, behind) = (x - left - Self.gap, right - x - Self.gap)
    let isBehind = ChartText.width(words) <= behind || behind >= before
    let cut = ChartText.cut(words, width: isBehind ? behind : before)
    let width = ChartText.width(cut) + Self.gap
    let columns = isBehind ? x...x + width : x - width...x
    let row =
      if isBehind {
        // Under every text the line would go through.
        (flags.filter { $0.columns.contains(x) }.map(\.row).max() ?? -1) + 1
      } else {
        // Over every line and text it would lie on.
        (flags.filter { $0.columns.overlaps(columns) }.map(\.row).min() ?? 1) - 1
      }
    flags.append(
      Flag(x: x, words: cut, anchor: isBehind ? .start : .end, columns: columns, row: row))
  }
}
