/// From values to places along an axis that begins where the values do, in whole numbers.
struct RangeScale: Hashable, Sendable {
  /// The value at the beginning of the axis, a multiple of `step`.
  let bottom: Int128
  /// The value at its end, another multiple of it.
  let top: Int128
  /// From one mark of the axis to the next: 1, 2 or 5 with zeros.
  let step: Int128
  /// How long the axis is.
  let length: Int

  /// An axis for those values, with at most so many steps and one more.
  init(_ values: ClosedRange<Int64>, length: Int, steps: Int) {
    let (low, high) = (Int128(values.lowerBound), Int128(values.upperBound))
    // The step of an axis of that length from zero on; the beginning is at most one step earlier.
    let step = ChartScale(upTo: max(1, high - low), length: length, steps: max(1, steps)).step
    self.bottom = Self.below(low, step)
    self.top = max(bottom + step, -Self.below(-high, step))
    self.step = step
    self.length = length
  }

  /// The multiple of a step that is not above a value.
  private static func below(_ value: Int128, _ step: Int128) -> Int128 {
    let rest = value % step
    return value - rest - (rest < 0 ? step : 0)
  }

  /// How far from the beginning a value is; what is outside the axis stays at its edge.
  func place(_ value: Int64) -> Int {
    Int((min(max(bottom, Int128(value)), top) - bottom) * Int128(length) / (top - bottom))
  }

  /// The values marked on the axis.
  var ticks: [Int64] {
    (0...Int((top - bottom) / step)).map { Int64(clamping: bottom + Int128($0) * step) }
  }

  /// The values as they are written, with a point only where one of them needs it.
  func words(places: Int) -> [String] {
    var unit: Int128 = 1
    for _ in 0..<places { unit *= 10 }
    let isWhole = ticks.allSatisfy { Int128($0) % unit == 0 }
    return ticks.map { tick in
      isWhole
        ? ChartText.number(Int128(tick) / unit) : ChartText.number(Int128(tick), places: places)
    }
  }

  /// How far what is written under the end reaches beyond it.
  func edge(_ places: Int) -> Int {
    (words(places: places).map(ChartText.width).max() ?? 0) / 2 + 2
  }

  /// Whether what is written under the values has room beside each other.
  func fits(_ places: Int) -> Bool {
    let words = words(places: places)
    let widest = words.map(ChartText.width).max() ?? 0
    return length / max(1, words.count - 1) >= widest + 12
  }
}
