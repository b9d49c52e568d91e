/// What the fills of a chart mean, in as many lines as it takes.
struct ChartLegend: Sendable {
  let entries: [(fill: Drawing.Fill, words: String)]
  let width: Int

  private static let box = 12

  /// Draws it at the top; the height it took.
  func draw(in drawing: inout Drawing) -> Int {
    guard !entries.isEmpty else { return 2 }
    var (x, y) = (0, 2)
    for entry in entries {
      let needed = Self.box + 4 + ChartText.width(entry.words) + 12
      if x > 0, x + needed > width { (x, y) = (0, y + ChartText.line + 2) }
      drawing.box(x: x + 1, y: y, width: Self.box, height: Self.box, entry.fill)
      drawing.text(x: x + Self.box + 5, y: y + ChartText.baseline - 1, .start, entry.words)
      x += needed
    }
    return y + ChartText.line + 6
  }
}
