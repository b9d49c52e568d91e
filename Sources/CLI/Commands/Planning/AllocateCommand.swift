internal import ArgumentParser
internal import Interchange
internal import Operations
internal import Planning
internal import Reports
internal import Stockpile

/// 统一调配: who gets what of a scarce item.
struct AllocateCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .words(
      "allocate", "分配（统一调配）：不够时谁分多少", "share a scarce item: who gets what, and why",
      discussion: say(
        """
        把一种物资分给下级各单位（调出单位先自留），可用天数最少的先补，谁也不超过补足 30 天所缺；
        只提建议，不动库存。--rule 换规则，--compare 把各种规则并排比较。
        例：stockpile allocate --item 医用防护口罩 --quantity 5000
        """,
        """
        Among all sites below the source, which keeps its own part, those with the fewest days of cover
        are lifted first; nobody gets more than it lacks of 30 days. A proposal only: nothing moves.
        --rule names another rule, --compare sets all of them side by side.
        Example: stockpile allocate --item PP0102 --quantity 5000
        """))
  }

  @Option(help: .words("物资", "item", value: "item"))
  var item: String

  @Option(
    help: .words(
      "要分配的数量（默认可分配的全部）", "how much is shared out (default: all that may be)",
      value: "quantity"))
  var quantity: String?

  @Option(
    help: .words("调出单位（默认储备中心）", "who gives (default: the reserve centre)", value: "site"))
  var from: String?

  @Option(
    help: .words(
      "调出单位自留的数量（默认自用 30 天，无专储的再加定额）",
      "what the source keeps (default: 30 days of its own use, and its norm where it has no reserve)",
      value: "quantity"))
  var keep: String?

  @Option(
    help: .words("只分给这个单位及其下级", "only to that site and every site below it", value: "site"))
  var below: String?

  @Option(
    help: .words("只分给这一级：township、village", "only to sites of that level", value: "level"))
  var level: String?

  @Option(
    help: .words("最多补到几天用量（默认 30）", "fill up to so many days of use (default 30)", value: "days"))
  var days: String?

  @Option(
    help: .words(
      "分配规则（默认 cover）：cover 可用天数、fill 满足率、awards 按用量等额、proportional 按所缺比例、losses 缺额均等、talmud、first 先到先得",
      "rule (default cover): cover, fill, awards, proportional, losses, talmud, first",
      value: "rule"))
  var rule: String?

  @Flag(help: .words("各种规则并排比较", "all rules side by side"))
  var compare = false

  @Option(
    help: .words("取整办法：webster、adams", "how shares are rounded: webster, adams", value: "method"))
  var rounding: String?

  @Flag(help: .words("有单位仍缺时以退出码 2 结束", "end with exit code 2 if anybody stays short"))
  var failIfShort = false

  @OptionGroup var rows: TopOptions
  @OptionGroup var reading: ReadingOptions

  func run() throws {
    let desk = try reading.desk()
    let item = try desk.item(item)
    var question = AllocationPlan.Question()
    question.quantity = try quantity.map { try TypedQuantity.parse($0, item: item).units }
    question.keep = try keep.map {
      try TypedQuantity.parse($0, item: item, allowsZero: true).units
    }
    if let days { question.coverDays = try WholeNumber.typed(days, "--days", in: 1...3650) }
    if let rule { question.rule = try SharingRule.typed(rule, "--rule") }
    if let rounding { question.rounding = try Rounding.typed(rounding, "--rounding") }
    var sites = SiteSelection()
    sites.below = try below.map { try desk.site($0).code }
    sites.level = try level.map { try Level.typed($0, "--level") }
    if compare {
      return reading.answer(
        try desk.session.allocationComparison(
          question, item: item.code, source: try from.map { try desk.site($0).code }, among: sites))
    }
    let report = try desk.session.allocationReport(
      question, item: item.code, source: try from.map { try desk.site($0).code }, among: sites,
      limit: try rows.limit())
    reading.answer(report)
    if failIfShort, report.isShort { throw EarlyEnd(status: .badNews) }
  }
}

extension Rounding: Choice {
  var spelled: (zh: String, en: String) {
    switch self {
    case .webster: ("四舍五入法", "Webster")
    case .adams: ("保底法", "Adams")
    }
  }
}

extension SharingRule: Choice {
  var spelled: (zh: String, en: String) {
    switch self {
    case .cover: ("可用天数", "days of cover")
    case .fill: ("满足率", "share filled")
    case .awards: ("按用量", "by use")
    case .proportional: ("按比例", "pro rata")
    case .losses: ("缺额均等", "equal losses")
    case .talmud: ("塔木德", "Talmud")
    case .first: ("先到先得", "first come")
    }
  }
}
