public import Planning
public import Stockpile

/// What an outbreak needs by week, by the method of the WHO tool: people, and supplies of all kinds.
public struct SupplyForecastReport: TableReport {
  private let forecast: SupplyForecast
  private let name: (zh: String, en: String)
  private let chinese: [String: String]
  private let limit: Int?

  /// A forecast with what it is called, and the Chinese of names. People see the first `limit` supplies.
  public init(
    _ forecast: SupplyForecast, nameZH: String, nameEN: String, chinese: [String: String],
    limit: Int? = nil
  ) {
    (self.forecast, self.chinese, self.limit) = (forecast, chinese, limit)
    name = (nameZH.isEmpty ? nameEN : nameZH, nameEN.isEmpty ? nameZH : nameEN)
  }

  /// One row a supply.
  public var table: ReportTable { ReportTable(lines, columns) }

  private var lines: [SuppliedLine] { SuppliedLine.all(forecast) }

  private var columns: [Column<SuppliedLine>] {
    let chinese = chinese
    func named(_ text: String) -> Field { .both(zh: chinese[text] ?? text, en: text) }
    return [
      Column(.supplyKind) { .word($0.kind) },
      Column(.supplyName) { named($0.name) },
      Column(.supplyUnit) { named($0.unit) },
      Column(.supplyTotal) { .decimal($0.total, places: 1) },
      Column(.supplyPeakWeek) { .integer($0.peak.map { Int64($0.week + 1) }) },
      Column(.supplyPeak) { .decimal($0.peak?.units, places: 1) },
    ]
      + (0..<forecast.inputs.cases.plannedWeeks).map { week in
        Column(
          Label("week_\(week + 1)", zh: "第\(week + 1)周", en: "week \(week + 1)"), .programsOnly
        ) { .decimal($0.weeks.indices.contains(week) ? $0.weeks[week] : nil, places: 3) }
      }
  }

  private var people: ReportTable {
    let (patients, staff) = (forecast.patients, forecast.staff)
    return ReportTable(
      Array(patients.beds.indices),
      [
        Column(.week) { .count($0 + 1) },
        Column(.newCases) { .decimal(patients.allNew[$0], places: 0) },
        Column(.bedsSevere) { .decimal(patients.severeBeds[$0], places: 1) },
        Column(.bedsCritical) { .decimal(patients.criticalBeds[$0], places: 1) },
        Column(.isolated) {
          .decimal(patients.patients.mild[$0] + patients.patients.moderate[$0], places: 0)
        },
        Column(.wardStaff) { .decimal(staff.atWork[.wardStaff][$0], places: 1) },
        Column(.wardStaffWanted) { .decimal(staff.wardStaffWanted[$0], places: 1) },
        Column(.screeningStaff) { .decimal(staff.atWork[.screeningStaff][$0], places: 1) },
        Column(.testsMade) { .decimal(forecast.tests.made[$0], places: 0) },
        Column(.testsWanted) { .decimal(forecast.tests.wanted[$0], places: 0) },
      ])
  }

  /// People, then supplies, then where the figures follow the tool.
  public func text(_ language: Language) -> String {
    let lines = lines.filter { $0.total > 0 }
    let shown = Array(lines.prefix(limit ?? .max))
    let weeks = forecast.inputs.cases.plannedWeeks
    var text = language.pick(
      zh: "物资测算：\(name.zh)  \(weeks) 周\n", en: "supply forecast: \(name.en)  \(weeks) weeks\n")
    text += people.text(language) + "\n" + ReportTable(shown, columns).text(language)
    if lines.count > shown.count {
      text += language.pick(
        zh: "另有 \(lines.count - shown.count) 行，加 --all\n",
        en: "\(lines.count - shown.count) more rows: --all\n")
    }
    text += language.pick(
      zh: "\n方法：WHO 基本物资测算工具 2022.1。这些地方工具另有写法，本次取：\n",
      en:
        "\nMethod: WHO Essential Supplies Forecasting Tool 2022.1. Where the tool surprises, this is what was done:\n"
    )
    for (choice, words) in zip(SupplyChoice.allCases, forecast.choices.inWords) {
      let isOurs = forecast.choices.corrects(choice)
      text += language.pick(
        zh: "  \(isOurs ? "已改" : "照原样")：\(words.zh)\n",
        en: "  \(isOurs ? "corrected" : "as published"): \(words.en)\n")
    }
    return text
  }

