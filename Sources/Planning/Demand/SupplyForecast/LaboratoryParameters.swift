/// A way to run a PCR test, which decides the kit it needs.
public enum LaboratoryMethod: String, Sendable, Hashable, CaseIterable {
  /// A large machine of a central laboratory.
  case highThroughput = "high_throughput"
  /// A small machine near the patient, one cartridge a test.
  case nearPatient = "near_patient"
  /// By hand with a kit for many tests.
  case manual
}

/// A laboratory platform: machine or manual bench.
public struct LaboratoryPlatform: Sendable, Hashable {
  /// Short name used to count the machines of a district.
  public var key: String
  /// Name of the platform.
  public var name: String
  /// How it runs a test.
  public var method: LaboratoryMethod
  /// Tests of one module in a day of one, two, three shifts, in this order.
  public var testsPerDayByShifts: [Double]
  /// Days a week it works.
  public var daysPerWeek: Double
  /// Share of its capacity for this disease.
  public var shareForDisease: Double
  /// Modules that make one laboratory, used to count laboratories and their staff.
  public var modulesPerLaboratory: Double

  /// A platform, all figures given.
  public init(
    key: String, name: String, method: LaboratoryMethod, testsPerDayByShifts: [Double],
    daysPerWeek: Double, shareForDisease: Double, modulesPerLaboratory: Double
  ) {
    self.key = key
    self.name = name
    self.method = method
    self.testsPerDayByShifts = testsPerDayByShifts
    self.daysPerWeek = daysPerWeek
    self.shareForDisease = shareForDisease
    self.modulesPerLaboratory = modulesPerLaboratory
  }
}

/// Laboratories and the supplies that go with a test. Figures: WHO tool 2022.1.
public struct LaboratoryParameters: Sendable, Hashable {
  /// The platforms there are.
  public var platforms: [LaboratoryPlatform]
  /// Technicians in one laboratory.
  public var techniciansPerLaboratory: Double
  /// Cleaners in one laboratory.
  public var cleanersPerLaboratory: Double
  /// Boxes for triple packaging of samples that one care facility holds.
  public var triplePackagingPerFacility: Double
  /// Tests printed on a manual kit.
  public var testsPerManualKit: Double
  /// Share of a manual kit that is lost.
  public var shareOfManualKitLost: Double

  /// The laboratory figures, all given.
  public init(
    platforms: [LaboratoryPlatform], techniciansPerLaboratory: Double,
    cleanersPerLaboratory: Double, triplePackagingPerFacility: Double, testsPerManualKit: Double,
    shareOfManualKitLost: Double
  ) {
    self.platforms = platforms
    self.techniciansPerLaboratory = techniciansPerLaboratory
    self.cleanersPerLaboratory = cleanersPerLaboratory
    self.triplePackagingPerFacility = triplePackagingPerFacility
    self.testsPerManualKit = testsPerManualKit
    self.shareOfManualKitLost = shareOfManualKitLost
  }

  func check() throws(SupplyForecastError) {
    try FigureCheck.distinct(platforms.map(\.key), "platforms")
    for platform in platforms {
      let figure = "platforms.\(platform.key)"
      for tests in platform.testsPerDayByShifts {
        try FigureCheck.count(tests, "\(figure).tests_per_day_by_shifts")
      }
      try FigureCheck.count(platform.daysPerWeek, "\(figure).days_per_week")
      try FigureCheck.share(platform.shareForDisease, "\(figure).share_for_disease")
      try FigureCheck.positive(platform.modulesPerLaboratory, "\(figure).modules_per_laboratory")
    }
    try FigureCheck.count(techniciansPerLaboratory, "technicians_per_laboratory")
    try FigureCheck.count(cleanersPerLaboratory, "cleaners_per_laboratory")
    try FigureCheck.count(triplePackagingPerFacility, "triple_packaging_per_facility")
    try FigureCheck.positive(testsPerManualKit, "tests_per_manual_kit")
    try FigureCheck.share(shareOfManualKitLost, "share_of_manual_kit_lost")
    // Both readings of the loss must leave a test in the kit, as kits are tests by tests per kit.
    let left = testsPerManualKit * (1 - shareOfManualKitLost)
    try FigureCheck.positive(left, "tests left in a manual kit")
  }
}
