extension Drawing {
  /// A box among many of one fill.
  public struct Box: Hashable, Sendable {
    /// From the left.
    public let x: Int
    /// From the top.
    public let y: Int
    /// To the right.
    public let width: Int
    /// Downwards.
    public let height: Int

    /// Its outline in as few letters as it takes.
    var path: String { "M\(x) \(y)h\(width)v\(height)h\(-width)z" }

    /// How much of it lies in another one.
    func overlap(_ other: Box) -> Int {
      let across = min(x + width, other.x + other.width) - max(x, other.x)
      let down = min(y + height, other.y + other.height) - max(y, other.y)
      return max(0, across) * max(0, down)
    }
  }

  /// A line through those places, each told by how far it is from the one before: fewer digits.
  static func path(_ points: [Point]) -> String {
    guard let first = points.first else { return "" }
    let steps = zip(points, points.dropFirst()).map { "\($1.x - $0.x) \($1.y - $0.y)" }
    return "M\(first.x) \(first.y)" + (steps.isEmpty ? "" : "l" + steps.joined(separator: " "))
  }

  /// Those places without the ones a straight line goes through anyway.
  static func turns(_ points: [Point]) -> [Point] {
    var kept: [Point] = []
    for point in points where point != kept.last {
      if kept.count > 1, isStraight(kept[kept.count - 2], kept[kept.count - 1], point) {
        kept.removeLast()
      }
      kept.append(point)
    }
    return kept
  }

  private static func isStraight(_ first: Point, _ second: Point, _ third: Point) -> Bool {
    let (x1, y1) = (second.x - first.x, second.y - first.y)
    let (x2, y2) = (third.x - second.x, third.y - second.y)
    return x1 * y2 == y1 * x2 && x1 * x2 + y1 * y2 >= 0
  }
}