  /// The same figures.
  public var json: JSONText {
    .report(
      "supply_forecast",
      [
        "name_zh": .string(name.zh), "name_en": .string(name.en),
        "weeks": .count(forecast.inputs.cases.plannedWeeks), "people": people.json,
        "supplies": table.json,
        "choices": .array(
          SupplyChoice.allCases.map { choice in
            .object([
              "choice": .string(choice.rawValue),
              "corrected": .boolean(forecast.choices.corrects(choice)),
            ])
          }),
      ])
  }
}

/// One supply of a forecast.
private struct SuppliedLine {
  let kind: Label
  let name: String
  let unit: String
  let weeks: [Double]
  let total: Double

  init(_ kind: Label, _ name: String, _ unit: String, weeks: [Double]) {
    (self.kind, self.name, self.unit, self.weeks) = (kind, name, unit, weeks)
    total = weeks.reduce(0, +)
  }

  init(_ kind: Label, _ name: String, _ unit: String, total: Double) {
    (self.kind, self.name, self.unit, self.total) = (kind, name, unit, total)
    weeks = []
  }

  /// The week that needs the most, the first of equals.
  var peak: (week: Int, units: Double)? {
    weeks.enumerated().max { ($0.element, -$0.offset) < ($1.element, -$1.offset) }
      .map { (week: $0.offset, units: $0.element) }
  }

  static func all(_ forecast: SupplyForecast) -> [SuppliedLine] {
    let tests = forecast.testing
    var lines = forecast.daily.map {
      SuppliedLine(
        $0.supply.kind == .hygiene ? .hygiene : .protection, $0.supply.name, $0.supply.unit,
        weeks: $0.total)
    }
    lines += forecast.bedside.map {
      SuppliedLine(.bedside, $0.supply.name, $0.supply.unit, weeks: $0.units)
    }
    for (name, unit, weeks) in [
      ("Triple packaging boxes", "Each", tests.triplePackaging),
      ("Swab and viral transport medium", "Each", tests.swabs),
      ("Test kit, manual PCR", "Kit", tests.manualKits),
      ("Tests for high-throughput PCR", "Each", tests.highThroughput),
      ("Cartridge, near-patient PCR", "Each", tests.cartridges),
      ("Antigen rapid test", "Each", tests.antigen),
    ] { lines.append(SuppliedLine(.testing, name, unit, weeks: weeks)) }
    lines += forecast.drugs.map { need in
      let total = CaseSeverity.allCases.reduce(0) { $0 + need.forms[$1] }
      return SuppliedLine(
        .drugs, "\(need.drug.name), \(need.drug.presentation)", need.drug.form, total: total)
    }
    return lines
      + forecast.otherCare.map {
        SuppliedLine(.otherCare, $0.item.name, $0.item.unit, total: $0.total)
      }
  }
}

extension Label {
  fileprivate static let supplyKind = Label("kind", zh: "类别", en: "kind")
  fileprivate static let supplyName = Label("name", zh: "物资", en: "supply")
  fileprivate static let supplyUnit = Label("unit", zh: "单位", en: "unit")
  fileprivate static let supplyTotal = Label("total", zh: "合计", en: "total")
  fileprivate static let supplyPeakWeek = Label("peak_week", zh: "最多的一周", en: "peak week")
  fileprivate static let supplyPeak = Label("peak", zh: "该周用量", en: "in that week")
  fileprivate static let protection = Label("protection", zh: "个人防护", en: "protection")
  fileprivate static let hygiene = Label("hygiene", zh: "清洁消毒", en: "hygiene")
  fileprivate static let bedside = Label("bedside", zh: "病床", en: "bedside")
  fileprivate static let testing = Label("testing", zh: "检测", en: "testing")
  fileprivate static let drugs = Label("drugs", zh: "药品", en: "drugs")
  fileprivate static let otherCare = Label("other_care", zh: "其他诊疗", en: "other care")
  fileprivate static let week = Label("week", zh: "周", en: "week")
  fileprivate static let newCases = Label("new_cases", zh: "新发病例", en: "new cases")
  fileprivate static let bedsSevere = Label("beds_severe", zh: "重型在床", en: "severe beds")
  fileprivate static let bedsCritical = Label("beds_critical", zh: "危重型在床", en: "critical beds")
  fileprivate static let isolated = Label("isolated", zh: "隔离", en: "isolated")
  fileprivate static let wardStaff = Label("ward_staff", zh: "病区人员", en: "ward staff")
  fileprivate static let wardStaffWanted = Label(
    "ward_staff_wanted", zh: "应到", en: "wanted")
  fileprivate static let screeningStaff = Label(
    "screening_staff", zh: "筛查人员", en: "screening staff")
  fileprivate static let testsMade = Label("tests", zh: "检测数", en: "tests")
  fileprivate static let testsWanted = Label("tests_wanted", zh: "应检", en: "tests wanted")
}
