/// Staff at work by planned week, in people; WHO tool 2022.1.
public struct StaffForecast: Sendable, Hashable {
  /// People at work by role.
  public let atWork: RoleFigures
  /// Health workers that the beds in use ask for, whether or not there are so many.
  public let wardStaffWanted: [Double]
  /// Health workers that screening asks for.
  public let screeningStaffWanted: [Double]
  /// The most health workers at beds.
  public let wardStaffCap: Double
  /// The most health workers who screen.
  public let screeningStaffCap: Double
  /// Health workers a bed, by week.
  public let wardStaffPerBed: [Double]
  /// Cleaners a bed, by week.
  public let cleanersPerBed: [Double]

  /// People whose tests are counted: all who work, laboratories with them.
  var tested: [Double] {
    let roles: [SupplyRole] = [
      .wardStaff, .cleaner, .ambulanceWorker, .biomedicalEngineer, .screeningStaff,
      .laboratoryTechnician, .laboratoryCleaner,
    ]
    return wardStaffWanted.indices.map { week in
      roles.reduce(0) { $0 + atWork[$1][week] }
    }
  }

  init(_ inputs: SupplyInputs, _ patients: PatientForecast, _ choices: SupplyChoices) {
    let (staff, capacity) = (inputs.staff, inputs.capacity)
    let mix = BedMix(patients, isWhole: !choices.corrects(.staffMix))
    wardStaffPerBed = mix.weigh(
      staff.perPatient(.healthWorker, .severe), staff.perPatient(.healthWorker, .critical))
    let cleaners = mix.weigh(
      staff.perPatient(.cleaner, .severe), staff.perPatient(.cleaner, .critical))
    let factor: Double = choices.corrects(.cleaners) ? 1 : 10
    cleanersPerBed = cleaners.map { $0 * factor }
    let perBed = wardStaffPerBed.max() ?? 0
    let atBeds = staff.shareAtBeds(perBed)
    wardStaffCap =
      capacity.healthWorkers * staff.keptDecimals((1 - staff.shareInOtherCare) * atBeds)
    screeningStaffCap =
      capacity.healthWorkers * staff.keptDecimals((1 - staff.shareInOtherCare) * (1 - atBeds))
    let beds = patients.beds
    wardStaffWanted = zip(beds, wardStaffPerBed).map { $0 * $1 }
    let isolated = patients.isolatedNew
    let negatives = inputs.testing.negativesPerCase
    screeningStaffWanted = isolated.indices.map { week in
      (patients.allNew[week] * negatives + isolated[week]) / (7 * staff.screenedPerWorkerDay)
    }
    var atWork = RoleFigures(weeks: beds.count)
    let (wardCap, screeningCap) = (wardStaffCap, screeningStaffCap)
    atWork[.wardStaff] = wardStaffWanted.map { min($0, wardCap) }
    atWork[.cleaner] = zip(beds, cleanersPerBed).map { min($0 * $1, $1 * capacity.hospitalBeds) }
    atWork[.ambulanceWorker] = beds.map { ($0 * staff.ambulanceWorkersPerBed).rounded() }
    atWork[.biomedicalEngineer] = beds.map { ($0 * staff.biomedicalEngineersPerBed).rounded() }
    atWork[.hospitalCaregiver] = beds.map { $0 * staff.caregiversPerInpatient }
    atWork[.homeCaregiver] = isolated.map { $0 * staff.caregiversPerIsolatedCase }
    atWork[.screeningStaff] = screeningStaffWanted.map { min($0, screeningCap) }
    let laboratories = inputs.laboratories
    let technicians = choices.roundedUp(laboratories * inputs.laboratory.techniciansPerLaboratory)
    atWork[.laboratoryTechnician] = beds.map { _ in min(technicians, capacity.laboratoryStaff) }
    let cleaning = choices.roundedUp(laboratories) * inputs.laboratory.cleanersPerLaboratory
    atWork[.laboratoryCleaner] = beds.map { _ in cleaning }
    self.atWork = atWork
  }
}

extension StaffParameters {
  /// Share of the health workers for the outbreak who are at beds; the others screen.
  fileprivate func shareAtBeds(_ perBed: Double) -> Double {
    let all = perBed + screenersPerBed
    return all > 0 ? keptDecimals(perBed / all) : 1
  }

  /// The tool keeps five decimals of the shares of staff.
  fileprivate func keptDecimals(_ share: Double) -> Double {
    (share * 100_000).rounded() / 100_000
  }
}

/// The mix of severe and critical beds that staff a bed is weighed by.
private struct BedMix {
  /// Severe and critical bed-weeks by week; of the whole plan the same in every week.
  private let beds: [(severe: Double, critical: Double)]

  init(_ patients: PatientForecast, isWhole: Bool) {
    let weeks = zip(patients.severeBeds, patients.criticalBeds).map { (severe: $0, critical: $1) }
    let whole = (
      severe: patients.severeBeds.reduce(0, +), critical: patients.criticalBeds.reduce(0, +)
    )
    beds = isWhole ? weeks.map { _ in whole } : weeks
  }

  func weigh(_ severe: Double, _ critical: Double) -> [Double] {
    beds.map { beds in
      let all = beds.severe + beds.critical
      return all > 0 ? (beds.severe * severe + beds.critical * critical) / all : severe
    }
  }
}

extension PatientForecast {
  /// New mild and moderate cases: those who are isolated outside a hospital.
  var isolatedNew: [Double] { zip(newCases.mild, newCases.moderate).map { $0 + $1 } }

  /// New cases of all severities.
  public var allNew: [Double] {
    isolatedNew.indices.map { isolatedNew[$0] + newCases.severe[$0] + newCases.critical[$0] }
  }
}

extension SupplyInputs {
  /// Laboratories that the modules of the district make, parts of one with them.
  var laboratories: Double {
    laboratory.platforms.reduce(0) { sum, platform in
      sum + (capacity.laboratoryModules[platform.key] ?? 0) / platform.modulesPerLaboratory
    }
  }
}
