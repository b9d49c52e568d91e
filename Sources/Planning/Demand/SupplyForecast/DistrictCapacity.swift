/// People, beds, staff and laboratories of a district, as its own statistics give them.
public struct DistrictCapacity: Sendable, Hashable {
  /// People living in the district.
  public var population: Double
  /// Health workers, heads.
  public var healthWorkers: Double
  /// Laboratory staff, heads.
  public var laboratoryStaff: Double
  /// Hospital beds.
  public var hospitalBeds: Double
  /// Share of the hospital beds for severe cases of the disease.
  public var shareOfBedsSevere: Double
  /// Share of the hospital beds for critical cases of the disease.
  public var shareOfBedsCritical: Double
  /// Share of the hospital beds kept for other patients; the three shares sum to one.
  public var shareOfBedsInOtherCare: Double
  /// Modules in work by platform key.
  public var laboratoryModules: [String: Double]
  /// Shifts a day in laboratories: one, two or three.
  public var laboratoryShifts: Int

  /// The capacity of a district, all figures given.
  public init(
    population: Double, healthWorkers: Double, laboratoryStaff: Double, hospitalBeds: Double,
    shareOfBedsSevere: Double, shareOfBedsCritical: Double, shareOfBedsInOtherCare: Double,
    laboratoryModules: [String: Double], laboratoryShifts: Int
  ) {
    self.population = population
    self.healthWorkers = healthWorkers
    self.laboratoryStaff = laboratoryStaff
    self.hospitalBeds = hospitalBeds
    self.shareOfBedsSevere = shareOfBedsSevere
    self.shareOfBedsCritical = shareOfBedsCritical
    self.shareOfBedsInOtherCare = shareOfBedsInOtherCare
    self.laboratoryModules = laboratoryModules
    self.laboratoryShifts = laboratoryShifts
  }

  /// Beds for severe cases.
  public var severeBeds: Double { hospitalBeds * shareOfBedsSevere }
  /// Beds for critical cases.
  public var criticalBeds: Double { hospitalBeds * shareOfBedsCritical }

  func check(against laboratory: LaboratoryParameters) throws(SupplyForecastError) {
    try FigureCheck.positive(population, "population")
    try FigureCheck.count(healthWorkers, "health_workers")
    try FigureCheck.count(laboratoryStaff, "laboratory_staff")
    try FigureCheck.count(hospitalBeds, "hospital_beds")
    try FigureCheck.share(shareOfBedsSevere, "share_of_beds_severe")
    try FigureCheck.share(shareOfBedsCritical, "share_of_beds_critical")
    try FigureCheck.share(shareOfBedsInOtherCare, "share_of_beds_in_other_care")
    try FigureCheck.sumToOne(
      [shareOfBedsSevere, shareOfBedsCritical, shareOfBedsInOtherCare], "share_of_beds")
    try FigureCheck.positive(Double(laboratoryShifts), "laboratory_shifts")
    let known = laboratory.platforms.map(\.key)
    for (key, modules) in laboratoryModules.sorted(by: { $0.key < $1.key }) {
      guard let platform = laboratory.platforms.first(where: { $0.key == key }) else {
        throw .unknownPlatform(key: key, known: known)
      }
      try FigureCheck.count(modules, "laboratory_modules.\(key)")
      guard laboratoryShifts <= platform.testsPerDayByShifts.count else {
        throw .shiftsNotKnown(
          platform: key, shifts: laboratoryShifts, known: platform.testsPerDayByShifts.count)
      }
    }
  }
}
