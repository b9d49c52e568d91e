/// Tests by planned week; WHO tool 2022.1, strategy "all".
public struct TestForecast: Sendable, Hashable {
  /// Of people with severe or critical illness, for diagnosis, beds or not.
  public let diagnosisWanted: [Double]
  /// Before they are discharged, beds or not.
  public let releaseWanted: [Double]
  /// For diagnosis of those who were admitted.
  public let diagnosis: [Double]
  /// Before discharge from a bed.
  public let release: [Double]
  /// Of mild cases.
  public let mild: [Double]
  /// Of moderate cases.
  public let moderate: [Double]
  /// Of people suspected who turn out negative.
  public let negative: [Double]
  /// Of staff.
  public let staff: [Double]
  /// Of contacts.
  public let contacts: [Double]
  /// All that are wanted.
  public let wanted: [Double]
  /// All that can be made.
  public let made: [Double]
  /// Tests that laboratories can make in a week.
  public let capacity: Double
  /// The share of tests by each method of a laboratory.
  public let shares: [LaboratoryMethod: Double]

  init(
    _ inputs: SupplyInputs, _ patients: PatientForecast, _ staffing: StaffForecast,
    _ choices: SupplyChoices
  ) {
    let (testing, care) = (inputs.testing, inputs.care)
    let (alive, aliveCritical) = (1 - care.deathShareSevere, 1 - care.deathShareCritical)
    func sum(_ one: [Double], _ other: [Double], _ first: Double, _ second: Double) -> [Double] {
      zip(one, other).map { $0 * first + $1 * second }
    }
    let (inpatient, leaving) = (testing.diagnosisPerInpatient, testing.releasePerInpatient)
    diagnosisWanted = sum(
      patients.newCases.severe, patients.newCases.critical, inpatient, inpatient)
    releaseWanted = sum(
      patients.removed.severe, patients.removed.critical, alive * leaving, aliveCritical * leaving)
    diagnosis = sum(patients.admittedSevere, patients.admittedCritical, inpatient, inpatient)
    release = sum(
      patients.dischargedSevere, patients.dischargedCritical, alive * leaving,
      aliveCritical * leaving)
    let outpatient = testing.shareOfOutpatientsTested * testing.diagnosisPerOutpatient
    mild = patients.newCases.mild.map { $0 * outpatient }
    moderate = patients.newCases.moderate.map { $0 * outpatient }
    negative = patients.allNew.map { $0 * testing.negativesPerCase }
    staff = staffing.tested.map { $0 * testing.testsPerStaffWeek }
    let traced = testing.contactsPerCase * testing.shareOfContactsTested
    let own = mild.indices.map { [diagnosisWanted, releaseWanted, mild, moderate] in
      let week = $0
      return (diagnosisWanted[week] + releaseWanted[week] + mild[week] + moderate[week]) * traced
    }
    contacts = choices.corrects(.contactTests) ? own : own.map { _ in own.first ?? 0 }
    wanted = mild.indices.map {
      [diagnosis, release, mild, moderate, negative, staff, contacts] in
      let week = $0
      let patients = diagnosis[week] + release[week] + mild[week] + moderate[week]
      return patients + negative[week] + staff[week] + contacts[week]
    }
    let tests = inputs.weeklyTests
    let all = tests.values.reduce(0, +)
    capacity = all
    made = wanted.map { min($0, all) }
    let antigen = testing.shareAntigen
    shares = tests.mapValues { all > 0 ? $0 / all * (1 - antigen) : 0 }
  }
}

extension SupplyInputs {
  /// Tests that can be made in a week, by method; every method is there.
  fileprivate var weeklyTests: [LaboratoryMethod: Double] {
    var tests = Dictionary(uniqueKeysWithValues: LaboratoryMethod.allCases.map { ($0, 0.0) })
    for platform in laboratory.platforms {
      let modules = capacity.laboratoryModules[platform.key] ?? 0
      guard modules > 0 else { continue }
      let perDay = platform.testsPerDayByShifts[capacity.laboratoryShifts - 1]
      tests[platform.method, default: 0] +=
        perDay * platform.daysPerWeek * platform.shareForDisease * modules
    }
    return tests
  }
}
