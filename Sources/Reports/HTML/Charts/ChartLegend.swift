/// What the fills and lines of a chart mean, in as many lines as it takes.
struct ChartLegend: Sendable {
  let entries: [(fill: Drawing.Fill, words: String)]
  let width: Int
  /// Behind the fills.
  var lines: [(stroke: Drawing.Stroke, words: String)] = []

  private static let box = 12
  private static let stroke = 24

  /// Draws it at the top; the height it took.
  func draw(in drawing: inout Drawing) -> Int {
    guard !entries.isEmpty || !lines.isEmpty else { return 2 }
    var (x, y) = (0, 2)
    for entry in entries {
      move(&x, &y, past: entry.words, Self.box)
      drawing.box(x: x + 1, y: y, width: Self.box, height: Self.box, entry.fill)
      write(entry.words, &x, y, Self.box, &drawing)
    }
    for entry in lines {
      move(&x, &y, past: entry.words, Self.stroke)
      let middle = y + Self.box / 2
      drawing.line(x1: x + 1, y1: middle, x2: x + 1 + Self.stroke, y2: middle, entry.stroke)
      write(entry.words, &x, y, Self.stroke, &drawing)
    }
    return y + ChartText.line + 6
  }

  /// To the next line where an entry has no room in this one.
  private func move(_ x: inout Int, _ y: inout Int, past words: String, _ sample: Int) {
    if x > 0, x + needed(words, sample) > width { (x, y) = (0, y + ChartText.line + 2) }
  }

  private func write(
    _ words: String, _ x: inout Int, _ y: Int, _ sample: Int, _ drawing: inout Drawing
  ) {
    drawing.text(x: x + sample + 5, y: y + ChartText.baseline - 1, .start, words)
    x += needed(words, sample)
  }

  private func needed(_ words: String, _ sample: Int) -> Int {
    sample + 4 + ChartText.width(words) + 12
  }
}
