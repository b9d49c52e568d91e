internal import ArgumentParser
internal import Operations
internal import Planning
internal import Reports
internal import Stockpile

/// What is short of its norm, and what to move and buy.
struct ShortagesCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .words(
      "shortages", "缺什么、补什么：对照储备定额", "what is short of its norm, and how to refill it",
      discussion: say(
        """
        默认按级别和单位汇总；写明单位或物资时逐行列出缺口，--all 列出全部。
        例：stockpile shortages --below LPZWSY
        """,
        """
        By default counts by level and site; with a site or an item every line
        that is short; with --all every line.
        Example: stockpile shortages --below PB-T-202
        """))
  }

  @OptionGroup var part: PartOptions

  @Flag(help: .words("列出全部，包括达到定额的", "every line, also those that meet their norm"))
  var all = false

  @Flag(help: .words("有缺口时以退出码 2 结束", "end with exit code 2 if anything is short"))
  var failIfShort = false

  @OptionGroup var width: WideOptions
  @OptionGroup var reading: PageOptions

  func run() throws {
    let desk = try reading.desk()
    var question = ShortageReport.Question()
    question.part = try part.part(desk)
    question.detail = all ? .all : question.part.isNarrow ? .short : .summary
    var report: ShortageReport
    do {
      report = try desk.session.shortageReport(question)
    } catch let problem as SettingProblem {
      throw Failure(problem, .usage)
    }
    report.isWide = width.wide
    reading.answer(report)
    if failIfShort, report.isShort { throw EarlyEnd(status: .badNews) }
  }
}
