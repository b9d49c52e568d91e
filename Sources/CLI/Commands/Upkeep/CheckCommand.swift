internal import ArgumentParser
internal import Operations
internal import Reports
internal import Stockpile

/// 核查: looks over the whole book and changes nothing.
struct CheckCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .words(
      "check", "核查账本：文件、哈希链、余额、每一天、档案、结构",
      "look over the book: file, chains, balances, every day, registers, schema",
      discussion: say(
        "只看不改。没有问题时退出码 0，有问题时 2。", "It changes nothing. Exit code 0: clean; 2: something was found."
      ))
  }

  @Flag(help: .words("只做每日快速核查", "the quick daily part only"))
  var daily = false

  @OptionGroup(title: say("通用", "general")) var global: GlobalOptions

  func run() throws {
    let desk = try Desk(global, writing: false)
    let progress = Progress(say("核查", "checking"))
    let documents = try desk.session.documentCount()
    let report = try desk.session.check(daily: daily) { progress.show($0, of: documents) }
    progress.end()
    let awaiting = try desk.session.sitesAwaitingRecount()
    if desk.asJSON {
      Console.answer(json(report, awaiting).text)
    } else {
      show(report, awaiting)
    }
    if !report.isClean { throw EarlyEnd(status: .badNews) }
  }

  private func show(_ report: BookCheck, _ awaiting: [SiteCode]) {
    for finding in report.findings {
      Console.answer("\(TerminalText.escaped(finding.message.spoken)) [\(finding.code)]")
    }
    if !report.isClean { Console.remark(report.findings[0].message.spokenHint) }
    if !awaiting.isEmpty {
      let sites = awaiting.map(\.description).joined(separator: say("、", ", "))
      Console.answer(say("恢复后待复盘：\(sites)", "restored, to be counted again: \(sites)"))
    }
    let figures = say(
      "\(report.documents) 份单据，\(report.movements) 条流水，\(report.balances) 个余额",
      "\(report.documents) documents, \(report.movements) movements, \(report.balances) balances")
    Console.answer(
      report.isClean
        ? say("核查无误：\(figures)", "clean: \(figures)")
        : say(
          "发现 \(report.findings.count) 处问题：\(figures)",
          "\(report.findings.count) findings: \(figures)"))
  }

  private func json(_ report: BookCheck, _ awaiting: [SiteCode]) -> JSONText {
    .object([
      "awaiting_recount": .array(awaiting.map { .string($0.description) }),
      "balances": JSONText(report.balances), "documents": JSONText(report.documents),
      "findings": .array(
        report.findings.map {
          .object([
            "code": .string($0.code), "message": .string($0.message.spoken),
            "place": .string($0.place),
          ])
        }), "movements": JSONText(report.movements),
    ])
  }
}
