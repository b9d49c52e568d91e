public import Planning
public import Stockpile

/// Where safety stock of an item is best held, site by site.
public struct SafetyStockReport: TableReport {
  /// The plan.
  public let plan: SafetyStockPlan
  private let today: CalendarDay

  /// The report on a day.
  public init(_ plan: SafetyStockPlan, today: CalendarDay) {
    self.plan = plan
    self.today = today
  }

  /// One row a site.
  public var table: ReportTable {
    ReportTable(
      plan.lines,
      [Column(term: .level) { .term($0.site.level.term) }] + Column.site { $0.site } + [
        Column(term: .leadTime) { .count($0.leadDays) },
        Column(.serviceIn) { .count($0.plan.serviceIn) },
        Column(.serviceOut) { .count($0.plan.serviceOut) },
        Column(.netDays) { .count($0.plan.netDays) },
        Column(.deviation) { .decimal($0.deviation, places: 2) },
        Column(term: .safetyStock) { .integer(Int64($0.plan.safetyStock.rounded(.up))) },
      ])
  }

  /// The rule, the sum, the sites.
  public func text(_ language: Language) -> String {
    let units = plan.lines.reduce(Int64(0)) { $0 + Int64($1.plan.safetyStock.rounded(.up)) }
    let percent = Field.decimal(plan.serviceLevel * 100, places: 1).cell(language).text()
    let bound = Field.decimal(plan.bound, places: 2).cell(language).text()
    let cost = plan.costAYear.map {
      let yuan = Field.decimal($0, places: 0).cell(language).text()
      return language.pick(
        zh: "，每年持有费用约 \(yuan) 元", en: ", holding it costs about CNY \(yuan) a year")
    }
    let unit = language.pick(zh: plan.item.baseUnitZH, en: plan.item.baseUnitEN)
    let head = language.pick(
      zh: """
        \(today)  安全库存  \(plan.item.words(language))
        服务水平 \(percent)%（z = \(bound)）：各单位对下级承诺的天数和分担的天数，使全网安全库存费用最低；\
        用完即供病人的单位承诺 0 天
        全网安全库存 \(units) \(unit)\(cost ?? "")

        """,
      en: """
        \(today)  safety stock  \(plan.item.words(language))
        service level \(percent) % (z = \(bound)): the days each site promises and bears are those that \
        make the network's safety stock cheapest; who serves patients promises 0 days
        safety stock of the network: \(units) \(unit)\(cost ?? "")

        """)
    return head + (plan.lines.isEmpty ? Label.nothing.text(language) + "\n" : table.text(language))
  }

  /// The sites.
  public var json: JSONText {
    .report(
      "safety_stock",
      [
        "as_of": .text(today), "item": .text(plan.item.code), "sites": table.json,
      ])
  }
}
