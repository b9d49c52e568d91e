/// Choices as points between two wishes that pull in different ways, and a line through those that no
/// other one beats.
public struct FrontierChart: Sendable {
  /// What it and its parts are called.
  public let words: Words
  /// Along the lower edge.
  public let x: Axis
  /// Along the left edge.
  public let y: Axis
  /// The choices.
  public let points: [Point]
  /// How wide the picture is.
  public var width = 510
  /// How high the points may be.
  public var height = 220

  private static let size = 8

  /// A chart of those choices.
  public init(words: Words, x: Axis, y: Axis, points: [Point]) {
    self.words = words
    self.x = x
    self.y = y
    self.points = points
  }

  /// The picture; nil where there is nothing to show.
  public var drawing: Drawing? {
    guard !points.isEmpty else { return nil }
    let upright = RangeScale(y.values(points, \.y, \.yRange), length: height, steps: 5)
    let heights = upright.words(places: y.places)
    let left = (heights.map(ChartText.width).max() ?? 0) + 6
    let across = self.across(width - left)
    let whole = left + across.length + across.edge(x.places)
    var drawing = Drawing(width: max(width, whole), height: 0, title: words.title)
    let head = legend.draw(in: &drawing)
    drawing.text(x: 0, y: head + ChartText.baseline, .start, y.title)
    let top = head + (y.title.isEmpty ? 4 : ChartText.line + 8)
    let bottom = top + height
    drawing.height = bottom + 2 * ChartText.line + 8
    let plot = FrontierPlot(
      across: across, upright: upright, left: left, bottom: bottom, size: Self.size)
    plot.drawAxes(x, heights, in: &drawing)
    plot.draw(points, in: &drawing)
    return drawing
  }
}

extension FrontierChart {
  /// As many steps as there is room for what is written under them.
  private func across(_ room: Int) -> RangeScale {
    let values = x.values(points, \.x, \.xRange)
    func scale(_ steps: Int) -> RangeScale {
      let whole = RangeScale(values, length: room, steps: steps)
      return RangeScale(values, length: max(60, room - whole.edge(x.places)), steps: steps)
    }
    return (2...8).reversed().map(scale).first { $0.fits(x.places) } ?? scale(1)
  }

  private var legend: ChartLegend {
    let hasRange = points.contains { $0.xRange != nil || $0.yRange != nil }
    let entries: [(fill: Drawing.Fill, words: String)] = [
      (.solid, words.best), (.open, words.other),
    ]
    return ChartLegend(
      entries: entries.filter { !$0.words.isEmpty }, width: width,
      lines: hasRange && !words.range.isEmpty ? [(.range, words.range)] : [])
  }
}
