public import Planning
public import Stockpile

/// Two policies under the same draws: what each comes to, and by what they differ.
public struct SimulationComparison: TableReport {
  /// The first.
  public let one: SimulationResult
  /// The second.
  public let other: SimulationResult
  /// The second less the first, replication by replication.
  public let differences: PairedTally
  /// What the second is called beside the first: its file, or the settings that differ.
  public let change: String

  /// A comparison.
  public init(
    _ one: SimulationResult, _ other: SimulationResult, _ differences: PairedTally,
    change: String
  ) {
    (self.one, self.other, self.differences) = (one, other, differences)
    self.change = change
  }

  /// One row a figure, of all and of each level.
  public var table: ReportTable { ReportTable(rows(of: scopes), ComparedFigure.columns) }

  private var scopes: [(SimulationScope, Level?)] {
    let levels = Level.allCases.enumerated().map { (SimulationScope.level($0), Level?.some($1)) }
    return [(.everything, nil)] + levels.filter { one.tally.moments(.demand, of: $0.0).sum > 0 }
  }

  /// All figures of all, and of levels those that say who goes short.
  var shownTable: ReportTable {
    let short: Set<SimulationFigure> = [.fill, .lowestFill, .shortDays]
    return ReportTable(
      rows(of: scopes).filter { $0.level == nil || short.contains($0.kind.figure) },
      ComparedFigure.columns)
  }

  private func rows(of scopes: [(SimulationScope, Level?)]) -> [ComparedFigure] {
    scopes.flatMap { scope, level in
      ComparedFigure.shown.map {
        ComparedFigure(
          of: $0, level: level, one: one.tally.moments($0.figure, of: scope),
          other: other.tally.moments($0.figure, of: scope),
          difference: differences.moments($0.figure, of: scope))
      }
    }
  }

  /// What is compared, and the figures.
  public func text(_ language: Language) -> String {
    heading(language) + "\n" + shownTable.text(language) + "\n" + notes(language)
  }

  func heading(_ language: Language) -> String {
    SimulationReport(one).heading(language)
      + language.pick(
        zh: "甲：\(name(one, language))\n乙：\(name(other, language))（\(change)）\n",
        en: "A: \(name(one, language))\nB: \(name(other, language)) (\(change))\n")
  }

  private func name(_ result: SimulationResult, _ language: Language) -> String {
    let name = language.pick(zh: result.scenario.nameZH, en: result.scenario.nameEN)
    let rule = language.pick(
      zh: result.scenario.convention.sharing.words.zh,
      en: result.scenario.convention.sharing.words.en)
    return (name.isEmpty ? language.pick(zh: "常态", en: "routine") : name)
      + language.pick(
        zh: "，\(rule)", en: ", \(rule)")
  }

  func notes(_ language: Language) -> String {
    language.pick(
      zh: "两种做法用同一批随机数，逐次相减；± 为均值（之差）的 95% 置信区间的一半，区间不含 0 才说谁好。\n",
      en:
        "Both see the same draws and are subtracted replication by replication; ± is half of a 95 % confidence interval, "
        + "and one is called better only where it leaves out 0.\n")
  }

  /// Both, and their differences.
  public var json: JSONText {
    .report(
      "simulation_comparison",
      [
        "one": ScenarioText(one.scenario).json, "other": ScenarioText(other.scenario).json,
        "change": .string(change), "start": .text(one.start),
        "replications": .integer(min(one.tally.replications, other.tally.replications)),
        "figures": table.json,
      ])
  }
}

/// A figure that is compared.
struct ComparedFigure {
  struct Kind {
    let figure: SimulationFigure
    let zh: String
    let en: String
    let unit: Double
    let places: Int
    /// Whether more of it is better; nil: neither.
    let isGood: Bool?
  }

  let kind: Kind
  let level: Level?
  let one: Moments
  let other: Moments
  let difference: Moments

