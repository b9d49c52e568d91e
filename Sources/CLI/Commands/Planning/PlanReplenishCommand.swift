internal import ArgumentParser
internal import Operations
internal import Planning
internal import Reports
internal import Stockpile

/// 月度补充计划: what every site lacks, what moves, what is bought.
struct PlanReplenishCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .words(
      "replenish", "月度补充计划（补货）：缺什么、从哪里补、买多少",
      "the monthly replenishment plan: what is missing, what moves, what is bought",
      discussion: say(
        """
        按上月末 24:00 的库存计算：定额缺口 = 定额 − 专储可用 − 在途；日常缺口 = 30 天用量 − 日常可用 − 在途，
        用量取近 90 天。上级只给出超过自己定额和 30 天用量的部分；其余由储备中心按整件采购。
        例：stockpile plan replenish --month 2026-11 --below LPZWSY
        """,
        """
        From the stock at the end of the month before: gap to the norm = norm − usable reserve − on
        the way; gap to cover = 30 days of use − usable daily stock − on the way, by the use of the
        last 90 days. A supplier gives only what exceeds its own norm and 30 days of use; the reserve
        centre buys the rest in whole packs.
        Example: stockpile plan replenish --month 2026-11 --below PB-T-106
        """))
  }

  @OptionGroup var plan: PlanOptions

  @Flag(help: .words("逐行列出缺口和计算说明", "every line with a gap, with its reason"))
  var all = false

  @Flag(help: .words("有缺口时以退出码 2 结束", "end with exit code 2 if anything is short"))
  var failIfShort = false

  @OptionGroup var reading: ReadingOptions

  func run() throws {
    let desk = try reading.desk()
    var question = try plan.question(desk)
    question.isDetailed = all || question.part.isNarrow
    let report = try desk.session.replenishmentReport(question, month: try plan.typedMonth(desk))
    reading.answer(report)
    if failIfShort, report.isShort { throw EarlyEnd(status: .badNews) }
  }
}
