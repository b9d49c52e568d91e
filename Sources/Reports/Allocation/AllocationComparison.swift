public import Planning
public import Stockpile

/// One allocation by several rules side by side: what each does to those who have least.
public struct AllocationComparison: TableReport {
  /// The proposals, one a rule.
  public let plans: [AllocationPlan]
  private let today: CalendarDay
  private let rows: [ComparedRule]

  /// A comparison of proposals about the same goods.
  public init(_ plans: [AllocationPlan], today: CalendarDay) {
    self.plans = plans
    self.today = today
    let measures = plans.map { AllocationMeasures($0.lines) }
    let best = measures.reduce(0) { max($0, $1.meanFill) }
    rows = zip(plans, measures).map {
      ComparedRule(plan: $0, measures: $1, price: best > 0 ? 1 - $1.meanFill / best : 0)
    }
  }

  /// One row a rule.
  public var table: ReportTable { ReportTable(rows, ComparedRule.columns) }

  /// What is shared, and the rules.
  public func text(_ language: Language) -> String {
    guard let plan = plans.first else { return Label.nothing.text(language) + "\n" }
    let unit = language.pick(zh: plan.item.baseUnitZH, en: plan.item.baseUnitEN)
    func number(_ value: Int64) -> String { Cell.integer(value).text(grouped: true) }
    return language.pick(
      zh: """
        \(today)  \(plan.item.words(language))  \(plan.source.words(language)) 分配 \
        \(number(plan.released)) \(unit)，\(plan.lines.count) 个单位共缺 \(number(plan.requested))
        满足率 = （现有 + 在途 + 分得）÷ \(plan.coverDays) 天用量；公平代价 = 平均满足率比最高的低多少

        """,
      en: """
        \(today)  \(plan.item.words(language))  \(plan.source.words(language)) shares out \
        \(number(plan.released)) \(unit); \(plan.lines.count) sites lack \(number(plan.requested))
        filled = (usable + on the way + share) ÷ the use of \(plan.coverDays) days; price = how far the \
        mean is below the best

        """) + table.text(language)
      + language.pick(
        zh: "看某一规则的各单位：--rule 规则名\n", en: "the sites under a rule: --rule NAME\n")
  }

  /// The rules with their measures.
  public var json: JSONText {
    .report(
      "allocation_comparison",
      [
        "as_of": .text(today), "item": .text(plans.first?.item.code),
        "source": .text(plans.first?.source.code),
        "released": .integer(plans.first?.released ?? 0),
        "requested": .integer(plans.first?.requested ?? 0), "rules": table.json,
      ])
  }
}

struct ComparedRule: Sendable {
  let plan: AllocationPlan
  let measures: AllocationMeasures
  let price: Double

  static var columns: [Column<ComparedRule>] {
    [
      Column(.sharingRule) { .text($0.plan.rule.rawValue) },
      Column(.ruleWords) { .both(zh: $0.plan.rule.words.zh, en: $0.plan.rule.words.en) },
      Column(.minimumFill) { .decimal($0.measures.minimumFill * 100, places: 1) },
      Column(.fifthPercentile) { .decimal($0.measures.fifthPercentile * 100, places: 1) },
      Column(.atZero) { .count($0.measures.atZero) },
      Column(.meanFill) { .decimal($0.measures.meanFill * 100, places: 1) },
      Column(.under3) { .count($0.measures.under[0]) },
      Column(.under7) { .count($0.measures.under[1]) },
      Column(.under14) { .count($0.measures.under[2]) },
      Column(.priceOfFairness) { .decimal($0.price * 100, places: 1) },
      Column(.gini) { .decimal($0.measures.gini, places: 3) },
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
  fileprivate static let gini = Label("gini", zh: "基尼", en: "Gini")
}
