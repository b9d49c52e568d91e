import Planning
import Testing

/// The published parameters, and the reference run in a county of 500,000 people.
enum SupplyVectors {
  static func run() throws -> VectorValue { try VectorFile.read("esft_reference_run.json") }

  static func inputs() throws -> SupplyInputs {
    let (run, file) = (try run(), try VectorFile.read("esft_parameters.json"))
    let figures = file["defaults"]
    let capacity = run["inputs"]["capacity"]
    return try SupplyInputs(
      care: care(figures), staff: staff(figures, file["staff_hours_per_patient_day"]),
      testing: testing(figures["testing"]), laboratory: laboratory(figures["lab"], file),
      dailySupplies: file.list("equipment").compactMap { try daily($0) },
      bedsideSupplies: file.list("equipment").compactMap { try bedside($0) },
      drugs: drugs(), otherCare: otherCare(run["inputs"], file),
      capacity: DistrictCapacity(
        population: capacity.number("population"), healthWorkers: capacity.number("hcw"),
        laboratoryStaff: capacity.number("lab_staff"),
        hospitalBeds: capacity.number("hospital_beds"),
        shareOfBedsSevere: capacity.number("share_severe"),
        shareOfBedsCritical: capacity.number("share_critical"),
        shareOfBedsInOtherCare: capacity.number("share_not_covid"),
        laboratoryModules: numbers(run["inputs"]["machines"]),
        laboratoryShifts: Int(run["inputs"].number("shifts_per_day"))),
      cases: WeeklyCases(
        cases: run["cases"].numbers("cases"), firstPlanned: 3,
        plannedWeeks: Int(run["inputs"].number("weeks"))))
  }

  static func numbers(_ table: VectorValue) throws -> [String: Double] {
    guard case .table(let values) = table else { throw VectorValue.Missing(name: "table") }
    return try Dictionary(
      uniqueKeysWithValues: values.keys.map { ($0, try table.number($0)) })
  }

  static func bySeverity(_ table: VectorValue) throws -> BySeverity<Double> {
    let found = try numbers(table)
    return BySeverity { found[$0.rawValue] ?? 0 }
  }

  private static func care(_ figures: VectorValue) throws -> CareParameters {
    let stays = try bySeverity(figures["stay_weeks"])
    return try CareParameters(
      severityShares: bySeverity(figures["severity"]), stayWeeks: BySeverity { Int(stays[$0]) },
      deathShareSevere: figures["ifr"].number("severe"),
      deathShareCritical: figures["ifr"].number("critical"),
      bedsPerFacility: figures.number("beds_per_facility"))
  }

  private static func staff(_ figures: VectorValue, _ table: VectorValue) throws -> StaffParameters
  {
    let groups: [String: StaffGroup] = [
      "HCW": .healthWorker, "Cleaner": .cleaner, "Admin": .office,
    ]
    let hours = try table.list("rows").map { row -> StaffHours in
      guard case .list(let cells) = row, case .text(let name) = cells[0],
        case .text(let group) = cells[6], let known = groups[group]
      else { throw VectorValue.Missing(name: "staff row") }
      let numbers = try cells[1...5].map { cell -> Double in
        guard case .number(let number) = cell else { throw VectorValue.Missing(name: name) }
        return number
      }
      let order: [CaseSeverity] = [.mild, .moderate, .severe, .critical]
      return StaffHours(
        occupation: name, group: known,
        perPatient: BySeverity { severity in
          numbers[order.firstIndex(of: severity) ?? 0]
        })
    }
    return try StaffParameters(
      hours: hours, hoursPerShift: 8,
      ambulanceWorkersPerBed: figures["staff_per_bed"].number("ambulance"),
      biomedicalEngineersPerBed: figures["staff_per_bed"].number("biomedical_engineer"),
      caregiversPerInpatient: figures["caregivers"].number("per_inpatient"),
      caregiversPerIsolatedCase: figures["caregivers"].number("per_isolated_case"),
      shareInOtherCare: figures.number("share_hcw_not_covid"),
      screenedPerWorkerDay: figures.number("screened_per_hcw_day"), screenersPerBed: 0.4)
  }

  private static func testing(_ figures: VectorValue) throws -> TestingParameters {
    try TestingParameters(
      shareOfOutpatientsTested: 1,
      diagnosisPerOutpatient: figures.number("diagnosis_per_mild_moderate"),
      diagnosisPerInpatient: figures.number("diagnosis_per_severe_critical"),
      releasePerInpatient: figures.number("release_per_severe_critical"),
      shareAntigen: figures.number("share_antigen"),
      negativesPerCase: figures.number("negatives_per_positive"),
      testsPerStaffWeek: figures.number("tests_per_staff_week"),
      contactsPerCase: figures.number("contacts_per_case"),
      shareOfContactsTested: figures.number("share_contacts_tested"))
  }

