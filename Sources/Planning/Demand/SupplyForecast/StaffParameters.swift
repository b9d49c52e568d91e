/// What an occupation does in the staff table of the WHO tool.
public enum StaffGroup: String, Sendable, Hashable, CaseIterable {
  /// Treats or tests patients; wears the protection of ward or screening staff.
  case healthWorker = "health_worker"
  /// Cleans wards.
  case cleaner
  /// Works away from patients; the tool plans no protection for this group.
  case office
}

/// Staff hours of one occupation per patient and 24 hours.
public struct StaffHours: Sendable, Hashable {
  /// Name of the occupation.
  public var occupation: String
  /// The group that decides which protection the occupation wears.
  public var group: StaffGroup
  /// Hours per patient and 24 hours, by severity.
  public var perPatient: BySeverity<Double>

  /// The hours of one occupation.
  public init(occupation: String, group: StaffGroup, perPatient: BySeverity<Double>) {
    self.occupation = occupation
    self.group = group
    self.perPatient = perPatient
  }
}

/// How many people work for how many patients. Figures: WHO tool 2022.1, or the district's own.
public struct StaffParameters: Sendable, Hashable {
  /// Hours by occupation.
  public var hours: [StaffHours]
  /// Hours one person works in a shift.
  public var hoursPerShift: Double
  /// Ambulance workers per bed in use.
  public var ambulanceWorkersPerBed: Double
  /// Biomedical engineers per bed in use.
  public var biomedicalEngineersPerBed: Double
  /// Family or friends caring for one patient in a bed.
  public var caregiversPerInpatient: Double
  /// Family or friends caring for one isolated case.
  public var caregiversPerIsolatedCase: Double
  /// Share of the health workers kept for other care.
  public var shareInOtherCare: Double
  /// People one health worker screens in a day.
  public var screenedPerWorkerDay: Double
  /// Workers who screen for each bed, where the caps share out the staff there is.
  public var screenersPerBed: Double

  /// The staff figures, all given.
  public init(
    hours: [StaffHours], hoursPerShift: Double, ambulanceWorkersPerBed: Double,
    biomedicalEngineersPerBed: Double, caregiversPerInpatient: Double,
    caregiversPerIsolatedCase: Double, shareInOtherCare: Double, screenedPerWorkerDay: Double,
    screenersPerBed: Double
  ) {
    self.hours = hours
    self.hoursPerShift = hoursPerShift
    self.ambulanceWorkersPerBed = ambulanceWorkersPerBed
    self.biomedicalEngineersPerBed = biomedicalEngineersPerBed
    self.caregiversPerInpatient = caregiversPerInpatient
    self.caregiversPerIsolatedCase = caregiversPerIsolatedCase
    self.shareInOtherCare = shareInOtherCare
    self.screenedPerWorkerDay = screenedPerWorkerDay
    self.screenersPerBed = screenersPerBed
  }

  /// People of a group at work per patient of a severity: hours by the length of a shift.
  public func perPatient(_ group: StaffGroup, _ severity: CaseSeverity) -> Double {
    let sum = hours.reduce(0) { $1.group == group ? $0 + $1.perPatient[severity] : $0 }
    return sum / hoursPerShift
  }

  func check() throws(SupplyForecastError) {
    for row in hours {
      try FigureCheck.each(row.perPatient, "hours.\(row.occupation)", FigureCheck.count)
    }
    try FigureCheck.distinct(hours.map(\.occupation), "hours")
    try FigureCheck.positive(hoursPerShift, "hours_per_shift")
    try FigureCheck.count(ambulanceWorkersPerBed, "ambulance_workers_per_bed")
    try FigureCheck.count(biomedicalEngineersPerBed, "biomedical_engineers_per_bed")
    try FigureCheck.count(caregiversPerInpatient, "caregivers_per_inpatient")
    try FigureCheck.count(caregiversPerIsolatedCase, "caregivers_per_isolated_case")
    try FigureCheck.share(shareInOtherCare, "share_in_other_care")
    try FigureCheck.positive(screenedPerWorkerDay, "screened_per_worker_day")
    try FigureCheck.count(screenersPerBed, "screeners_per_bed")
  }
}
