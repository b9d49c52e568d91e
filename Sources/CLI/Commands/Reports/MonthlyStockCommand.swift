internal import ArgumentParser
internal import Interchange
internal import Operations
internal import Reports
internal import Stockpile

/// 库存月报表: what was there, came, went and is there, with its proof.
struct MonthlyStockCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .words(
      "monthly-stock", "库存月报表：上月结存、收入、发出、盘盈亏、本月结存",
      "the monthly stock report: opening, in, out, counted, closing",
      discussion: say(
        """
        默认上个月、全网络，按物资合计；--all、写明单位或物资时逐个单位列出。
        每一行都用流水核对结存；不符时照样列出，退出码 2。
        例：stockpile report monthly-stock --month 2026-10
        """,
        """
        By default the last month and the whole network, one line an item; with
        --all, a site or an item every site. Each line is proved from the movements;
        where it does not agree that is said, and the exit code is 2.
        Example: stockpile report monthly-stock --month 2026-10
        """))
  }

  @Option(
    help: .words(
      "月份，如 2026-10（默认上个月）", "month, such as 2026-10 (default: the last)", value: "month"))
  var month: String?

  @OptionGroup var part: PartOptions

  @Flag(help: .words("逐个单位", "site by site"))
  var all = false

  @OptionGroup var reading: PageOptions

  func run() throws {
    let desk = try reading.desk()
    var question = MonthlyStockReport.Question()
    question.month = try month.map { try TypedMonth.parse($0, today: desk.today) }
    question.part = try part.part(desk)
    question.bySite = all
    let report: MonthlyStockReport
    do {
      report = try desk.session.monthlyStockReport(question)
    } catch let problem as SettingProblem {
      throw Failure(problem, .usage)
    }
    reading.answer(report)
    if !report.isProved { throw EarlyEnd(status: .badNews) }
  }
}
