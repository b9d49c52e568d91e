public import Planning
public import Stockpile

/// One allocation by several rules side by side: what each does to those who have least.
public struct AllocationComparison: TableReport {
  /// The proposals, one a rule, of the same problem.
  public let plans: [AllocationPlan]
  let today: CalendarDay
  let rows: [ComparedRule]

  /// A comparison of proposals about the same goods.
  public init(_ plans: [AllocationPlan], today: CalendarDay) {
    self.plans = plans
    self.today = today
    let measures = plans.map { AllocationMeasures($0.lines) }
    let best = measures.reduce(0) { max($0, $1.meanFill) }
    rows = zip(plans, measures).map { plan, measures in
      let picks = plan.picks()
      return ComparedRule(
        plan: plan, measures: measures, price: best > 0 ? 1 - measures.meanFill / best : 0,
        leftToEnd: plan.leftToEnd(picks), kilometres: plan.kilometres(of: plan.rounds()))
    }
  }

  /// One row a rule.
  public var table: ReportTable { ReportTable(rows, ComparedRule.columns) }

  /// Whether somebody stays short under every rule.
  public var isShort: Bool {
    plans.allSatisfy { plan in plan.lines.contains { $0.lacking > 0 } }
  }

  /// What is shared, and the rules.
  public func text(_ language: Language) -> String {
    heading(language) + "\n" + table.text(language)
      + language.pick(
        zh: "看某一规则的各单位：--rule 规则名；图：--html\n",
        en: "the sites under a rule: --rule NAME; pictures: --html\n")
  }

  func heading(_ language: Language) -> String {
    guard let plan = plans.first else { return Label.nothing.text(language) }
    func number(_ value: Int64) -> String { Cell.integer(value).text(grouped: true) }
    let goods = plan.problem.items.map { item in
      let thing = item.item
      let unit = language.pick(zh: thing.baseUnitZH, en: thing.baseUnitEN)
      return language.pick(
        zh: "\(thing.words(language)) 可分配 \(number(plan.released(thing.code))) \(unit)，"
          + "各单位共缺 \(number(plan.requested(thing.code)))",
        en: "\(thing.words(language)): \(number(plan.released(thing.code))) \(unit) may go out, "
          + "sites lack \(number(plan.requested(thing.code)))")
    }
    return language.pick(
      zh: "\(plan.problem.asOf)  \(plan.problem.source.words(language)) 分配，"
        + "\(plan.problem.sites.count) 个单位",
      en: "\(plan.problem.asOf)  \(plan.problem.source.words(language)) shares out among "
        + "\(plan.problem.sites.count) sites") + "\n" + goods.joined(separator: "\n")
      + language.pick(
        zh: "\n满足率 = 分后实有 ÷ 应有（\(plan.problem.coverDays) 天用量）；公平代价 = 平均满足率比最高的低多少\n",
        en:
          "\nfilled = what a site has afterwards ÷ its need (\(plan.problem.coverDays) days of use); "
          + "price = how far the mean is below the best\n")
  }

  /// The rules with their measures.
  public var json: JSONText {
    .report(
      "allocation_comparison",
      [
        "as_of": .text(plans.first?.problem.asOf),
        "source": .text(plans.first?.problem.source.code),
        "items": .array(
          plans.first.map { plan in
            plan.problem.items.map { item in
              .object([
                "item": .string("\(item.item.code)"),
                "released": .integer(plan.released(item.item.code)),
                "requested": .integer(plan.requested(item.item.code)),
              ])
            }
          } ?? []), "rules": table.json,
      ])
  }
}

struct ComparedRule: Sendable {
  let plan: AllocationPlan
  let measures: AllocationMeasures
  let price: Double
  let leftToEnd: Int64
  let kilometres: Int?

  static var columns: [Column<ComparedRule>] {
    [
      Column(.sharingRule) { .text($0.plan.rule.rawValue) },
      Column(.ruleWords) { .both(zh: $0.plan.rule.words.zh, en: $0.plan.rule.words.en) },
      Column(.minimumFill) { .decimal($0.measures.minimumFill * 100, places: 1) },
      Column(.fifthPercentile) { .decimal($0.measures.fifthPercentile * 100, places: 1) },
      Column(.atZero) { .count($0.measures.atZero) },
      Column(.meanFill) { .decimal($0.measures.meanFill * 100, places: 1) },
    ] + laterColumns
  }

  private static var laterColumns: [Column<ComparedRule>] {
    [
      Column(.under3) { .count($0.measures.under[0]) },
      Column(.under7) { .count($0.measures.under[1]) },
      Column(.under14) { .count($0.measures.under[2]) },
      Column(.tierBreaches, .unlessBlank) { .count($0.measures.tierBreaches) },
      Column(.leftToEnd, .unlessBlank) { .integer($0.leftToEnd) },
      Column(.kilometres, .unlessBlank) { .integer($0.kilometres.map { Int64($0) }) },
      Column(.cut, .unlessBlank) { $0.plan.isCut ? .both(zh: "已裁", en: "cut") : .empty },
      Column(.priceOfFairness) { .decimal($0.price * 100, places: 1) },
      Column(.gini) { .decimal($0.measures.gini, places: 3) },
      Column(.jain, .programsOnly) { .decimal($0.measures.jain, places: 3) },
    ]
  }
}

extension Label {
  fileprivate static let sharingRule = Label("rule", zh: "规则", en: "rule")
  fileprivate static let ruleWords = Label("meaning", zh: "做法", en: "what it does")
  fileprivate static let minimumFill = Label("min_fill", zh: "最低满足率%", en: "min %")
  fileprivate static let fifthPercentile = Label("p05_fill", zh: "第5百分位%", en: "p05 %")
  fileprivate static let atZero = Label("at_zero", zh: "一点没有", en: "at zero")
  fileprivate static let meanFill = Label("mean_fill", zh: "平均%", en: "mean %")
  fileprivate static let under3 = Label("under_3_days", zh: "不足3天", en: "< 3 d")
  fileprivate static let under7 = Label("under_7_days", zh: "不足7天", en: "< 7 d")
  fileprivate static let under14 = Label("under_14_days", zh: "不足14天", en: "< 14 d")
  fileprivate static let priceOfFairness = Label("price", zh: "公平代价%", en: "price %")
  fileprivate static let tierBreaches = Label("tier_breaches", zh: "优先级倒置", en: "tier breaches")
  fileprivate static let leftToEnd = Label("left_to_expire", zh: "留下将过期", en: "left to expire")
  fileprivate static let kilometres = Label("kilometres", zh: "车公里", en: "vehicle-km")
  fileprivate static let cut = Label("cut", zh: "裁去", en: "cut")
  fileprivate static let jain = Label("jain", zh: "Jain", en: "Jain")
  fileprivate static let gini = Label("gini", zh: "基尼", en: "Gini")
}
