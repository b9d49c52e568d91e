extension Int64 {
  /// ⌈x⌉, never negative. What is above a whole number by less than a billionth is that number: 0.1 a
  /// day for 30 days are 3, not 4. What does not fit is the largest number.
  init(clampingUp x: Double) {
    let whole = x.rounded()
    let up = (x - whole).magnitude <= 1e-9 * Swift.max(1, x.magnitude) ? whole : x.rounded(.up)
    self = up > 0 ? Int64(exactly: up) ?? .max : 0
  }
}
