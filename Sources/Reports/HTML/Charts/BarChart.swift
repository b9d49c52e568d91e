/// Bars that lie one under the other, each with its name before it and its figures behind it.
public struct BarChart: Sendable {
  /// One bar, in parts that are put end to end.
  public struct Bar: Sendable {
    let name: String
    let parts: [(value: Int128, fill: Drawing.Fill)]
    let note: String

    /// A bar with what is said behind it: the bar alone is never the only place of a figure.
    public init(name: String, parts: [(value: Int128, fill: Drawing.Fill)], note: String) {
      self.name = name
      self.parts = parts
      self.note = note
    }
  }

  /// What the chart shows.
  public let title: String
  /// What the fills mean; nothing where there is only one.
  public var legend: [(fill: Drawing.Fill, words: String)] = []
  /// From the top.
  public let bars: [Bar]
  /// A value everything is held against, and what it is called.
  public var mark: (value: Int128, words: String)?
  /// A bar beyond it ends at the edge, where its note still tells its figure.
  public var most: Int128?
  /// How wide the picture is.
  public var width = 510

  private static let gap = 5
  private static let barHeight = 12

  /// A chart of those bars.
  public init(
    title: String, legend: [(fill: Drawing.Fill, words: String)] = [], bars: [Bar],
    mark: (value: Int128, words: String)? = nil, most: Int128? = nil
  ) {
    self.title = title
    self.legend = legend
    self.bars = bars
    self.mark = mark
    self.most = most
  }

  /// The picture; nil where there is nothing to show.
  public var drawing: Drawing? {
    guard !bars.isEmpty else { return nil }
    let names = bars.map { ChartText.lines($0.name, width: width * 45 / 100) }
    let nameWidth = names.joined().map(ChartText.width).max() ?? 0
    let noteWidth = bars.map { ChartText.width($0.note) }.max() ?? 0
    let left = nameWidth + Self.gap
    let plot = max(60, width - left - noteWidth - 2 * Self.gap)
    let longest = bars.map { $0.parts.reduce(0) { $0 + max(0, $1.value) } }.max() ?? 0
    let end = min(most ?? .max, max(longest, mark?.value ?? 0))
    // The end of the axis has at most one digit more than the longest bar.
    let steps = plot / (ChartText.width(ChartText.number(end)) + 14)
    let scale = ChartScale(upTo: end, length: plot, steps: min(4, max(1, steps)))
    var drawing = Drawing(width: width, height: 0, title: title)
    var y = ChartLegend(entries: legend, width: width).draw(in: &drawing)
    if let mark {
      drawing.text(
        x: left + scale.place(mark.value), y: y + ChartText.baseline, .middle, mark.words)
      y += ChartText.line
    }
    let rows = zip(bars, names).map { ($0, $1, max(1, $1.count) * ChartText.line + Self.gap) }
    let bottom = y + rows.reduce(0) { $0 + $1.2 }
    axis(scale, left, y, bottom, &drawing)
    let top = y
    for (bar, _, height) in rows {
      drawBox(bar, at: y, height, left, scale, &drawing)
      y += height
    }
    if let mark {
      let x = left + scale.place(mark.value)
      drawing.line(x1: x, y1: top, x2: x, y2: bottom, .mark)
    }
    // Texts last: no line goes through them.
    y = top
    for (bar, name, height) in rows {
      drawTexts(bar, name, at: y, height, left, scale, &drawing)
      y += height
    }
    drawing.height = bottom + ChartText.line + 2
    return drawing
  }

  private func drawBox(
    _ bar: Bar, at y: Int, _ height: Int, _ left: Int, _ scale: ChartScale,
    _ drawing: inout Drawing
  ) {
    let barTop = y + (height - Self.barHeight) / 2
    var sum: Int128 = 0
    for part in bar.parts {
      let start = scale.place(sum)
      sum += max(0, part.value)
      drawing.box(
        x: left + start, y: barTop, width: scale.place(sum) - start, height: Self.barHeight,
        part.fill)
    }
  }

  private func drawTexts(
    _ bar: Bar, _ name: [String], at y: Int, _ height: Int, _ left: Int, _ scale: ChartScale,
    _ drawing: inout Drawing
  ) {
    let top = y + (height - name.count * ChartText.line) / 2
    for (place, line) in name.enumerated() {
      drawing.text(
        x: left - Self.gap, y: top + place * ChartText.line + ChartText.baseline, .end, line)
    }
    let end = scale.place(bar.parts.reduce(0) { $0 + max(0, $1.value) })
    drawing.text(
      x: left + end + Self.gap, y: y + (height - Self.barHeight) / 2 + ChartText.baseline, .start,
      bar.note)
  }

  private func axis(
    _ scale: ChartScale, _ left: Int, _ top: Int, _ bottom: Int, _ drawing: inout Drawing
  ) {
    for tick in scale.ticks {
      let x = left + scale.place(tick)
      drawing.line(x1: x, y1: top, x2: x, y2: bottom, tick == 0 ? .axis : .grid)
      drawing.text(
        x: x, y: bottom + ChartText.baseline + 2, .middle, ChartText.number(tick))
    }
  }
}

extension BarChart {
  /// Counts as whole hundredths of their sum that add up to 100; nothing of nothing.
  static func shares(_ counts: [(count: Int, fill: Drawing.Fill)])
    -> [(value: Int128, fill: Drawing.Fill)]
  {
    let sum = counts.reduce(0) { $0 + $1.count }
    var (counted, shared) = (0, 0)
    return counts.map { part in
      counted += part.count
      let share = sum > 0 ? counted * 100 / sum - shared : 0
      shared += share
      return (Int128(share), part.fill)
    }
  }
}