  private static func laboratory(
    _ figures: VectorValue, _ file: VectorValue
  ) throws -> LaboratoryParameters {
    let methods: [String: LaboratoryMethod] = [
      "high_throughput": .highThroughput, "near_patient": .nearPatient, "manual": .manual,
    ]
    let platforms = try file.list("platforms").map { row in
      try LaboratoryPlatform(
        key: row.text("key"), name: row.text("name"),
        method: #require(methods[try row.text("type")]),
        testsPerDayByShifts: row.numbers("tests_per_day"),
        daysPerWeek: row.number("days_per_week"), shareForDisease: row.number("covid_share"),
        modulesPerLaboratory: figures.number(
          row.text("key") == "genexpert" ? "genexpert_modules_per_lab" : "modules_per_lab"))
    }
    return try LaboratoryParameters(
      platforms: platforms, techniciansPerLaboratory: figures.number("staff_per_lab"),
      cleanersPerLaboratory: figures.number("cleaners_per_lab"),
      triplePackagingPerFacility: figures.number("triple_packaging_per_facility"),
      testsPerManualKit: figures.number("manual_kit_tests"),
      shareOfManualKitLost: figures.number("manual_kit_wastage"))
  }

  private static let roles: [String: SupplyRole] = [
    "inpatient_hcw": .wardStaff, "cleaner": .cleaner, "caregiver_hospital": .hospitalCaregiver,
    "ambulance": .ambulanceWorker, "biomed": .biomedicalEngineer,
    "severe_or_critical_patient": .inpatient, "caregiver_isolation": .homeCaregiver,
    "isolation_patient": .isolatedPatient, "screening_hcw": .screeningStaff,
    "screening_patient": .screenedPerson, "lab_tech": .laboratoryTechnician,
    "lab_cleaner": .laboratoryCleaner,
  ]

  private static func flag(_ row: VectorValue, _ name: String) -> Bool { row[name] == .flag(true) }

  private static func daily(_ row: VectorValue) throws -> DailySupply? {
    guard try row.text("category") == "IPC" else { return nil }
    let amounts = try numbers(row["amounts"]).map { key, amount in
      (try #require(roles[key], "\(key)"), amount)
    }
    return DailySupply(
      name: try row.text("item"), unit: try row.text("unit"),
      kind: try row.text("group") == "Hygiene" ? .hygiene : .protection,
      reusable: flag(row, "reusable"), amounts: Dictionary(uniqueKeysWithValues: amounts))
  }

  private static func bedside(_ row: VectorValue) throws -> BedsideSupply? {
    guard try row.text("category").hasPrefix("Case management") else { return nil }
    let bases: [String: BedsideBasis] = [
      "severe_patient": .severeAdmission, "critical_patient": .criticalAdmission,
      "severe_or_critical_patient": .anyAdmission, "severe_bed": .severeBed,
      "critical_bed": .criticalBed, "severe_or_critical_bed": .anyBed,
    ]
    let amounts = try numbers(row["amounts"]).map { key, amount in
      (try #require(bases[key], "\(key)"), amount)
    }
    return BedsideSupply(
      name: try row.text("item"), unit: try row.text("unit"), reusable: flag(row, "reusable"),
      amounts: Dictionary(uniqueKeysWithValues: amounts))
  }

  private static func otherCare(
    _ inputs: VectorValue, _ file: VectorValue
  ) throws -> OtherCareParameters {
    let heads = try numbers(inputs["noncovid_staff"])
    return try OtherCareParameters(
      staff: professions.map { OtherCareStaff(profession: $0, heads: try #require(heads[$0])) },
      daysPerWeek: inputs.number("noncovid_days_week"),
      items: file.list("noncovid").map { row in
        try OtherCareSupply(
          name: row.text("item"), unit: row.text("unit"), reusable: flag(row, "reusable"),
          perWorkerDay: row.number("per_worker_day"))
      })
  }

  private static let professions = [
    "doctors", "nurses", "lab_technicians", "midwives", "dentists", "physiotherapists",
    "traditional_medicine", "community_health_workers", "pharmacists",
  ]

  private static func drugs() throws -> [DrugCourse] {
    try VectorFile.text("esft_drugs.csv").split(whereSeparator: \.isNewline).dropFirst().map {
      line in
      let cells = cells(String(line))
      let numbers = try cells[3...].map { cell in try #require(Double(cell)) }
      let order: [CaseSeverity] = [.mild, .moderate, .severe, .critical]
      func place(_ severity: CaseSeverity) -> Int { 2 * (order.firstIndex(of: severity) ?? 0) }
      return DrugCourse(
        name: cells[0], presentation: cells[1], form: cells[2],
        formsPerCourse: BySeverity { numbers[place($0)] },
        shareTreated: BySeverity { numbers[place($0) + 1] })
    }
  }

  /// The cells of a line of CSV, some of them in quotes.
  private static func cells(_ line: String) -> [String] {
    var (cells, isQuoted) = ([""], false)
    for character in line {
      if character == "\"" {
        isQuoted.toggle()
      } else if character == ",", !isQuoted {
        cells.append("")
      } else {
        cells[cells.count - 1].append(character)
      }
    }
    return cells
  }
}
