/// What clinics of a township use, each leaning on the others where its own history says little:
/// (a + Σy) ÷ (b + months in stock), the gamma–Poisson posterior mean with a and b by moments over the
/// clinics (R. J. Marshall 1991, *Applied Statistics* 40:283, for unequal times).
///
/// With r = Σy ÷ Σm over all clinics and A = Σ m (y/m − r)² ÷ Σm − r ÷ mean m, the part of the
/// spread between clinics that Poisson demand alone does not make: b = r ÷ A, a = r × b.
public struct TownshipShrinkage: Hashable, Sendable {
  /// One clinic's use of the item.
  public struct Clinic: Hashable, Sendable {
    /// Σy: base units used.
    public let units: Int64
    /// m: months in stock, parts included.
    public let months: Double

    /// What was used in how long; time without stock is no time.
    public init(units: Int64, months: Double) {
      self.units = max(0, units)
      self.months = months.isFinite ? max(0, months) : 0
    }
  }

  /// What the clinics share.
  public enum Prior: Hashable, Sendable {
    /// No clinic had the item in stock: nothing is known.
    case nothingKnown
    /// No clinic used any: the rate is 0.
    case neverUsed
    /// Only one clinic had it in stock: there is nobody to lean on, its own rate stands.
    case alone(rate: Double)
    /// The clinics differ no more than chance alone makes them: all have the township's rate.
    case equal(rate: Double)
    /// They differ: the gamma distribution of their rates.
    case gamma(a: Double, b: Double)
  }

  /// What the clinics share.
  public let prior: Prior

  /// The prior of some clinics; those without time in stock have no say.
  public init(_ clinics: [Clinic]) {
    let seen = clinics.filter { $0.months > 0 }
    let months = seen.reduce(0.0) { $0 + $1.months }
    let units = seen.reduce(0.0) { $0 + Double($1.units) }
    let rate = units / months
    guard months > 0, rate.isFinite else {
      prior = .nothingKnown
      return
    }
    guard units > 0 else {
      prior = .neverUsed
      return
    }
    guard seen.count > 1 else {
      prior = .alone(rate: rate)
      return
    }
    let spread = seen.reduce(0.0) {
      let difference = Double($1.units) / $1.months - rate
      return $0 + $1.months * difference * difference
    }
    let between = spread / months - rate * Double(seen.count) / months
    let b = rate / between
    prior =
      between > 0 && b > 0 && b.isFinite && (rate * b).isFinite
      ? .gamma(a: rate * b, b: b) : .equal(rate: rate)
  }

  /// Base units a month expected of a clinic of the township, also of one that never had stock; nil
  /// where nothing is known.
  public func rate(of clinic: Clinic) -> Double? {
    switch prior {
    case .nothingKnown: nil
    case .neverUsed: 0
    case .alone(let rate), .equal(let rate): rate
    case .gamma(let a, let b): (a + Double(clinic.units)) / (b + clinic.months)
    }
  }
}