  init(of kind: Kind, level: Level?, one: Moments, other: Moments, difference: Moments) {
    (self.kind, self.level, self.one, self.other) = (kind, level, one, other)
    self.difference = difference
  }

  static let shown: [Kind] = [
    Kind(figure: .fill, zh: "满足率%", en: "fill %", unit: 1e7, places: 2, isGood: true),
    Kind(
      figure: .lowestFill, zh: "最低单位满足率%", en: "lowest fill of a site %", unit: 1e7, places: 2,
      isGood: true),
    Kind(
      figure: .shortDays, zh: "断货单位日", en: "short site-days", unit: 1, places: 1, isGood: false),
    Kind(figure: .unmet, zh: "未满足", en: "unmet", unit: 1, places: 0, isGood: false),
    Kind(
      figure: .holds, zh: "最先一种撑的天数", en: "days the first item holds", unit: 1, places: 1,
      isGood: true),
    Kind(figure: .expired, zh: "过期", en: "expired", unit: 1, places: 0, isGood: false),
    Kind(
      figure: .expiredValue, zh: "过期金额(元)", en: "expired CNY", unit: 10_000, places: 0,
      isGood: false),
    Kind(figure: .released, zh: "动用专储", en: "reserve used", unit: 1, places: 0, isGood: nil),
    Kind(
      figure: .boughtValue, zh: "采购金额(元)", en: "bought CNY", unit: 10_000, places: 0, isGood: nil),
  ]

  /// Whether the interval of the difference leaves out 0.
  private var isCertain: Bool {
    guard let mean = difference.mean, let half = difference.halfWidth else { return false }
    return abs(mean) > half
  }

  private var verdict: (zh: String, en: String) {
    guard isCertain, let mean = difference.mean, mean != 0 else {
      return ("分不出", "no difference seen")
    }
    guard let isGood = kind.isGood else { return mean > 0 ? ("乙多", "B more") : ("乙少", "B less") }
    return isGood == (mean > 0) ? ("乙好", "B better") : ("甲好", "A better")
  }

  static var columns: [Column<ComparedFigure>] {
    func value(_ moments: @escaping (ComparedFigure) -> Moments) -> (ComparedFigure) -> Field {
      {
        .decimal(
          moments($0).mean.map { [kind = $0.kind] in $0 / kind.unit }, places: $0.kind.places)
      }
    }
    func half(_ moments: @escaping (ComparedFigure) -> Moments) -> (ComparedFigure) -> Field {
      {
        .decimal(
          moments($0).halfWidth.map { [kind = $0.kind] in $0 / kind.unit }, places: $0.kind.places)
      }
    }
    return [
      Column(term: .level) { row in
        row.level.map { .term($0.term) } ?? .both(zh: "全部", en: "all")
      },
      Column(.comparedFigure) { .both(zh: $0.kind.zh, en: $0.kind.en) },
      Column(.policyA, .always, value(\.one)), Column(.policyAHalf, .always, half(\.one)),
      Column(.policyB, .always, value(\.other)), Column(.policyBHalf, .always, half(\.other)),
      Column(.policyDifference, .always, value(\.difference)),
      Column(.policyDifferenceHalf, .always, half(\.difference)),
      Column(.policyVerdict) { .both(zh: $0.verdict.zh, en: $0.verdict.en) },
    ]
  }
}

extension Label {
  fileprivate static let comparedFigure = Label("figure", zh: "指标", en: "figure")
  fileprivate static let policyA = Label("one", zh: "甲", en: "A")
  fileprivate static let policyAHalf = Label("one_ci", zh: "±", en: "±")
  fileprivate static let policyB = Label("other", zh: "乙", en: "B")
  fileprivate static let policyBHalf = Label("other_ci", zh: "±", en: "±")
  fileprivate static let policyDifference = Label("difference", zh: "乙−甲", en: "B − A")
  fileprivate static let policyDifferenceHalf = Label("difference_ci", zh: "±", en: "±")
  fileprivate static let policyVerdict = Label("verdict", zh: "结论", en: "verdict")
}
