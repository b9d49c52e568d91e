internal import ArgumentParser
internal import Interchange
internal import Operations
internal import Reports
internal import Stockpile

/// 计划执行情况: what became of a plan on record.
struct PlanExecutionCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .words(
      "plan-execution", "上月计划执行情况：建议、核定、发出、签收", "how far last month's plan was carried out",
      discussion: say(
        """
        只看存档的计划（plan record）；核定数量由 plan approve 登记。
        例：stockpile report plan-execution --month 2026-10 --below 乐平镇卫生院
        """,
        """
        Of plans on record (plan record) only; what was approved comes from plan approve.
        Example: stockpile report plan-execution --month 2026-10 --below PB-T-106
        """))
  }

  @Option(
    help: .words(
      "计划月份，如 2026-10（默认上个月）", "the month planned for, such as 2026-10 (default: the last)",
      value: "month"))
  var month: String?

  @Option(help: .words("版次（默认最后一版）", "the edition (default: the last)", value: "number"))
  var edition: Int?

  @Flag(help: .words("也列已完成的", "also what was carried out"))
  var all = false

  @OptionGroup var part: PartOptions
  @OptionGroup var reading: PageOptions

  func run() throws {
    let desk = try reading.desk()
    var question = PlanExecutionReport.Question()
    question.part = try part.part(desk)
    question.isEverything = all
    reading.answer(
      try desk.session.planExecution(
        question, month: try month.map { try TypedMonth.parse($0, today: desk.today) },
        edition: edition))
  }
}
