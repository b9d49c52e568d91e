import Planning
import Stockpile

/// A figure of a part of a supply forecast: what it is called in a file, and where it is kept.
struct SupplyFigure<Part> {
  let name: StaticString
  let place: WritableKeyPath<Part, Double>

  init(_ name: StaticString, _ place: WritableKeyPath<Part, Double>) {
    (self.name, self.place) = (name, place)
  }
}

extension JSONReader {
  /// Reads an object of figures, all of which must be there, and of what else the part has.
  /// `other` reads the value of another key, and is false where there is none of this name.
  mutating func readFigures<Part>(
    into part: inout Part, _ figures: [SupplyFigure<Part>],
    other: (inout JSONReader, JSONKey, inout Part) -> Bool = { _, _, _ in false }
  ) {
    guard beginObject() else { return }
    var found = [Bool](repeating: false, count: figures.count)
    while let key = nextKey() {
      if let place = figures.firstIndex(where: { $0.name ~= key }) {
        found[place] = true
        if let value = readFigure() { part[keyPath: figures[place].place] = value }
      } else if !other(&self, key, &part) {
        unknownKey()
      }
    }
    for (figure, isFound) in zip(figures, found) where !isFound { missing(figure.name) }
  }

  mutating func readBySeverity() -> BySeverity<Double> {
    var found = BySeverity { _ in 0.0 }
    guard beginObject() else { return found }
    while let key = nextKey() {
      switch key {
      case "mild": found.mild = readFigure() ?? 0
      case "moderate": found.moderate = readFigure() ?? 0
      case "severe": found.severe = readFigure() ?? 0
      case "critical": found.critical = readFigure() ?? 0
      default: unknownKey()
      }
    }
    return found
  }

  mutating func readCapacity(_ capacity: inout DistrictCapacity) {
    readFigures(into: &capacity, Self.capacity) { reader, key, capacity in
      switch key {
      case "laboratory_shifts":
        capacity.laboratoryShifts = reader.readInteger(in: 1...24).map { Int($0) } ?? 1
      case "laboratory_modules":
        guard reader.beginObject() else { return true }
        while let key = reader.nextKey() {
          let platform = key.string
          capacity.laboratoryModules[platform] = reader.readFigure()
        }
      default: return false
      }
      return true
    }
  }

  mutating func readCare(_ care: inout CareParameters) {
    readFigures(into: &care, Self.care) { reader, key, care in
      switch key {
      case "severity_shares": care.severityShares = reader.readBySeverity()
      case "stay_weeks":
        let weeks = reader.readBySeverity()
        care.stayWeeks = BySeverity { Int(weeks[$0].rounded(.up)) }
      default: return false
      }
      return true
    }
  }

  static var testing: [SupplyFigure<TestingParameters>] {
    [
      SupplyFigure("share_of_outpatients_tested", \.shareOfOutpatientsTested),
      SupplyFigure("diagnosis_per_outpatient", \.diagnosisPerOutpatient),
      SupplyFigure("diagnosis_per_inpatient", \.diagnosisPerInpatient),
      SupplyFigure("release_per_inpatient", \.releasePerInpatient),
      SupplyFigure("share_antigen", \.shareAntigen),
      SupplyFigure("negatives_per_case", \.negativesPerCase),
      SupplyFigure("tests_per_staff_week", \.testsPerStaffWeek),
      SupplyFigure("contacts_per_case", \.contactsPerCase),
      SupplyFigure("share_of_contacts_tested", \.shareOfContactsTested),
    ]
  }

  private static var capacity: [SupplyFigure<DistrictCapacity>] {
    [
      SupplyFigure("population", \.population), SupplyFigure("health_workers", \.healthWorkers),
      SupplyFigure("laboratory_staff", \.laboratoryStaff),
      SupplyFigure("hospital_beds", \.hospitalBeds),
      SupplyFigure("share_of_beds_severe", \.shareOfBedsSevere),
      SupplyFigure("share_of_beds_critical", \.shareOfBedsCritical),
      SupplyFigure("share_of_beds_in_other_care", \.shareOfBedsInOtherCare),
    ]
  }

  private static var care: [SupplyFigure<CareParameters>] {
    [
      SupplyFigure("death_share_severe", \.deathShareSevere),
      SupplyFigure("death_share_critical", \.deathShareCritical),
      SupplyFigure("beds_per_facility", \.bedsPerFacility),
    ]
  }
}

extension DistrictCapacity {
  static let none = DistrictCapacity(
    population: 0, healthWorkers: 0, laboratoryStaff: 0, hospitalBeds: 0, shareOfBedsSevere: 0,
    shareOfBedsCritical: 0, shareOfBedsInOtherCare: 0, laboratoryModules: [:],
    laboratoryShifts: 1)
}

extension CareParameters {
  static let none = CareParameters(
    severityShares: BySeverity { _ in 0 }, stayWeeks: BySeverity { _ in 0 }, deathShareSevere: 0,
    deathShareCritical: 0, bedsPerFacility: 0)
}

extension TestingParameters {
  static let none = TestingParameters(
    shareOfOutpatientsTested: 0, diagnosisPerOutpatient: 0, diagnosisPerInpatient: 0,
    releasePerInpatient: 0, shareAntigen: 0, negativesPerCase: 0, testsPerStaffWeek: 0,
    contactsPerCase: 0, shareOfContactsTested: 0)
}
