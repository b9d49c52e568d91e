/// The inside of a frontier chart: its axes, the points and their names.
struct FrontierPlot: Sendable {
  let across: RangeScale
  let upright: RangeScale
  /// Where the axes begin.
  let left: Int
  let bottom: Int
  /// How large a point is.
  let size: Int

  private var top: Int { bottom - upright.length }
  private var right: Int { left + across.length }

  /// Draws both axes with what is written along them.
  func drawAxes(_ axis: FrontierChart.Axis, _ heights: [String], in drawing: inout Drawing) {
    for (tick, words) in zip(upright.ticks, heights) {
      let y = bottom - upright.place(tick)
      if y < bottom { drawing.line(x1: left, y1: y, x2: right, y2: y, .grid) }
      drawing.text(x: left - 5, y: y + 4, .end, words)
    }
    for (tick, words) in zip(across.ticks, across.words(places: axis.places)) {
      let x = left + across.place(tick)
      drawing.line(x1: x, y1: bottom, x2: x, y2: bottom + 4, .axis)
      drawing.text(x: x, y: bottom + 4 + ChartText.baseline, .middle, words)
    }
    drawing.line(x1: left, y1: bottom, x2: right, y2: bottom, .axis)
    drawing.line(x1: left, y1: top, x2: left, y2: bottom, .axis)
    drawing.text(
      x: right, y: bottom + 4 + ChartText.line + ChartText.baseline + 2, .end, axis.title)
  }

  /// Draws the points with what goes through them, and their names, those of the best ones first.
  func draw(_ points: [FrontierChart.Point], in drawing: inout Drawing) {
    var places = LabelPlaces(
      frame: Drawing.Box(
        x: left + 3, y: top, width: across.length - 3, height: upright.length - 2))
    for point in points {
      for (start, end) in ranges(point) {
        drawing.line(x1: start.x, y1: start.y, x2: end.x, y2: end.y, .range)
        places.take(from: start, to: end)
      }
    }
    let best = points.filter(\.isBest)
    let frontier = best.map(spot).sorted { ($0.x, -$0.y) < ($1.x, -$1.y) }
    drawing.curve(frontier, .curve)
    for (start, end) in zip(frontier, frontier.dropFirst()) { places.take(from: start, to: end) }
    let others = points.filter { !$0.isBest }
    for point in others + best {
      let spot = spot(point)
      places.take(point: spot, size: size)
      drawing.box(
        x: spot.x - size / 2, y: spot.y - size / 2, width: size, height: size,
        point.isBest ? .solid : .open)
    }
    for point in best + others where !point.label.isEmpty {
      write(places.place(point.label, at: spot(point)), spot(point), &drawing)
    }
  }

  private func spot(_ point: FrontierChart.Point) -> Drawing.Point {
    spot(point.x, point.y)
  }

  private func spot(_ x: Int64, _ y: Int64) -> Drawing.Point {
    Drawing.Point(x: left + across.place(x), y: bottom - upright.place(y))
  }

  /// The thin lines through a point, with a short stroke at each end.
  private func ranges(
    _ point: FrontierChart.Point
  ) -> [(start: Drawing.Point, end: Drawing.Point)] {
    var lines: [(start: Drawing.Point, end: Drawing.Point)] = []
    if let range = point.xRange {
      let (low, high) = (spot(range.lowerBound, point.y), spot(range.upperBound, point.y))
      lines += [(low, high)] + [low, high].map { (moved($0, 0, -3), moved($0, 0, 3)) }
    }
    if let range = point.yRange {
      let (low, high) = (spot(point.x, range.lowerBound), spot(point.x, range.upperBound))
      lines += [(low, high)] + [low, high].map { (moved($0, -3, 0), moved($0, 3, 0)) }
    }
    return lines
  }

  private func moved(_ point: Drawing.Point, _ across: Int, _ down: Int) -> Drawing.Point {
    Drawing.Point(x: point.x + across, y: point.y + down)
  }

  private func write(
    _ label: LabelPlaces.Label, _ spot: Drawing.Point, _ drawing: inout Drawing
  ) {
    let box = label.box
    if label.isFar {
      let x = min(max(spot.x, box.x), box.x + box.width)
      let y = min(max(spot.y, box.y), box.y + box.height)
      drawing.line(x1: spot.x, y1: spot.y, x2: x, y2: y, .range)
    }
    let x =
      switch label.anchor {
      case .start: box.x
      case .middle: box.x + box.width / 2
      case .end: box.x + box.width
      }
    drawing.text(x: x, y: box.y + ChartText.baseline, label.anchor, label.words)
  }
}
