internal import ArgumentParser
internal import Interchange
internal import Operations
internal import Reports
internal import Stockpile

/// 读入规划参数文件.
struct ParameterImportCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .words(
      "import", "读入规划参数文件（parameter list --json 的形式）",
      "read a file of planning parameters, as parameter list --json writes it",
      discussion: say(
        "只记录与现有不同的；有一处不对就全部不记。", "Only what differs is recorded; one problem, and nothing is."))
  }

  @Argument(help: .words("文件；- 为标准输入", "the file; - for standard input", value: "file"))
  var file: String

  @Flag(help: .words("只试算，不记账", "only try, record nothing"))
  var dryRun = false

  @OptionGroup(title: say("通用", "general")) var global: GlobalOptions

  func run() throws {
    let desk = try Desk(global, writing: true)
    let records = try ParameterFile.records(of: try FileAccess.contents(file), file: file)
    desk.answer(
      parametersSet: try desk.session.setParameters(records, dryRun: dryRun), dryRun: dryRun)
  }
}

extension Desk {
  /// Says which parameters were set.
  func answer(parametersSet recorded: [Recorded], dryRun: Bool) {
    let documents = recorded.map(\.posted.document)
    if asJSON {
      Console.answer(
        JSONText.object([
          "dry_run": .boolean(dryRun),
          "parameters": .object(
            Dictionary(
              documents.compactMap { $0.record }.map { ($0.code, .string($0["value"] ?? "")) }
            ) { first, _ in first }),
        ]).text)
      return
    }
    for record in documents.compactMap(\.record) {
      Console.answer("\(record.code) = \(record["value"] ?? "")")
    }
    let count = recorded.count
    Console.answer(
      count == 0
        ? say("没有不同，什么也没有记", "nothing differs, nothing was recorded")
        : dryRun
          ? say("试算：将更改 \(count) 个规划参数", "only tried: \(count) planning parameters would change")
          : say("已更改 \(count) 个规划参数", "\(count) planning parameters changed"))
  }
}
