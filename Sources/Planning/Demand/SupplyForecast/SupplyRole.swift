/// Where supplies for one person of a role are used.
public enum CareSetting: String, Sendable, Hashable, CaseIterable {
  /// People working around beds.
  case wardStaff = "ward_staff"
  /// Patients in beds.
  case inpatients
  /// Isolated cases and who cares for them.
  case isolation
  /// Screening.
  case screening
  /// Laboratories.
  case laboratory
}

/// Who uses a supply every day, so that a role's amount can be charged to an item, or to another
/// item of the same role, such as one coverall for each donning.
public enum SupplyRole: String, Sendable, Hashable, CaseIterable {
  /// Health workers at beds.
  case wardStaff = "ward_staff"
  /// Cleaners at beds.
  case cleaner
  /// Family or friends caring for inpatients.
  case hospitalCaregiver = "hospital_caregiver"
  /// Ambulance workers.
  case ambulanceWorker = "ambulance_worker"
  /// Biomedical engineers.
  case biomedicalEngineer = "biomedical_engineer"
  /// Patients in severe and in critical beds together.
  case inpatient
  /// Patients in severe beds.
  case severeInpatient = "severe_inpatient"
  /// Patients in critical beds.
  case criticalInpatient = "critical_inpatient"
  /// Family or friends caring for isolated cases.
  case homeCaregiver = "home_caregiver"
  /// Isolated cases.
  case isolatedPatient = "isolated_patient"
  /// Health workers who screen.
  case screeningStaff = "screening_staff"
  /// People screened.
  case screenedPerson = "screened_person"
  /// Laboratory technicians.
  case laboratoryTechnician = "laboratory_technician"
  /// Laboratory cleaners.
  case laboratoryCleaner = "laboratory_cleaner"

  /// Where the role uses its supplies.
  public var setting: CareSetting {
    switch self {
    case .wardStaff, .cleaner, .hospitalCaregiver, .ambulanceWorker, .biomedicalEngineer:
      .wardStaff
    case .inpatient, .severeInpatient, .criticalInpatient: .inpatients
    case .homeCaregiver, .isolatedPatient: .isolation
    case .screeningStaff, .screenedPerson: .screening
    case .laboratoryTechnician, .laboratoryCleaner: .laboratory
    }
  }

  /// The driver of a usage table that counts days of this role. Severe patients stand for ward
  /// patients and critical ones for intensive care, which is how the tool places them in beds.
  public var usageDriver: String {
    switch self {
    case .wardStaff: "inpatient_hcw_day"
    case .cleaner: "cleaner_day"
    case .hospitalCaregiver: "hospital_caregiver_day"
    case .ambulanceWorker: "ambulance_worker_day"
    case .biomedicalEngineer: "biomedical_engineer_day"
    case .inpatient: "inpatient_day"
    case .severeInpatient: "ward_patient_day"
    case .criticalInpatient: "icu_patient_day"
    case .homeCaregiver: "home_caregiver_day"
    case .isolatedPatient: "isolated_patient_day"
    case .screeningStaff: "screening_hcw_day"
    case .screenedPerson: "screened_patient_day"
    case .laboratoryTechnician: "lab_technician_day"
    case .laboratoryCleaner: "lab_cleaner_day"
    }
  }

  /// Place of the role in the stored figures of all roles.
  var place: Int {
    switch self {
    case .wardStaff: 0
    case .cleaner: 1
    case .hospitalCaregiver: 2
    case .ambulanceWorker: 3
    case .biomedicalEngineer: 4
    case .inpatient: 5
    case .severeInpatient: 6
    case .criticalInpatient: 7
    case .homeCaregiver: 8
    case .isolatedPatient: 9
    case .screeningStaff: 10
    case .screenedPerson: 11
    case .laboratoryTechnician: 12
    case .laboratoryCleaner: 13
    }
  }
}

/// Figures by role and week.
public struct RoleFigures: Sendable, Hashable {
  private var rows: [[Double]]

  init(weeks: Int) {
    rows = Array(repeating: Array(repeating: 0, count: weeks), count: SupplyRole.allCases.count)
  }

  /// The figures of a role by week, in the unit of the table they are from.
  public internal(set) subscript(role: SupplyRole) -> [Double] {
    get { rows[role.place] }
    set { rows[role.place] = newValue }
  }

  /// The sum over the roles of a setting by week.
  public func sum(_ setting: CareSetting) -> [Double] {
    sum(of: SupplyRole.allCases.filter { $0.setting == setting })
  }

  /// The sum over all roles by week.
  public var total: [Double] { sum(of: SupplyRole.allCases) }

  private func sum(of roles: [SupplyRole]) -> [Double] {
    var sum = Array(repeating: 0.0, count: rows[0].count)
    for role in roles {
      for (week, amount) in rows[role.place].enumerated() { sum[week] += amount }
    }
    return sum
  }
}
