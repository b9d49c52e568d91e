/// Patients and beds by planned week, in people and beds; WHO tool 2022.1, weekly summary.
///
/// Patients are the new cases of one stay: a patient leaves as many whole weeks after becoming a
/// case as a stay is long. Who finds no bed counts as a patient but not as a bed in use.
public struct PatientForecast: Sendable, Hashable {
  /// New cases of the week by severity.
  public let newCases: BySeverity<[Double]>
  /// People ill in the week by severity, with or without a bed.
  public let patients: BySeverity<[Double]>
  /// People whose stay has ended by this week, with or without a bed, by severity.
  public let removed: BySeverity<[Double]>
  /// Severe beds in use.
  public let severeBeds: [Double]
  /// Critical beds in use.
  public let criticalBeds: [Double]
  /// Severe patients admitted, at most as many as the beds left by discharges.
  public let admittedSevere: [Double]
  /// Critical patients admitted, at most as many as the beds left by discharges.
  public let admittedCritical: [Double]
  /// Severe patients leaving a bed.
  public let dischargedSevere: [Double]
  /// Critical patients leaving a bed.
  public let dischargedCritical: [Double]
  /// Care facilities in use, whole.
  public let facilities: [Double]

  /// Severe and critical beds in use.
  public var beds: [Double] { zip(severeBeds, criticalBeds).map { $0 + $1 } }

  init(_ inputs: SupplyInputs, _ choices: SupplyChoices) {
    let weeks = inputs.cases.planned
    let new = inputs.newCasesOfTable
    let courses = BySeverity { severity in
      SeverityCourse(
        new: new[severity], stay: inputs.care.stayWeeks[severity],
        firstWeeksCount: choices.corrects(.firstWeeks))
    }
    let severe = BedUse(courses.severe, beds: inputs.capacity.severeBeds)
    let critical = BedUse(courses.critical, beds: inputs.capacity.criticalBeds)
    newCases = BySeverity { Array(new[$0][weeks]) }
    patients = BySeverity { Array(courses[$0].patients[weeks]) }
    // The tool takes ends of stay in a bed as differences of a sum that starts a week late.
    removed = BySeverity { severity in
      let inBed = severity == .severe || severity == .critical
      return Array(courses[severity].removed(oneWeekLate: inBed)[weeks])
    }
    severeBeds = Array(severe.inUse[weeks])
    criticalBeds = Array(critical.inUse[weeks])
    admittedSevere = Array(severe.admitted[weeks])
    admittedCritical = Array(critical.admitted[weeks])
    dischargedSevere = Array(severe.discharged[weeks])
    dischargedCritical = Array(critical.discharged[weeks])
    facilities = zip(severeBeds, criticalBeds).map {
      choices.roundedUp(($0 + $1) / inputs.care.bedsPerFacility)
    }
  }
}

extension SupplyInputs {
  /// New cases by severity in every week of the table, planned or not.
  var newCasesOfTable: BySeverity<[Double]> {
    BySeverity { severity in cases.cases.map { $0 * care.severityShares[severity] } }
  }
}
