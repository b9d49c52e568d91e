internal import ArgumentParser
internal import Interchange
internal import Operations
internal import Planning
internal import Reports
internal import Stockpile

/// 计划存档: a month's plan is put on record, to be made again byte for byte.
struct PlanRecordCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .words(
      "record", "计划存档：记下依据和校验值，以后可原样重做", "put a month's plan on record, to be made again as it is",
      discussion: say(
        """
        以后补记、冲销了以前的单据，存档的计划也能按当时的账原样重做：
        stockpile report monthly-plan --month 2026-11 --edition 1
        """,
        """
        Whatever is recorded later, also for earlier days, a plan on record can be made again:
        stockpile report monthly-plan --month 2026-11 --edition 1
        """))
  }

  @Option(
    help: .words(
      "计划月份，如 2026-11（默认本月）", "the month planned for, such as 2026-11 (default: this one)",
      value: "month"))
  var month: String?

  @Flag(help: .words("只试算，不记账", "only try, record nothing"))
  var dryRun = false

  @OptionGroup(title: say("通用", "general")) var global: GlobalOptions

  func run() throws {
    let desk = try Desk(global, writing: true)
    let month = try month.map { try TypedMonth.parse($0, today: desk.today) }
    let (edition, recorded) = try desk.session.recordPlan(month, dryRun: dryRun)
    let number = recorded.posted.documentNumber
    if desk.asJSON {
      Console.answer(
        JSONText.object([
          "month": .string("\(edition.month)"), "edition": JSONText(edition.number),
          "digest": .string("\(edition.digest)"), "document": .string("\(number)"),
          "dry_run": .boolean(dryRun),
        ]).text)
      return
    }
    let instead = edition.replaced.map { say("，替代第 \($0) 版", ", replaces edition \($0)") } ?? ""
    Console.answer(
      say(
        "\(dryRun ? "试算：" : "")\(edition.month) 月度补充计划第 \(edition.number) 版已存档\(instead)  \(number)",
        "\(dryRun ? "only tried: " : "")plan of \(edition.month), edition \(edition.number)\(instead), "
          + "on record  \(number)"))
    Console.answer("SHA-256 \(edition.digest)")
    desk.sayNext(
      "stockpile report monthly-plan --month \(edition.month) --edition \(edition.number)")
  }
}

/// 存档的计划.
struct PlanListCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .words("list", "列出存档的计划", "list the plans on record")
  }

  @OptionGroup var reading: ReadingOptions

  func run() throws {
    reading.answer(try reading.desk().session.planList())
  }
}
