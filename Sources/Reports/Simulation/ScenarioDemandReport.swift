public import Planning
public import Stockpile

/// What a scenario asks of every site, item by item: little, as expected, much.
public struct ScenarioDemandReport: TableReport {
  private let network: SimulatedNetwork
  private let demand: [ScenarioDemand]
  private let isDaily: Bool
  private let limit: Int?

  /// The demand of a network; day by day, or all days together. People see the first `limit` rows.
  public init(_ network: SimulatedNetwork, isDaily: Bool, limit: Int? = nil) {
    (self.network, self.isDaily, self.limit) = (network, isDaily, limit)
    demand = network.demand
  }

  /// One row a site and item, or one a day of them.
  public var table: ReportTable {
    isDaily ? ReportTable(days, Self.dailyColumns) : ReportTable(demand, columns)
  }

  private struct DayRow {
    let demand: ScenarioDemand
    let number: Int
    let day: ScenarioDemand.Day
  }

  private var days: [DayRow] {
    demand.flatMap { demand in
      demand.days.enumerated().map { DayRow(demand: demand, number: $0 + 1, day: $1) }
    }
  }

  private var columns: [Column<ScenarioDemand>] {
    let start = network.start
    return Column.item(\.item)
      + [Column(term: .level) { .term($0.site.level.term) }] + Column.site(\.site)
      + [
        Column(.routineADay) { .decimal($0.routine, places: 2) },
        Column(.lowDemand) { .decimal($0.total.low, places: 1) },
        Column(.midDemand) { .decimal($0.total.mid, places: 1) },
        Column(.highDemand) { .decimal($0.total.high, places: 1) },
        Column(.peakUnits) { .decimal($0.peak?.units, places: 1) },
        Column(.peakDay) { .day($0.peak.map { start.adding(days: $0.day) }) },
      ]
  }

  private static var dailyColumns: [Column<DayRow>] {
    Column.item(\.demand.item) + Column.site(\.demand.site)
      + [
        Column(.dayOfRun) { .count($0.number) },
        Column(.lowDemand) { .decimal($0.day.low, places: 3) },
        Column(.midDemand) { .decimal($0.day.mid, places: 3) },
        Column(.highDemand) { .decimal($0.day.high, places: 3) },
      ]
  }

  /// What is asked, the most first where all days are together.
  public func text(_ language: Language) -> String {
    let scenario = network.scenario
    let name = language.pick(zh: scenario.nameZH, en: scenario.nameEN)
    let heading = language.pick(
      zh: "情景需求：\(name.isEmpty ? "常态" : name)  \(network.start) 起 \(scenario.days) 天\n",
      en:
        "demand of a scenario: \(name.isEmpty ? "routine" : name)  \(scenario.days) days from \(network.start)\n"
    )
    let notes =
      language.pick(
        zh: "常态用量按近 90 天；疫情用量 = 驱动因素 × 单耗 × 损耗，按情景里的分法分到各单位；",
        en:
          "Routine use is that of 90 days; an outbreak takes driver × rate × waste, split as the scenario says; "
      )
      + (network.hasRandomDemand
        ? language.pick(
          zh: "低、中、高为 \(scenario.replications) 次随机疫情的第 10、50、90 百分位，各天的不能相加。\n",
          en:
            "low, mid and high are the 10th, 50th and 90th percentile of \(scenario.replications) random epidemics; those of days do not add up.\n"
        )
        : language.pick(
          zh: "低、高为单耗的范围。\n", en: "low and high are the range of rates.\n"))
    guard !isDaily else {
      let rows = days
      return heading
        + ReportTable(Array(rows.prefix(limit ?? .max)), Self.dailyColumns).text(language)
        + rest(rows.count, language) + notes
    }
    return heading + ReportTable(Array(demand.prefix(limit ?? .max)), columns).text(language)
      + rest(demand.count, language) + notes
  }

  private func rest(_ count: Int, _ language: Language) -> String {
    let left = count - min(count, limit ?? .max)
    guard left > 0 else { return "" }
    return language.pick(zh: "另有 \(left) 行，加 --all\n", en: "\(left) more rows: --all\n")
  }

  /// The same figures.
  public var json: JSONText {
    .report(
      "scenario_demand",
      [
        "scenario": ScenarioText(network.scenario).json, "start": .text(network.start),
        "days": .count(network.scenario.days),
        "band": .string(network.hasRandomDemand ? "p10-p50-p90" : "rates"), "lines": table.json,
      ])
  }
}

extension Label {
  fileprivate static let routineADay = Label("routine_a_day", zh: "常态日均", en: "routine a day")
  fileprivate static let lowDemand = Label("low", zh: "低", en: "low")
  fileprivate static let midDemand = Label("mid", zh: "中", en: "mid")
  fileprivate static let highDemand = Label("high", zh: "高", en: "high")
  fileprivate static let peakDay = Label("peak_day", zh: "最多的一天", en: "peak day")
  fileprivate static let dayOfRun = Label("day", zh: "第几天", en: "day")
}
