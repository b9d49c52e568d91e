/// A sum that grows in proportion to the level.
struct Growth {
  /// What it was when it last changed its rate.
  private(set) var base: Double
  /// The figure at which something happens.
  let end: Double
  private var since = 0.0
  /// By how much it grows with the level.
  private(set) var rate = 0.0
  private var fastest = 0.0

  init(base: Double, end: Double) {
    self.base = base
    self.end = end
  }

  mutating func change(by more: Double, at level: Double) {
    if rate != 0 { base += rate * (level - since) }
    since = level
    rate += more
    fastest = max(fastest, rate)
    // Slower is what rounding leaves of no growth at all.
    if rate <= 1e-12 * fastest { rate = 0 }
  }

  /// The level at which it reaches its end.
  var endLevel: Double { since + (end - base) / rate }

  /// What it is beyond its end where nothing grows.
  var beyond: Double { max(0, base - end) }

  /// Whether more has been given than there is, beside what rounding may leave of a figure.
  var isExceeded: Bool { base > end + slack }

  /// Whether nothing is left.
  var isUsedUp: Bool { base >= end - slack }

  private var slack: Double { 1e-12 * max(1, abs(end)) }
}
