internal import ArgumentParser
internal import Operations
internal import Planning
internal import Reports
internal import Stockpile

/// 预警: what somebody should act on, the worst first.
struct AlertsCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .words(
      "alerts", "预警：今天该处理什么，最严重的在前", "alerts: what to act on today, the worst first",
      discussion: say(
        """
        过期、断货、红线、近效期、在途超期、调用手续、未报、盘点、协议、标准：每条写明数值、规则和下一步命令。
        同一物资同一级别的单位合成一条；每类先列 3 条，--all 列出全部和全部单位。
        例：stockpile alerts；stockpile alerts --below 乐平镇卫生院 --kind 断货；
        有预警时退出码 2：stockpile alerts --fail-if-any --kind below_floor
        """,
        """
        Expired, out of stock, red line, near expiry, transit, papers, reports, counts, agreements,
        standards: each with its figure, rule and next command. Sites of one level that share an item
        are one alert; three of each kind are shown, all of them and all sites with --all.
        Example: stockpile alerts; stockpile alerts --below PB-T-106 --kind stock_out;
        exit code 2 if there is any: stockpile alerts --fail-if-any --kind below_floor
        """))
  }

  @OptionGroup var part: PartOptions

  @Option(
    help: .words(
      "只看这些类别，可重复：过期未处理、断货 …（英文键见 --json）",
      "those kinds only, repeatable: expired, stock_out …", value: "kind"))
  var kind: [String] = []

  @Option(help: .words("每类列几条（默认 3）", "show so many of each kind (default 3)", value: "rows"))
  var top: String?

  @Flag(help: .words("列出全部预警和全部单位", "every alert, with every site"))
  var all = false

  @Flag(help: .words("有预警时以退出码 2 结束", "end with exit code 2 if there is any alert"))
  var failIfAny = false

  @OptionGroup var reading: ReadingOptions

  func run() throws {
    let desk = try reading.desk()
    var question = AlertReport.Question()
    question.part = try part.part(desk)
    let kinds = try kind.map { try AlertKind.typed($0, "--kind") }
    question.kinds = kinds.isEmpty ? nil : Set(kinds)
    let rows = try top.map { try WholeNumber.typed($0, "--top", in: 1...10_000) } ?? 3
    question.limit = all ? nil : rows
    let report = try desk.session.alertReport(question)
    reading.answer(report)
    if failIfAny, report.isAny { throw EarlyEnd(status: .badNews) }
  }
}

extension AlertKind: Choice {
  var spelled: (zh: String, en: String) { (label.zh, label.en) }
}
