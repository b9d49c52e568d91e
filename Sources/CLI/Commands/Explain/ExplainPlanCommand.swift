internal import ArgumentParser
internal import Interchange
internal import Operations
internal import Stockpile

/// 计划的一行: every term of it, one after the other.
struct ExplainPlanCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .words(
      "plan", "月度补充计划的一行：定额、库存、在途、在订、消耗、分配、采购",
      "one line of the monthly plan: norm, stock, on the way, on order, use, shares, purchase",
      discussion: say(
        """
        每个数字下面列出它由什么加减乘成，最后到单据号和档案项目；不在计划里的说明为什么。
        例：stockpile explain plan 2026-11 --site LPZWSY --item YYFHKZ
        """,
        """
        Under each figure stands what it was made of, down to document numbers and register entries;
        where the plan has no line, it says why.
        Example: stockpile explain plan 2026-11 --site PB-T-106 --item PP0102
        """))
  }

  @Argument(
    help: .words(
      "计划月份，如 2026-11、本月（默认本月）",
      "the month planned for, such as 2026-11 (default: this one)", value: "month"))
  var month: String?

  @OptionGroup var options: ExplainOptions
  @OptionGroup var reading: ReadingOptions

  func run() throws {
    let desk = try reading.desk()
    let (site, item) = try options.named(desk)
    let month = try month.map { try TypedMonth.parse($0, today: desk.today) }
    reading.answer(
      try desk.session.planExplanation(site: site, item: item, month: month), all: options.all)
  }
}
