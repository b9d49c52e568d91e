/// The hospital forecast of Penn Medicine, COVID-19 Hospital Impact Model for Epidemics 1.1.5: an
/// epidemic told from its doubling time and from how many patients are in hospital today.
public struct CHIMEModel: Hashable, Sendable {
  /// N, in people.
  public let population: Int
  /// Patients in hospital today, in people.
  public let hospitalizedToday: Int
  /// In how many days infections doubled up to now.
  public let doublingTimeDays: Double
  /// For how many days a person infects others.
  public let infectiousDays: Double
  /// The share of all patients who come to this hospital.
  public let marketShare: Double
  /// The share of contacts that no longer happen from today on.
  public let contactReduction: Double
  /// Admission to hospital.
  public let hospital: HospitalCare

  /// A forecast. Days are within 0.1...36,600 and at least 1 for the infectious time, as a step has a
  /// day. One patient at the start stands for 1/(market share × rate) infected people: they must not be
  /// more than there are.
  public init(
    population: Int, hospitalizedToday: Int, doublingTimeDays: Double, infectiousDays: Double,
    marketShare: Double, contactReduction: Double, hospital: HospitalCare
  ) throws(EpidemicError) {
    self.population = try EpidemicError.checked(population: population)
    self.hospitalizedToday = try EpidemicError.checked(.hospitalized, hospitalizedToday)
    self.doublingTimeDays = try EpidemicError.checked(
      .doublingTimeDays, doublingTimeDays, in: 0.1...36_600)
    self.infectiousDays = try EpidemicError.checked(
      .infectiousDays, infectiousDays, in: 1...36_600)
    self.marketShare = try EpidemicError.checked(
      .marketShare, marketShare, in: Double.leastNormalMagnitude...1)
    self.contactReduction = try EpidemicError.checked(
      .contactReduction, contactReduction, in: 0...1)
    self.hospital = hospital
    guard infectedAtStart < Double(population) else {
      throw .infectedAbovePopulation(infected: infectedAtStart, population: population)
    }
  }

  /// I₀ = 1/(market share × rate), in people.
  public var infectedAtStart: Double { 1 / (marketShare * hospital.rate) }
  /// γ = 1/infectious days, per day.
  public var gamma: Double { 1 / infectiousDays }
  /// g = 2^(1/doubling time) − 1, per day.
  public var growth: Double { Elementary.exp(Self.ln2 / doublingTimeDays) - 1 }
  /// β up to today, per day and infectious person: (g + γ)/S₀.
  public var beta: Double { (growth + gamma) / susceptibleAtStart }
  /// β from today on: β(1 − contact reduction).
  public var betaFromToday: Double { beta * (1 - contactReduction) }
  /// R₀ = βS₀/γ.
  public var reproduction: Double { beta * susceptibleAtStart / gamma }
  /// R from today on, of the same people.
  public var reproductionFromToday: Double { betaFromToday * susceptibleAtStart / gamma }

  /// In how many days infections would double from today on, 1/log₂(βS₀ − γ + 1); negative where they
  /// halve, nil where they do neither.
  public var doublingTimeFromToday: Double? {
    let factor = betaFromToday * susceptibleAtStart - gamma + 1
    guard factor > 0, factor != 1 else { return nil }
    return Self.ln2 / Elementary.log(factor)
  }

  var susceptibleAtStart: Double { Double(population) - infectedAtStart }

  private static let ln2 = 0.6931471805599453
}
