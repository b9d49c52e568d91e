/// Columns of what was used month by month, and behind them a band in which the months to come are
/// expected, with a line at the mean. Every figure stands under it.
public struct ForecastChart: Sendable {
  /// What stands where a month is not known.
  public static let unknown = "?"

  /// What it and its parts are called.
  public let words: Words
  /// From the left.
  public let past: [Past]
  /// Behind them.
  public let coming: [Coming]
  /// How wide the picture is at least.
  public var width = 640
  /// How high the columns may be.
  public var height = 72

  /// How high the line at the mean is.
  private static let line = 3

  /// A chart of those months.
  public init(words: Words, past: [Past], coming: [Coming]) {
    self.words = words
    self.past = past
    self.coming = coming
  }

  /// The picture; nil where there is nothing to show.
  public var drawing: Drawing? {
    let count = past.count + coming.count
    guard count > 0 else { return nil }
    let most = past.compactMap(\.value).max() ?? 0
    let scale = ChartScale(
      upTo: max(most, coming.map { max($0.high, $0.mid) }.max() ?? 0), length: height, steps: 4)
    let ticks = scale.ticks.map(ChartText.number)
    let left = (heads + ticks).map(ChartText.width).max() ?? 0
    // A place is never narrower than what is written in it: texts do not run into each other.
    let texts = columns.flatMap { $0.name + $0.figures }
    let needed = (texts.map(ChartText.width).max() ?? 0) + 4
    let place = max(needed, (width - left - 4) / count)
    let whole = max(width, left + 4 + place * count)
    var drawing = Drawing(width: whole, height: 0, title: words.title)
    let legend = ChartLegend(
      entries: [(.solid, words.used)] + (coming.isEmpty ? [] : [(.light, words.band)]),
      width: whole)
    let top = legend.draw(in: &drawing) + ChartText.line / 2
    let bottom = top + height
    let names = columns.map(\.name.count).max() ?? 0
    let figures = bottom + names * ChartText.line + 4
    for (tick, words) in zip(scale.ticks, ticks) {
      let y = bottom - scale.place(tick)
      drawing.line(x1: left + 4, y1: y, x2: whole, y2: y, tick == 0 ? .axis : .grid)
      drawing.text(x: left, y: y + 4, .end, words)
    }
    for (number, column) in columns.enumerated() {
      let start = left + 4 + number * place
      draw(column, from: start + place / 8, place - place / 4, bottom, scale, &drawing)
      write(column.name, at: start + place / 2, .middle, bottom, &drawing)
      write(column.figures, at: start + place / 2, .middle, figures, &drawing)
    }
    write(heads, at: left, .end, figures, &drawing)
    drawing.height = figures + heads.count * ChartText.line + 6
    return drawing
  }

  private func write(
    _ lines: [String], at x: Int, _ anchor: Drawing.Anchor, _ top: Int,
    _ drawing: inout Drawing
  ) {
    for (line, text) in lines.enumerated() {
      drawing.text(x: x, y: top + (line + 1) * ChartText.line + 2, anchor, text)
    }
  }

  private func draw(
    _ column: Column, from x: Int, _ width: Int, _ bottom: Int, _ scale: ChartScale,
    _ drawing: inout Drawing
  ) {
    let (low, high) = (scale.place(column.low), scale.place(column.high))
    drawing.box(x: x, y: bottom - high, width: width, height: high - low, column.fill)
    guard let mid = column.mid.map(scale.place) else { return }
    let y = min(bottom - Self.line, max(bottom - scale.length, bottom - mid - Self.line / 2))
    drawing.box(x: x, y: y, width: width, height: Self.line, .solid)
  }
}
