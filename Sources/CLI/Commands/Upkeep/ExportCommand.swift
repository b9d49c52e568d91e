internal import ArgumentParser
internal import Operations
internal import Reports
internal import Stockpile

/// 导出: the whole district as one file.
struct ExportCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .words(
      "export", "导出全区账本为一个文件（NDJSON，可核验）", "write the whole book as one verifiable file (NDJSON)",
      discussion: say(
        "格式见 Docs/Formats.md。同一账本每次导出逐字节相同。",
        "See Docs/Formats.md. The same book always gives the same bytes."))
  }

  @Argument(help: .words("要建的文件；- 为标准输出", "file to make; - is standard output", value: "file"))
  var target: String

  @OptionGroup(title: say("通用", "general")) var global: GlobalOptions

  func run() throws {
    let desk = try Desk(global, writing: false)
    let progress = Progress(say("导出", "exporting"))
    let documents = try desk.session.documentCount()
    let count = try FileAccess.writing(target) { write in
      try desk.session.exportLedger(to: write) { progress.show($0, of: documents) }
    }
    progress.end()
    guard target != "-" else { return }
    if desk.asJSON {
      Console.answer(
        JSONText.object(["documents": JSONText(count), "file": .string(target)]).text)
    } else {
      Console.answer(
        say("已导出 \(count) 份单据到 \(target)", "exported \(count) documents to \(target)"))
    }
  }
}
