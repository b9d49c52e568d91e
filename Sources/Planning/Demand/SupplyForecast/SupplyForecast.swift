/// What an outbreak needs by week: patients and beds, staff, tests, and supplies of all kinds, by the method of the
/// WHO COVID-19 Essential Supplies Forecasting Tool 2022.1.
///
/// Made from its published tables and figures; where the tool does what a planner would not expect, `choices` says
/// which way is gone.
public struct SupplyForecast: Sendable, Hashable {
  /// What it is made from.
  public let inputs: SupplyInputs
  /// Where it follows the tool, and where it does not.
  public let choices: SupplyChoices
  /// Patients and beds.
  public let patients: PatientForecast
  /// Staff.
  public let staff: StaffForecast
  /// Tests.
  public let tests: TestForecast
  /// People by role and week whose daily use is charged.
  public let heads: RoleFigures
  /// Protection and hygiene.
  public let daily: [DailyNeed]
  /// Equipment and consumables of case management.
  public let bedside: [BedsideNeed]
  /// What tests need.
  public let testing: TestNeed
  /// Drugs.
  public let drugs: [DrugNeed]
  /// What staff in other care need over the whole plan.
  public let otherCare: [OtherCareNeed]

  /// A forecast, by the product's choices unless others are given.
  public init(_ inputs: SupplyInputs, _ choices: SupplyChoices = .standard) {
    (self.inputs, self.choices) = (inputs, choices)
    let patients = PatientForecast(inputs, choices)
    let staff = StaffForecast(inputs, patients, choices)
    let tests = TestForecast(inputs, patients, staff, choices)
    let heads = inputs.heads(patients, staff, choices)
    (self.patients, self.staff, self.tests, self.heads) = (patients, staff, tests, heads)
    daily = inputs.dailySupplies.map { DailyNeed($0, heads, choices) }
    bedside = inputs.bedsideSupplies.map { BedsideNeed($0, patients, choices) }
    testing = TestNeed(inputs, patients, tests, choices)
    drugs = inputs.drugs.map { DrugNeed($0, inputs, choices) }
    otherCare = OtherCareNeed.over(weeks: inputs.cases.plannedWeeks, inputs.otherCare)
  }
}
