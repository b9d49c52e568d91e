/// How a case goes through care: severity, length of stay, death, size of a facility.
///
/// Figures: WHO Essential Supplies Forecasting Tool 2022.1, or the district's own.
public struct CareParameters: Sendable, Hashable {
  /// Share of new cases in each severity; the four sum to one.
  public var severityShares: BySeverity<Double>
  /// Whole weeks a case stays: in isolation if mild or moderate, in a bed if severe or critical.
  public var stayWeeks: BySeverity<Int>
  /// Share of severe patients who die, and so need no test for release.
  public var deathShareSevere: Double
  /// Share of critical patients who die, and so need no test for release.
  public var deathShareCritical: Double
  /// Beds in one care facility, used to count the facilities in use.
  public var bedsPerFacility: Double

  /// The figures of care, all given.
  public init(
    severityShares: BySeverity<Double>, stayWeeks: BySeverity<Int>, deathShareSevere: Double,
    deathShareCritical: Double, bedsPerFacility: Double
  ) {
    self.severityShares = severityShares
    self.stayWeeks = stayWeeks
    self.deathShareSevere = deathShareSevere
    self.deathShareCritical = deathShareCritical
    self.bedsPerFacility = bedsPerFacility
  }

  func check() throws(SupplyForecastError) {
    try FigureCheck.each(severityShares, "severity_shares", FigureCheck.share)
    let shares = CaseSeverity.allCases.map { severityShares[$0] }
    try FigureCheck.sumToOne(shares, "severity_shares")
    try FigureCheck.each(stayWeeks, "stay_weeks") {
      (weeks: Int, figure: String) throws(SupplyForecastError) in
      try FigureCheck.positive(Double(weeks), figure)
      try FigureCheck.weeks(weeks, figure)
    }
    try FigureCheck.share(deathShareSevere, "death_share_severe")
    try FigureCheck.share(deathShareCritical, "death_share_critical")
    try FigureCheck.positive(bedsPerFacility, "beds_per_facility")
  }
}
