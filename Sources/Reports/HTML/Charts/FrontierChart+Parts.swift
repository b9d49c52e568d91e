extension FrontierChart {
  /// One choice: what it costs along one axis and what it brings along the other.
  public struct Point: Hashable, Sendable {
    let x: Int64
    let y: Int64
    let label: String
    let isBest: Bool
    let xRange: ClosedRange<Int64>?
    let yRange: ClosedRange<Int64>?

    /// A choice with its name, whether no other is better in both ways, and between which values it
    /// is likely to be.
    public init(
      x: Int64, y: Int64, label: String = "", isBest: Bool = false,
      xRange: ClosedRange<Int64>? = nil, yRange: ClosedRange<Int64>? = nil
    ) {
      self.x = x
      self.y = y
      self.label = label
      self.isBest = isBest
      self.xRange = xRange
      self.yRange = yRange
    }
  }

  /// An axis.
  public struct Axis: Hashable, Sendable {
    let title: String
    let places: Int
    let limits: ClosedRange<Int64>?

    /// An axis with its name and how many digits of its whole numbers are behind the point; what is
    /// beyond the limits stays at the edge.
    public init(title: String, places: Int = 0, limits: ClosedRange<Int64>? = nil) {
      self.title = title
      self.places = max(0, places)
      self.limits = limits
    }

    /// From the least to the most of what is shown.
    func values(
      _ points: [Point], _ value: KeyPath<Point, Int64>,
      _ range: KeyPath<Point, ClosedRange<Int64>?>
    ) -> ClosedRange<Int64> {
      if let limits { return limits }
      let values = points.flatMap { point in
        let range = point[keyPath: range]
        return [point[keyPath: value], range?.lowerBound, range?.upperBound].compactMap(\.self)
      }
      let least = values.min() ?? 0
      return least...max(least, values.max() ?? 0)
    }
  }

  /// What the chart and its parts are called.
  public struct Words: Hashable, Sendable {
    let title: String
    let best: String
    let other: String
    let range: String

    /// The names: of the chart, the choices on the line, the others, and the thin lines through them
    /// (nothing where there are none).
    public init(title: String, best: String, other: String, range: String = "") {
      self.title = title
      self.best = best
      self.other = other
      self.range = range
    }
  }
}
