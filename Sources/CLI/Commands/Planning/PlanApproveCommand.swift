internal import ArgumentParser
internal import Interchange
internal import Operations
internal import Planning
internal import Reports
internal import Stockpile

/// 核定: what the bureau wrote on a plan on record.
struct PlanApproveCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .words(
      "approve", "登记核定：批复了多少；空着的按建议数量", "record what was approved of a plan on record",
      discussion: say(
        """
        表由 report monthly-plan --edition 1 --csv 导出，填“核定数量”一列再读回；没有填的行按建议数量核定。
        例：stockpile plan approve 补充计划.csv --month 2026-11 --approver 卫健局负责人
        """,
        """
        Fill in the column "approved" of what report monthly-plan --edition 1 --csv writes and give it
        back; a line left blank is approved as proposed.
        Example: stockpile plan approve plan.csv --month 2026-11 --approver NAME
        """))
  }

  @Argument(
    help: .words(
      "填好核定数量的表（CSV）；- 为标准输入；不给则全部按建议核定",
      "the form filled in (CSV); - for standard input; without it all is approved as proposed",
      value: "file"))
  var file: String?

  @Option(
    help: .words(
      "计划月份，如 2026-11（默认本月）", "the month planned for, such as 2026-11 (default: this one)",
      value: "month"))
  var month: String?

  @Option(help: .words("版次（默认最后一版）", "the edition (default: the last)", value: "number"))
  var edition: Int?

  @Option(help: .words("批复人", "who signed", value: "name"))
  var approver: String?

  @Option(help: .words("批复日期（默认今天）", "the day it was signed (default: today)", value: "day"))
  var date: String?

  @Flag(help: .words("只试算，不记账", "only try, record nothing"))
  var dryRun = false

  @OptionGroup(title: say("通用", "general")) var global: GlobalOptions

  func run() throws {
    let desk = try Desk(global, writing: true)
    var approver = try WordsOfOption.text(approver)
    if approver == nil, desk.isInteractive { approver = try desk.askNeeded(Term.approver.spoken) }
    guard let approver else {
      throw Failure.missing("--approver NAME", zh: "批复人", en: "who signed")
    }
    let day = try date.map { try TypedDay.parse($0, today: desk.today) } ?? desk.today
    try desk.question(day)
    let signature = PlanSignature(
      approver: approver, day: day, form: try file.map { try FileAccess.contents($0) })
    let (approval, recorded) = try desk.session.approvePlan(
      try month.map { try TypedMonth.parse($0, today: desk.today) } ?? desk.today.month,
      edition: edition, signature, dryRun: dryRun)
    answer(approval, recorded.posted.documentNumber, desk)
  }

  private func answer(_ approval: PlanApproval, _ number: DocumentNumber, _ desk: Desk) {
    if desk.asJSON {
      Console.answer(
        JSONText.object([
          "month": .string("\(approval.month)"), "edition": JSONText(approval.edition),
          "approver": .string(approval.approver), "approved_on": .string("\(approval.approvedOn)"),
          "changed": JSONText(approval.changes.count), "document": .string("\(number)"),
          "dry_run": .boolean(dryRun),
        ]).text)
      return
    }
    let trial = dryRun ? say("试算：", "only tried: ") : ""
    Console.answer(
      say(
        "\(trial)\(approval.month) 月度补充计划第 \(approval.edition) 版已核定（\(approval.approver)），"
          + "与建议不同 \(approval.changes.count) 行  \(number)",
        "\(trial)plan of \(approval.month), edition \(approval.edition), approved by "
          + "\(approval.approver), \(approval.changes.count) lines otherwise than proposed  \(number)"
      ))
    desk.sayNext("stockpile report plan-execution --month \(approval.month)")
  }
}
