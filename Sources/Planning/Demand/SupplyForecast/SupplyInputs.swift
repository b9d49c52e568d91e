/// Everything a supply forecast is made from; checked when made, so a forecast cannot fail.
public struct SupplyInputs: Sendable, Hashable {
  /// Severity and stay.
  public let care: CareParameters
  /// Staff.
  public let staff: StaffParameters
  /// Who is tested.
  public let testing: TestingParameters
  /// Laboratories.
  public let laboratory: LaboratoryParameters
  /// Items used daily by roles.
  public let dailySupplies: [DailySupply]
  /// Items of case management.
  public let bedsideSupplies: [BedsideSupply]
  /// Drugs.
  public let drugs: [DrugCourse]
  /// Care of other patients.
  public let otherCare: OtherCareParameters
  /// The district.
  public let capacity: DistrictCapacity
  /// New cases and the planned weeks.
  public let cases: WeeklyCases

  /// Takes the inputs, or throws the first figure that cannot be.
  public init(
    care: CareParameters, staff: StaffParameters, testing: TestingParameters,
    laboratory: LaboratoryParameters, dailySupplies: [DailySupply],
    bedsideSupplies: [BedsideSupply], drugs: [DrugCourse], otherCare: OtherCareParameters,
    capacity: DistrictCapacity, cases: WeeklyCases
  ) throws(SupplyForecastError) {
    self.care = care
    self.staff = staff
    self.testing = testing
    self.laboratory = laboratory
    self.dailySupplies = dailySupplies
    self.bedsideSupplies = bedsideSupplies
    self.drugs = drugs
    self.otherCare = otherCare
    self.capacity = capacity
    self.cases = cases
    try care.check()
    try staff.check()
    try testing.check()
    try laboratory.check()
    try otherCare.check()
    try capacity.check(against: laboratory)
    try cases.check(population: capacity.population)
    try checkItems()
  }

  private func checkItems() throws(SupplyForecastError) {
    try FigureCheck.distinct(dailySupplies.map(\.name), "daily_supplies")
    try FigureCheck.distinct(bedsideSupplies.map(\.name), "bedside_supplies")
    // One drug comes in several presentations, so the two together name it.
    try FigureCheck.distinct(drugs.map { "\($0.name), \($0.presentation)" }, "drugs")
    for item in dailySupplies {
      for role in SupplyRole.allCases {
        try FigureCheck.count(item.amounts[role] ?? 0, "\(item.name).\(role.rawValue)")
      }
    }
    for item in bedsideSupplies {
      for basis in BedsideBasis.allCases {
        try FigureCheck.count(item.amounts[basis] ?? 0, "\(item.name).\(basis.rawValue)")
      }
    }
    for drug in drugs {
      try FigureCheck.each(drug.formsPerCourse, "\(drug.name).forms_per_course", FigureCheck.count)
      try FigureCheck.each(drug.shareTreated, "\(drug.name).share_treated", FigureCheck.share)
    }
  }
}
