/// How many people need which care if a share of a population falls ill, as in the planning figures of
/// FluSurge and the US Department of Health (Radonovich et al., Emerging Infectious Diseases 15, 2009).
public struct PlanningCascade: Hashable, Sendable {
  /// People who fall ill.
  public let ill: Int
  /// Of them those who seek care.
  public let outpatients: Int
  /// Of those the ones admitted.
  public let admitted: Int
  /// Of the admitted those in intensive care.
  public let intensiveCare: Int
  /// Of the admitted those on a ventilator.
  public let ventilated: Int

  /// The people of each step, to the nearest whole person; the steps are not rounded in between. Each
  /// share is of the step before it, those of intensive care and ventilation both of the admitted.
  public init(
    population: Int, ill: Double, seekingCare: Double, admitted: Double, intensiveCare: Double,
    ventilated: Double
  ) throws(EpidemicError) {
    let population = Double(try EpidemicError.checked(population: population))
    let illPeople = population * (try EpidemicError.checked(.share, ill, in: 0...1))
    let seeking = illPeople * (try EpidemicError.checked(.share, seekingCare, in: 0...1))
    let inHospital = seeking * (try EpidemicError.checked(.share, admitted, in: 0...1))
    let inIntensive = inHospital * (try EpidemicError.checked(.share, intensiveCare, in: 0...1))
    let onVentilator = inHospital * (try EpidemicError.checked(.share, ventilated, in: 0...1))
    self.ill = Int(illPeople.rounded())
    outpatients = Int(seeking.rounded())
    self.admitted = Int(inHospital.rounded())
    self.intensiveCare = Int(inIntensive.rounded())
    self.ventilated = Int(onVentilator.rounded())
  }
}
