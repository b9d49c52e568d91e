internal import ArgumentParser
internal import Operations
internal import Reports
internal import Stockpile

/// 专储达标: what the reserve holds against its norms and its red line.
struct ReserveCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .words(
      "reserve", "专储：达标率、红线、协议储备", "the reserve: attainment, the red line, agreements",
      discussion: say(
        """
        默认按物资汇总；--by-site 或写明单位时逐单位列出。低于红线（不乘响应系数的定额 × 70%）的排在最前。
        不设专储的单位按日常可用计算。
        例：stockpile reserve；stockpile reserve --site PB-D-CDC
        """,
        """
        By item, or by site and item with --by-site or a site. What is below the red line (70% of the
        norm without the response level's factor) comes first. Where a site keeps no reserve of an
        item, its daily stock counts.
        Example: stockpile reserve; stockpile reserve --site PB-D-CDC
        """))
  }

  @OptionGroup var places: PlaceOptions

  @Option(help: .words("物资", "item", value: "item"))
  var item: String?

  @Flag(help: .words("逐单位列出", "a row for each site and item"))
  var bySite = false

  @Flag(help: .words("有低于红线的以退出码 2 结束", "end with exit code 2 if anything is below the red line"))
  var failIfBelow = false

  @Option(help: .words("只列前几行（默认 20）", "show so many rows (default 20)", value: "rows"))
  var top: String?

  @Flag(help: .words("列出全部", "show every row"))
  var all = false

  @OptionGroup var width: WideOptions
  @OptionGroup var reading: ReadingOptions

  func run() throws {
    let desk = try reading.desk()
    var question = ReserveReport.Question()
    question.sites = try places.selection(desk)
    question.item = try item.map { try desk.item($0).code }
    question.bySite = bySite || places.site != nil
    let rows = try top.map { try WholeNumber.typed($0, "--top", in: 1...10_000) } ?? 20
    question.limit = all ? nil : rows
    var report = try desk.session.reserveReport(question)
    report.isWide = width.wide
    reading.answer(report)
    if failIfBelow, report.isBelowFloor { throw EarlyEnd(status: .badNews) }
  }
}
