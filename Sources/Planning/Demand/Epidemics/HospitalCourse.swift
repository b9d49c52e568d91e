/// A kind of hospital care: who gets it, and for how long.
public struct HospitalCare: Hashable, Sendable {
  /// The share of infected people admitted to it, above 0 and at most 1.
  public let rate: Double
  /// How many days they stay.
  public let stayDays: Int

  /// A kind of care; a stay has 1 to 36,600 days.
  public init(rate: Double, stayDays: Int) throws(EpidemicError) {
    self.rate = try EpidemicError.checked(.admissionRate, rate, in: Double.leastNormalMagnitude...1)
    let allowed = 1...Double(EpidemicError.longestHorizon)
    _ = try EpidemicError.checked(.stayDays, Double(stayDays), in: allowed)
    self.stayDays = stayDays
  }
}

/// Admissions to a kind of care and patients in it, by day, as means.
public struct HospitalCourse: Hashable, Sendable {
  /// People ever admitted, at the start and at the end of each day.
  public let ever: [Double]
  /// People admitted on each day; one less than `ever`, as nobody knows who was admitted before the start.
  public let admissions: [Double]
  /// Patients at the start and at the end of each day: the admissions of the last days, as many as a stay
  /// has.
  public let census: [Double]

  /// The course that follows from an epidemic. The market share is the share of all patients who come to
  /// this hospital, 0...1. Admission is on the day of infection (CHIME 1.1.5).
  public init(
    of states: [Compartments<Double>], care: HospitalCare, marketShare: Double
  ) throws(EpidemicError) {
    let marketShare = try EpidemicError.checked(.marketShare, marketShare, in: 0...1)
    let ever = states.map { ($0.infectious + $0.removed) * care.rate * marketShare }
    let admissions = zip(ever.dropFirst(), ever).map { $0 - $1 }
    var census = ever.isEmpty ? [] : [0.0]
    for day in admissions.indices {
      // Added up anew each day: a running sum would keep its rounding for ever.
      census.append(admissions[max(0, day - care.stayDays + 1)...day].reduce(0, +))
    }
    (self.ever, self.admissions, self.census) = (ever, admissions, census)
  }
}
