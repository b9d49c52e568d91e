import Planning
import Testing

/// The supply forecast against a run of the published tool, table by table.
struct SupplyForecastTests {
  /// Figures of the file are rounded to six decimals.
  private func equal(
    _ found: [Double], _ file: [Double], _ name: String,
    _ location: SourceLocation = #_sourceLocation
  ) {
    #expect(found.count == file.count, "\(name)", sourceLocation: location)
    for (week, (one, other)) in zip(found, file).enumerated() {
      #expect(
        abs(one - other) < 1.01e-6, "\(name), week \(week + 1): \(one), \(other)",
        sourceLocation: location)
    }
  }

  @Test("Following the tool, patients, beds and staff are those of the reference run")
  func people() throws {
    let forecast = SupplyForecast(try SupplyVectors.inputs(), .compatible)
    let (run, found) = (try SupplyVectors.run(), forecast.patients)
    let patients: [(String, [Double])] = [
      ("critical_patients", found.patients.critical), ("severe_patients", found.patients.severe),
      ("moderate_patients", found.patients.moderate), ("mild_patients", found.patients.mild),
      ("critical_beds", found.criticalBeds), ("severe_beds", found.severeBeds),
      ("beds", found.beds), ("facilities", found.facilities),
      ("admitted_critical", found.admittedCritical), ("admitted_severe", found.admittedSevere),
      ("discharged_critical", found.dischargedCritical),
      ("discharged_severe", found.dischargedSevere), ("removed_critical", found.removed.critical),
      ("removed_severe", found.removed.severe), ("removed_moderate", found.removed.moderate),
      ("removed_mild", found.removed.mild),
    ]
    for (name, weeks) in patients { equal(weeks, try run["patients"].numbers(name), name) }
    let staff = forecast.staff
    let people: [(String, [Double])] = [
      ("inpatient_hcw_uncapped", staff.wardStaffWanted),
      ("inpatient_hcw", staff.atWork[.wardStaff]),
      ("cleaner", staff.atWork[.cleaner]), ("ambulance", staff.atWork[.ambulanceWorker]),
      ("biomed", staff.atWork[.biomedicalEngineer]),
      ("caregiver_hospital", staff.atWork[.hospitalCaregiver]),
      ("caregiver_isolation", staff.atWork[.homeCaregiver]),
      ("lab_tech", staff.atWork[.laboratoryTechnician]),
      ("lab_cleaner", staff.atWork[.laboratoryCleaner]),
      ("screening_hcw_uncapped", staff.screeningStaffWanted),
      ("screening_hcw", staff.atWork[.screeningStaff]),
    ]
    for (name, weeks) in people { equal(weeks, try run["staff"].numbers(name), name) }
    let caps = run["staff_caps"]
    equal([staff.wardStaffPerBed[0]], [try caps.number("hcw_per_bed")], "hcw_per_bed")
    equal([staff.cleanersPerBed[0]], [try caps.number("cleaners_per_bed")], "cleaners_per_bed")
    #expect(abs(staff.wardStaffCap - (try caps.number("inpatient_hcw_cap"))) < 1e-9)
    #expect(abs(staff.screeningStaffCap - (try caps.number("screening_hcw_cap"))) < 1e-9)
  }

  @Test("Tests are those of the reference run")
  func tests() throws {
    let forecast = SupplyForecast(try SupplyVectors.inputs(), .compatible)
    let (run, tests) = (try SupplyVectors.run()["testing"], forecast.tests)
    let found: [(String, [Double])] = [
      ("diagnosis_uncapped", tests.diagnosisWanted), ("release_uncapped", tests.releaseWanted),
      ("diagnosis_capped", tests.diagnosis), ("release_capped", tests.release),
      ("moderate", tests.moderate), ("mild", tests.mild), ("suspected_negative", tests.negative),
      ("staff", tests.staff), ("contacts", tests.contacts), ("total_uncapped", tests.wanted),
      ("total", tests.made),
    ]
    for (name, weeks) in found { equal(weeks, try run.numbers(name), name) }
    #expect(abs(tests.capacity - (try run.number("capacity_per_week"))) < 1e-9)
    let shares = run["shares"]
    for (name, method) in [
      ("high_throughput", LaboratoryMethod.highThroughput), ("near_patient", .nearPatient),
      ("manual", .manual),
    ] {
      #expect(abs((tests.shares[method] ?? 0) - (try shares.number(name))) < 1e-12)
    }
  }

  @Test("Protection and hygiene are those of the reference run, by setting")
  func daily() throws {
    let forecast = SupplyForecast(try SupplyVectors.inputs(), .compatible)
    let run = try SupplyVectors.run()
    let settings: [(String, CareSetting)] = [
      ("inpatient_staff", .wardStaff), ("inpatient_patient", .inpatients),
      ("isolation", .isolation), ("screening", .screening), ("lab", .laboratory),
    ]
    var compared = 0
    for need in forecast.daily {
      let table = run[need.supply.kind == .hygiene ? "hygiene" : "ppe"][need.supply.name]
      guard table != .none else { continue }
      equal(need.total, try table.numbers("total"), need.supply.name)
      for (name, setting) in settings where table[name] != .none {
        equal(need.of(setting), try table.numbers(name), "\(need.supply.name) \(name)")
      }
      let sum = need.total.reduce(0, +)
      #expect(abs(sum - (try run["totals_12_weeks"].number(need.supply.name))) < 1e-5)
      compared += 1
    }
    #expect(compared == 15)
  }

  @Test("Equipment, tests, drugs and other care are those of the reference run")
  func whole() throws {
    let forecast = SupplyForecast(try SupplyVectors.inputs(), .compatible)
    let run = try SupplyVectors.run()
    var compared = 0
    for need in forecast.bedside where run["case_management"][need.supply.name] != .none {
      equal(need.units, try run["case_management"].numbers(need.supply.name), need.supply.name)
      compared += 1
    }
    #expect(compared == 29)
    try expectTests(forecast.testing, run["diagnostics"], hasBoxes: true)
    let rows = try run["drugs"].list("rows")
    #expect(rows.count == forecast.drugs.count && rows.count == 145)
    for (need, row) in zip(forecast.drugs, rows) {
      guard case .list(let cells) = row else { throw VectorValue.Missing(name: "drugs") }
      for (severity, cell) in zip([CaseSeverity.mild, .moderate, .severe, .critical], cells) {
        guard case .number(let forms) = cell else { throw VectorValue.Missing(name: "drugs") }
        #expect(abs(need.forms[severity] - forms) < 1e-6 * max(1, forms), "\(need.drug.name)")
      }
    }
    var others = 0
    for need in forecast.otherCare where run["noncovid_12_weeks"][need.item.name] != .none {
      equal(need.byProfession, try run["noncovid_12_weeks"].numbers(need.item.name), need.item.name)
      others += 1
    }
    #expect(others == 9)
  }

  private func expectTests(
    _ need: TestNeed, _ table: VectorValue, hasBoxes: Bool
  ) throws {
    var found: [(String, [Double])] = [
      ("Swab and Viral transport medium", need.swabs),
      ("Test kit - manual PCR (complete kit)", need.manualKits),
      ("Test kits - high-throughput PCR (complete kit)", need.highThroughput),
      ("For near patient PCR machine - RT-PCR cartridge", need.cartridges),
      ("Antigen Rapid Diagnostic Tests", need.antigen),
    ]
    if hasBoxes { found.append(("Triple packaging boxes", need.triplePackaging)) }
    for (name, weeks) in found { equal(weeks, try table.numbers(name), name) }
  }

  @Test("The product's own choices give the corrected tests, and each is said in words")
  func standard() throws {
    let inputs = try SupplyVectors.inputs()
    let (own, tool) = (SupplyForecast(inputs), SupplyForecast(inputs, .compatible))
    let corrected = try SupplyVectors.run()["corrected"]
    equal(own.tests.contacts, try corrected.numbers("testing.contacts"), "contacts")
    equal(own.tests.wanted, try corrected.numbers("testing.total_uncapped"), "wanted")
    equal(own.tests.made, try corrected.numbers("testing.total"), "made")
    try expectTests(own.testing, corrected["diagnostics"], hasBoxes: false)
    #expect(own.choices.inWords.count == SupplyChoice.allCases.count)
    #expect(own.choices.inWords.allSatisfy { !$0.zh.isEmpty && !$0.en.isEmpty })
    #expect(own.patients == tool.patients && own.staff == tool.staff)
  }

  @Test("What is used again is bought once and replaced as it wears out; screening counts days")
  func choices() throws {
    let inputs = try SupplyVectors.inputs()
    let own = SupplyForecast(inputs)
    let goggles = try #require(own.daily.first { $0.supply.name == "Goggles, protective" })
    let heads = own.heads[.wardStaff]
    let amount = try #require(goggles.supply.amounts[.wardStaff])
    var (most, expected) = (0.0, [Double]())
    for now in heads {
      let new = max(0, now - most)
      expected.append(new + 7 * amount * (now - new))
      most = max(most, now)
    }
    #expect(goggles.byRole[.wardStaff] == expected)
    let mask = try #require(
      own.daily.first { $0.supply.name == "Mask, medical / surgical for patient" })
    // One mask for each person screened: cases isolated and ten negatives a case.
    equal(
      mask.of(.screening),
      own.tests.mild.indices.map {
        own.tests.mild[$0] + own.tests.moderate[$0] + own.tests.negative[$0]
      },
      "screened")
    // Who is isolated is charged each week of it: the sum is the same but for the edges of the plan.
    let isolated = own.heads[.isolatedPatient]
    #expect(
      isolated
        == own.patients.patients.mild.indices.map {
          own.patients.patients.mild[$0] + own.patients.patients.moderate[$0]
        })
    let drug = try #require(own.drugs.first { $0.drug.name.hasPrefix("Acetyl") })
    let cases = own.patients.newCases.moderate.reduce(0, +)
    #expect(abs(drug.forms[.moderate] - cases * 14 * 0.4) < 1e-6)
  }

  @Test("Figures that cannot be are refused by name")
  func refused() throws {
    let inputs = try SupplyVectors.inputs()
    func make(_ change: (inout DistrictCapacity, inout CareParameters, inout WeeklyCases) -> Void)
      throws(SupplyForecastError)
    {
      var (capacity, care, cases) = (inputs.capacity, inputs.care, inputs.cases)
      change(&capacity, &care, &cases)
      _ = try SupplyInputs(
        care: care, staff: inputs.staff, testing: inputs.testing, laboratory: inputs.laboratory,
        dailySupplies: inputs.dailySupplies, bedsideSupplies: inputs.bedsideSupplies,
        drugs: inputs.drugs, otherCare: inputs.otherCare, capacity: capacity, cases: cases)
    }
    #expect(throws: SupplyForecastError.negative(figure: "hospital_beds", value: -1)) {
      try make { capacity, _, _ in capacity.hospitalBeds = -1 }
    }
    #expect(throws: SupplyForecastError.shareAboveOne(figure: "death_share_severe", value: 1.5)) {
      try make { _, care, _ in care.deathShareSevere = 1.5 }
    }
    #expect(throws: SupplyForecastError.self) {
      try make { _, care, _ in care.severityShares.mild = 0.5 }
    }
    #expect(throws: SupplyForecastError.self) {
      try make { _, _, cases in cases.plannedWeeks = 40 }
    }
    #expect(throws: SupplyForecastError.self) {
      try make { _, _, cases in cases.cases[4] = 600_000 }
    }
    #expect(throws: SupplyForecastError.self) {
      try make { capacity, _, _ in capacity.laboratoryModules["x"] = 1 }
    }
  }
}
