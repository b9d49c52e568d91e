/// Days along the lower edge of a chart: their numbers, and under them what else they are called.
struct DayAxis: Sendable {
  /// The first and the last day.
  let days: ClosedRange<Int>
  /// Where the first one is.
  let left: Int
  /// From the first to the last.
  let length: Int
  /// How wide the widest of the names is.
  let widest: Int
  /// What a day is called beside its number.
  let label: (@Sendable (Int) -> String)?

  private static let gap = 8
  private static let tick = 4

  /// The room the names of those days take beside each other.
  static func widest(
    _ days: some Sequence<Int>, _ label: (@Sendable (Int) -> String)?
  ) -> Int {
    days.reduce(0) { most, day in
      max(most, ChartText.width("\(day)"), ChartText.width(label?(day) ?? ""))
    }
  }

  /// Where a day is.
  func place(_ day: Int) -> Int {
    let inside = min(max(day, days.lowerBound), days.upperBound)
    return left + (inside - days.lowerBound) * length / max(1, days.count - 1)
  }

  /// The days that are named: the first one, and then round numbers with room between them.
  var ticks: [Int] {
    let count = max(1, days.count - 1)
    let factors = [2, 5, 10]
    var (step, decade, turn) = (1, 1, 0)
    while step < count, step * length / count < widest + Self.gap {
      step = decade * factors[turn]
      turn += 1
      if turn == factors.count { (decade, turn) = (decade * 10, 0) }
    }
    let first = days.lowerBound
    let start = (first + step) / step * step
    let round = stride(from: start, through: days.upperBound, by: step)
    return [first] + round.filter { place($0) - left >= widest + Self.gap }
  }

  /// Draws it under a chart; the height it took.
  func draw(at y: Int, in drawing: inout Drawing) -> Int {
    for day in ticks {
      let x = place(day)
      drawing.line(x1: x, y1: y, x2: x, y2: y + Self.tick, .axis)
      drawing.text(x: x, y: y + Self.tick + ChartText.baseline, .middle, "\(day)")
      if let label {
        drawing.text(
          x: x, y: y + Self.tick + ChartText.line + ChartText.baseline, .middle, label(day))
      }
    }
    return Self.tick + (label == nil ? 1 : 2) * ChartText.line + 4
  }
}
