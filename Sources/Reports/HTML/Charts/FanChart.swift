/// Stock over days as many futures have it: a light band that holds nearly all of them, a darker one
/// that holds half, and a line at the median.
public struct FanChart: Sendable {
  /// How many events have their words; the others are short strokes on the lower edge.
  public static let namedEvents = 6

  /// What it and its parts are called.
  public let words: Words
  /// From the first day.
  public let days: [Point]
  /// A value everything is held against, and what it is called.
  public var mark: (value: Int64, words: String)?
  /// What happens on which day, the most important first.
  public var events: [Event] = []
  /// What a day is called beside its number, such as its date.
  public var label: (@Sendable (Int) -> String)?
  /// What is higher stays at the upper edge.
  public var most: Int64?
  /// The axis goes up to this at least.
  public var reaches: Int64 = 0
  /// How wide the picture is.
  public var width = 1040
  /// How high the bands may be.
  public var height = 180

  /// A chart of those days.
  public init(
    words: Words, days: [Point], mark: (value: Int64, words: String)? = nil, events: [Event] = [],
    label: (@Sendable (Int) -> String)? = nil
  ) {
    self.words = words
    self.days = days.sorted { $0.day < $1.day }
    self.mark = mark
    self.events = events
    self.label = label
  }

  /// The picture; nil where there is nothing to show.
  public var drawing: Drawing? {
    guard let first = days.first, let last = days.last else { return nil }
    let highest = max(days.map(\.high).max() ?? 0, mark?.value ?? 0, reaches)
    let scale = ChartScale(
      upTo: Int128(max(1, min(most ?? .max, highest))), length: height, steps: 5)
    let ticks = scale.ticks.map(ChartText.number)
    let widest = DayAxis.widest(days.map(\.day), label)
    let left = max((ticks.map(ChartText.width).max() ?? 0) + 4, widest / 2)
    let axis = DayAxis(
      days: first.day...last.day, left: left, length: max(60, width - left - widest / 2 - 2),
      widest: widest, label: label)
    let right = axis.left + axis.length
    var drawing = Drawing(width: max(width, right + widest / 2 + 2), height: 0, title: words.title)
    let head = ChartLegend(
      entries: [(.shade1, words.outer), (.shade2, words.inner)], width: width,
      lines: [(.curve, words.median)]
    ).draw(in: &drawing)
    let inside = events.filter { axis.days.contains($0.day) }
    let flags = ChartFlags(
      inside.prefix(Self.namedEvents).map { (axis.place($0.day), $0.words) }, left: left,
      right: right)
    let top = head + flags.height + 4
    let bottom = top + height
    drawBands(axis, scale, bottom, &drawing)
    for tick in scale.ticks where tick > 0 {
      let y = bottom - scale.place(tick)
      drawing.line(x1: left, y1: y, x2: right, y2: y, .grid)
    }
    drawing.line(x1: left, y1: bottom, x2: right, y2: bottom, .axis)
    flags.drawLines(from: head, to: bottom, in: &drawing)
    for event in inside.dropFirst(Self.namedEvents) {
      let x = axis.place(event.day)
      drawing.line(x1: x, y1: bottom - 8, x2: x, y2: bottom, .mark)
    }
    drawing.curve(line(\.median, axis, scale, bottom), .curve)
    drawMark(scale, left, right, bottom, &drawing)
    // Texts last: no line goes through them.
    for (tick, words) in zip(scale.ticks, ticks) {
      drawing.text(x: left - 4, y: bottom - scale.place(tick) + 4, .end, words)
    }
    flags.write(from: head, in: &drawing)
    drawing.height = bottom + axis.draw(at: bottom, in: &drawing)
    if !words.days.isEmpty {
      drawing.text(
        x: (left + right) / 2, y: drawing.height + ChartText.baseline - 3, .middle, words.days)
      drawing.height += ChartText.line
    }
    return drawing
  }
}

extension FanChart {
  private func drawBands(
    _ axis: DayAxis, _ scale: ChartScale, _ bottom: Int, _ drawing: inout Drawing
  ) {
    let bands: [(KeyPath<Point, Int64>, KeyPath<Point, Int64>, Drawing.Fill)] = [
      (\.low, \.high, .shade1), (\.lowerQuartile, \.upperQuartile, .shade2),
    ]
    for (low, high, fill) in bands {
      drawing.area(
        line(high, axis, scale, bottom) + line(low, axis, scale, bottom).reversed(), fill)
    }
  }

  /// A quantile from day to day; from edge to edge where there is one day only.
  private func line(
    _ value: KeyPath<Point, Int64>, _ axis: DayAxis, _ scale: ChartScale, _ bottom: Int
  ) -> [Drawing.Point] {
    let points = days.map { day in
      Drawing.Point(x: axis.place(day.day), y: bottom - scale.place(Int128(day[keyPath: value])))
    }
    guard points.count == 1, let only = points.first else { return points }
    return [only, Drawing.Point(x: axis.left + axis.length, y: only.y)]
  }

  /// The words stand on the left, where futures have not parted yet.
  private func drawMark(
    _ scale: ChartScale, _ left: Int, _ right: Int, _ bottom: Int, _ drawing: inout Drawing
  ) {
    guard let mark else { return }
    let high = scale.place(Int128(mark.value))
    let y = bottom - high
    drawing.line(x1: left, y1: y, x2: right, y2: y, .mark)
    let isBelow = high > scale.length - ChartText.line - 2
    drawing.text(
      x: left + 4, y: isBelow ? y + ChartText.baseline + 2 : y - 4, .start,
      ChartText.cut(mark.words, width: right - left - 4))
  }
}
