/// From values to places along an axis that begins at zero, in whole numbers.
public struct ChartScale: Hashable, Sendable {
  /// The value at the end of the axis, a multiple of `step`.
  public let top: Int128
  /// From one mark of the axis to the next: 1, 2 or 5 with zeros.
  public let step: Int128
  /// How long the axis is.
  public let length: Int

  /// An axis for values up to `most`, with at most so many steps.
  public init(upTo most: Int128, length: Int, steps: Int = 5) {
    var step: Int128 = 1
    let factors: [Int128] = [2, 5, 10]
    var (decade, place): (Int128, Int) = (1, 0)
    while step * Int128(steps) < most {
      step = decade * factors[place]
      place += 1
      if place == factors.count { (decade, place) = (decade * 10, 0) }
    }
    self.step = step
    self.top = max(1, (most + step - 1) / step) * step
    self.length = length
  }

  /// How far from the beginning a value is; what is below zero or beyond the end stays at the edge.
  public func place(_ value: Int128) -> Int {
    Int(min(max(0, value), top) * Int128(length) / top)
  }

  /// The values marked on the axis.
  public var ticks: [Int128] { (0...Int(top / step)).map { Int128($0) * step } }
}
