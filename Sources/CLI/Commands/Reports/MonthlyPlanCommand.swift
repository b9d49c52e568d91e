internal import ArgumentParser
internal import Operations
internal import Reports
internal import Stockpile

/// 月度补充计划表: the plan as it is signed.
struct MonthlyPlanCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .words(
      "monthly-plan", "月度补充计划表：签字盖章上报的一份",
      "the monthly replenishment plan as it is signed and sent",
      discussion: say(
        """
        全网络的整张表有上万行；--summary 只要首页：买什么、从哪里调、补不上的、合计、未报的单位。
        例：stockpile report monthly-plan --month 2026-11 --csv > 补充计划.csv
        """,
        """
        The form of the whole network has more than ten thousand lines; --summary gives its first
        page: what is bought, moved and not covered, totals, sites that have not reported.
        Example: stockpile report monthly-plan --month 2026-11 --csv > plan.csv
        """))
  }

  @OptionGroup var plan: PlanOptions

  @Option(
    help: .words(
      "存档的版次：按当时的账重做", "the edition on record: made again from the book of then", value: "number"))
  var edition: Int?

  @Flag(help: .words("只要首页", "the first page alone"))
  var summary = false

  @OptionGroup var reading: PageOptions

  func run() throws {
    let desk = try reading.desk()
    let (question, month) = (try plan.question(desk), try plan.typedMonth(desk))
    var report =
      edition == nil
      ? try desk.session.monthlyPlanReport(question, month: month)
      : try desk.session.recordedPlan(
        question, month: month ?? desk.today.month, edition: edition)
    report.isSummary = summary
    report.tellsLength = Console.isAnswerSeen
    reading.answer(report)
  }
}
