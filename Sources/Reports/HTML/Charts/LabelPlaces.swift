/// Where the names of points go so that they lie on no point, no other name and, where there is room,
/// no line.
struct LabelPlaces: Sendable {
  /// A name in its place.
  struct Label: Hashable, Sendable {
    /// The words.
    let words: String
    /// The room they take, on the safe side.
    let box: Drawing.Box
    /// At which end of the room they stand: the one near their point.
    let anchor: Drawing.Anchor
    /// Whether it is so far from its point that a line has to lead there.
    let isFar: Bool
  }

  /// Where names may be.
  let frame: Drawing.Box
  /// What is on the picture already, and how bad it is to lie on it.
  private var taken: [(box: Drawing.Box, weight: Int)] = []

  private static let (point, text, line) = (20, 20, 1)
  /// How far a name may be from its point.
  private static let distances = [7, 14, 24, 38, 56]
  /// The sides of a point, the usual one first.
  private static let sides = [
    (1, 0), (-1, 0), (0, -1), (0, 1), (1, -1), (-1, -1), (1, 1), (-1, 1),
  ]

  init(frame: Drawing.Box) { self.frame = frame }

  /// A point is there.
  mutating func take(point: Drawing.Point, size: Int) {
    taken.append(
      (
        Drawing.Box(
          x: point.x - size / 2 - 1, y: point.y - size / 2 - 1, width: size + 2, height: size + 2),
        Self.point
      ))
  }

  /// A line is there.
  mutating func take(from start: Drawing.Point, to end: Drawing.Point) {
    let (across, down) = (end.x - start.x, end.y - start.y)
    let count = max(1, max(abs(across), abs(down)) / 4)
    for step in 0...count {
      let (x, y) = (start.x + across * step / count, start.y + down * step / count)
      taken.append((Drawing.Box(x: x - 2, y: y - 2, width: 4, height: 4), Self.line))
    }
  }

  /// The best place for the name of a point: the nearest where it lies on the least. It is taken
  /// then.
  mutating func place(_ words: String, at point: Drawing.Point) -> Label {
    let words = ChartText.cut(words, width: frame.width)
    var best = Label(words: words, box: frame, anchor: .middle, isFar: false)
    var least = Int.max
    for (ring, distance) in Self.distances.enumerated() {
      for side in Self.sides {
        let box = inside(beside(point, side, distance, ChartText.width(words)))
        let cost = taken.reduce(ring * 40) { $0 + $1.box.overlap(box) * $1.weight }
        guard cost < least else { continue }
        least = cost
        let anchor: Drawing.Anchor = side.0 > 0 ? .start : side.0 < 0 ? .end : .middle
        best = Label(words: words, box: box, anchor: anchor, isFar: ring > 1)
      }
    }
    taken.append((best.box, Self.text))
    return best
  }

  private func beside(
    _ point: Drawing.Point, _ side: (Int, Int), _ distance: Int, _ width: Int
  ) -> Drawing.Box {
    // Beside a corner both ways count.
    let near = side.0 != 0 && side.1 != 0 ? distance * 5 / 7 : distance
    let height = ChartText.line
    let x = [point.x - near - width, point.x - width / 2, point.x + near][side.0 + 1]
    let y = [point.y - near - height, point.y - height / 2, point.y + near][side.1 + 1]
    return Drawing.Box(x: x, y: y, width: width, height: height)
  }

  /// The box moved until it is inside the frame.
  private func inside(_ box: Drawing.Box) -> Drawing.Box {
    Drawing.Box(
      x: max(frame.x, min(box.x, frame.x + frame.width - box.width)),
      y: max(frame.y, min(box.y, frame.y + frame.height - box.height)),
      width: box.width, height: box.height)
  }
}
