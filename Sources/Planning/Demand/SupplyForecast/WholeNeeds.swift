/// What of a bedside supply is needed in each planned week, in whole units.
public struct BedsideNeed: Sendable, Hashable {
  /// The supply.
  public let supply: BedsideSupply
  /// Units by week.
  public let units: [Double]

  init(_ supply: BedsideSupply, _ patients: PatientForecast, _ choices: SupplyChoices) {
    self.supply = supply
    // Each basis is rounded by itself: the wards of each kind hold their own.
    units = BedsideBasis.allCases.reduce(into: patients.beds.map { _ in 0 }) { sum, basis in
      guard let amount = supply.amounts[basis] else { return }
      let needed = patients.beds.indices.map { amount * patients.count(basis, $0) }
      let whole =
        supply.reusable ? Self.added(needed, choices) : needed.map { choices.roundedUp($0) }
      for week in sum.indices { sum[week] += whole[week] }
    }
  }

  /// What stays in use is bought once: ⌈what is needed − what was supplied before⌉, not below 0.
  static func added(_ weeks: [Double], _ choices: SupplyChoices) -> [Double] {
    var supplied = 0.0
    return weeks.map { needed in
      let more = max(0, choices.roundedUp(needed - supplied))
      supplied += more
      return more
    }
  }
}

/// What laboratories and care facilities need for tests, by planned week.
public struct TestNeed: Sendable, Hashable {
  /// Boxes for triple packaging, whole.
  public let triplePackaging: [Double]
  /// Swabs with transport medium.
  public let swabs: [Double]
  /// Kits for tests made by hand.
  public let manualKits: [Double]
  /// Tests of large machines.
  public let highThroughput: [Double]
  /// Cartridges of machines near the patient.
  public let cartridges: [Double]
  /// Antigen tests.
  public let antigen: [Double]

  init(
    _ inputs: SupplyInputs, _ patients: PatientForecast, _ tests: TestForecast,
    _ choices: SupplyChoices
  ) {
    let laboratory = inputs.laboratory
    triplePackaging = BedsideNeed.added(
      patients.facilities.map { $0 * laboratory.triplePackagingPerFacility }, choices)
    swabs = tests.made
    let lost = laboratory.shareOfManualKitLost
    let printed = laboratory.testsPerManualKit
    // The tool takes the lost share of a kit of 100, whatever its size.
    let served = choices.corrects(.manualKits) ? printed * (1 - lost) : printed - 100 * lost
    func made(_ method: LaboratoryMethod) -> [Double] {
      tests.made.map { $0 * (tests.shares[method] ?? 0) }
    }
    manualKits = made(.manual).map { $0 / served }
    highThroughput = made(.highThroughput)
    cartridges = made(.nearPatient)
    let share = inputs.testing.shareAntigen
    antigen = tests.made.map { $0 * share }
  }
}

/// What of a drug is needed over the plan, in forms such as tablets.
public struct DrugNeed: Sendable, Hashable {
  /// The drug.
  public let drug: DrugCourse
  /// Forms by severity of the cases.
  public let forms: BySeverity<Double>

  init(_ drug: DrugCourse, _ inputs: SupplyInputs, _ choices: SupplyChoices) {
    self.drug = drug
    let new = inputs.newCasesOfTable
    let weeks = choices.corrects(.drugWeeks) ? inputs.cases.planned : inputs.cases.cases.indices
    forms = BySeverity { severity in
      let cases = new[severity][weeks].reduce(0, +)
      return (choices.corrects(.drugWeeks) ? cases : cases.rounded())
        * drug.formsPerCourse[severity] * drug.shareTreated[severity]
    }
  }
}

extension PatientForecast {
  /// What a bedside amount is counted on in a week.
  fileprivate func count(_ basis: BedsideBasis, _ week: Int) -> Double {
    switch basis {
    case .severeAdmission: admittedSevere[week]
    case .criticalAdmission: admittedCritical[week]
    case .anyAdmission: admittedSevere[week] + admittedCritical[week]
    case .severeBed: severeBeds[week]
    case .criticalBed: criticalBeds[week]
    case .anyBed: severeBeds[week] + criticalBeds[week]
    }
  }
}
