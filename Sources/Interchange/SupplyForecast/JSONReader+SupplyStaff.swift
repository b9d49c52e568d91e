import Planning
import Stockpile

/// Staff and laboratories of a supply forecast file.
extension JSONReader {
  mutating func readStaff(_ draft: inout SupplyForecastDraft) {
    var staff = StaffParameters.none
    readFigures(into: &staff, Self.staff) { reader, key, staff in
      guard "hours" ~= key else { return false }
      staff.hours = reader.readList { $0.readStaffHours(&draft) }
      return true
    }
    draft.staff = staff
  }

  private mutating func readStaffHours(_ draft: inout SupplyForecastDraft) -> StaffHours? {
    var (name, group): (String?, StaffGroup?)
    var hours = BySeverity { _ in 0.0 }
    guard beginObject() else { return nil }
    while let key = nextKey() {
      switch key {
      case "occupation": name = readName(&draft.known)
      case "group": group = readChoice()
      case "per_patient": hours = readBySeverity()
      default: unknownKey()
      }
    }
    if name == nil { missing("occupation") }
    if group == nil { missing("group") }
    guard let name, let group else { return nil }
    return StaffHours(occupation: name, group: group, perPatient: hours)
  }

  mutating func readLaboratory(_ draft: inout SupplyForecastDraft) {
    var laboratory = LaboratoryParameters.none
    readFigures(into: &laboratory, Self.laboratory) { reader, key, laboratory in
      guard "platforms" ~= key else { return false }
      laboratory.platforms = reader.readList { $0.readPlatform(&draft) }
      return true
    }
    draft.laboratory = laboratory
  }

  private mutating func readPlatform(_ draft: inout SupplyForecastDraft) -> LaboratoryPlatform? {
    var platform = LaboratoryPlatform(
      key: "", name: "", method: .manual, testsPerDayByShifts: [], daysPerWeek: 0,
      shareForDisease: 0, modulesPerLaboratory: 0)
    var method: LaboratoryMethod?
    readFigures(into: &platform, Self.platform) { reader, key, platform in
      switch key {
      case "key": platform.key = reader.readKey() ?? ""
      case "name": platform.name = reader.readName(&draft.known) ?? ""
      case "method": method = reader.readChoice()
      case "tests_per_day_by_shifts":
        platform.testsPerDayByShifts = reader.readList { $0.readFigure() }
      default: return false
      }
      return true
    }
    if platform.key.isEmpty { missing("key") }
    guard let method else {
      missing("method")
      return nil
    }
    platform.method = method
    return platform
  }

  mutating func readOtherCare(_ draft: inout SupplyForecastDraft) {
    var care = OtherCareParameters(staff: [], daysPerWeek: 0, items: [])
    readFigures(into: &care, [SupplyFigure("days_per_week", \.daysPerWeek)]) { reader, key, care in
      switch key {
      case "staff": care.staff = reader.readList { $0.readProfession(&draft) }
      case "items": care.items = reader.readList { $0.readOtherCareSupply(&draft) }
      default: return false
      }
      return true
    }
    draft.otherCare = care
  }

  private mutating func readProfession(_ draft: inout SupplyForecastDraft) -> OtherCareStaff? {
    var staff = OtherCareStaff(profession: "", heads: 0)
    readFigures(into: &staff, [SupplyFigure("heads", \.heads)]) { reader, key, staff in
      guard "profession" ~= key else { return false }
      staff.profession = reader.readName(&draft.known) ?? ""
      return true
    }
    if staff.profession.isEmpty { missing("profession") }
    return staff
  }

  private mutating func readOtherCareSupply(
    _ draft: inout SupplyForecastDraft
  ) -> OtherCareSupply? {
    var supply = OtherCareSupply(name: "", unit: "", reusable: false, perWorkerDay: 0)
    readFigures(into: &supply, [SupplyFigure("per_worker_day", \.perWorkerDay)]) {
      reader, key, supply in
      switch key {
      case "name": supply.name = reader.readName(&draft.known) ?? ""
      case "unit": supply.unit = reader.readName(&draft.known) ?? ""
      case "reusable": supply.reusable = reader.readBool() ?? false
      default: return false
      }
      return true
    }
    if supply.name.isEmpty { missing("name") }
    return supply
  }

  private static var staff: [SupplyFigure<StaffParameters>] {
    [
      SupplyFigure("hours_per_shift", \.hoursPerShift),
      SupplyFigure("ambulance_workers_per_bed", \.ambulanceWorkersPerBed),
      SupplyFigure("biomedical_engineers_per_bed", \.biomedicalEngineersPerBed),
      SupplyFigure("caregivers_per_inpatient", \.caregiversPerInpatient),
      SupplyFigure("caregivers_per_isolated_case", \.caregiversPerIsolatedCase),
      SupplyFigure("share_in_other_care", \.shareInOtherCare),
      SupplyFigure("screened_per_worker_day", \.screenedPerWorkerDay),
      SupplyFigure("screeners_per_bed", \.screenersPerBed),
    ]
  }

  private static var laboratory: [SupplyFigure<LaboratoryParameters>] {
    [
      SupplyFigure("technicians_per_laboratory", \.techniciansPerLaboratory),
      SupplyFigure("cleaners_per_laboratory", \.cleanersPerLaboratory),
      SupplyFigure("triple_packaging_per_facility", \.triplePackagingPerFacility),
      SupplyFigure("tests_per_manual_kit", \.testsPerManualKit),
      SupplyFigure("share_of_manual_kit_lost", \.shareOfManualKitLost),
    ]
  }

  private static var platform: [SupplyFigure<LaboratoryPlatform>] {
    [
      SupplyFigure("days_per_week", \.daysPerWeek),
      SupplyFigure("share_for_disease", \.shareForDisease),
      SupplyFigure("modules_per_laboratory", \.modulesPerLaboratory),
    ]
  }
}

extension StaffParameters {
  static let none = StaffParameters(
    hours: [], hoursPerShift: 0, ambulanceWorkersPerBed: 0, biomedicalEngineersPerBed: 0,
    caregiversPerInpatient: 0, caregiversPerIsolatedCase: 0, shareInOtherCare: 0,
    screenedPerWorkerDay: 0, screenersPerBed: 0)
}

extension LaboratoryParameters {
  static let none = LaboratoryParameters(
    platforms: [], techniciansPerLaboratory: 0, cleanersPerLaboratory: 0,
    triplePackagingPerFacility: 0, testsPerManualKit: 0, shareOfManualKitLost: 0)
}
