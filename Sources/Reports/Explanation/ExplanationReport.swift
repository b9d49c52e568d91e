public import Planning
public import Stockpile

/// How a figure came about: every step under the figure it goes into, down to documents.
public struct ExplanationReport: TableReport {
  /// The item.
  public let item: Item
  /// The site.
  public let site: Site
  /// The figures explained.
  public let steps: [Explanation]
  /// Whether people get every step; else long lists are cut short. Programs always get all.
  public var isComplete = false
  let name: String
  let remark: Message?
  let head: [(label: Label, value: Field)]

  /// The explanation of a plan's line.
  public init(_ plan: PlanExplanation) {
    item = plan.item
    site = plan.site
    steps = plan.steps
    remark = plan.remark
    name = "explain_plan"
    let (basis, line) = (plan.basis, plan.line)
    head = [
      (Label(.month), .cell(.month(basis.month))), (.asOf, .day(basis.asOf)),
      (
        .responseLevel,
        .named(
          code: basis.response.key, zh: basis.response.nameZH, en: basis.response.nameEN)
      ),
      (.reportState, line?.isReported == false ? .word(.unreported) : .empty),
    ]
  }

  /// The explanation of a balance.
  public init(_ stock: StockExplanation) {
    item = stock.item
    site = stock.site
    steps = stock.steps
    remark = nil
    name = "explain_stock"
    head = [
      (.asOf, .day(stock.day)), (.lastClosed, .cell(stock.closed.map { .month($0) } ?? .empty)),
    ]
  }

  /// The explanation of a norm on a day.
  public init(_ norm: NormExplanation, today: CalendarDay) {
    item = norm.item
    site = norm.site
    steps = [norm.step]
    remark = nil
    name = "explain_norm"
    head = [(.asOf, .day(today)), (.siteType, .word(norm.site.typeLabel))]
  }

  /// Every step in the order of reading, with its depth.
  public var table: ReportTable { ReportTable(ExplainedRow.rows(steps), ExplainedRow.columns) }

  /// What is explained, why there is nothing where there is nothing, and the tree of steps.
  public var json: JSONText {
    let members = FieldList(head.map { ($0.label, $0.value) }).members
    return .report(
      name,
      members.mapValues { Optional($0) }.merging([
        "site": .text(site.code), "site_name_zh": .text(site.nameZH),
        "site_name_en": .text(site.nameEN), "item": .text(item.code),
        "item_name_zh": .text(item.nameZH), "item_name_en": .text(item.nameEN),
        "base_unit_zh": .text(item.baseUnitZH), "base_unit_en": .text(item.baseUnitEN),
        "remark_zh": .text(remark?.zh), "remark_en": .text(remark?.en),
        "steps": .array(steps.map(\.json)),
      ]) { $1 })
  }
}
