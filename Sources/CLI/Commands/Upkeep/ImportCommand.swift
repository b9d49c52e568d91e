internal import ArgumentParser
internal import Glibc
internal import Operations
internal import Reports
internal import Stockpile

/// 导入: takes an export of another book, or posts drafts; wholly or not at all.
struct ImportCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .words(
      "import", "导入文件：他人账本原样收下，草稿核对后记账；要么全部，要么一条不记",
      "import a file: another book's documents as they are, drafts checked and posted; all or nothing",
      discussion: say("重复导入不会重复记账。", "Importing twice changes nothing."))
  }

  @Argument(help: .words("要导入的文件；- 为标准输入", "the file; - is standard input", value: "file"))
  var source: String

  @Flag(help: .words("只核对，不记账", "check only, record nothing"))
  var dryRun = false

  @OptionGroup(title: say("通用", "general")) var global: GlobalOptions

  func run() throws {
    let desk = try Desk(global, writing: true)
    let (descriptor, bytes) = try FileAccess.reading(source)
    defer { if descriptor != STDIN_FILENO { close(descriptor) } }
    let progress = Progress(say("导入", "importing"))
    let imported = try desk.session.importFile(descriptor: descriptor, dryRun: dryRun) {
      if bytes > 0 { progress.show(Int64($0), of: bytes) }
    }
    progress.end()
    if desk.asJSON {
      Console.answer(
        JSONText.object([
          "added": JSONText(imported.added), "dry_run": .boolean(dryRun),
          "known": JSONText(imported.known),
        ]).text)
    } else {
      let words =
        dryRun ? say("核对通过，未记账", "checked, nothing recorded") : say("已导入", "imported")
      Console.answer(
        say(
          "\(words)：新单据 \(imported.added) 份，已有 \(imported.known) 份",
          "\(words): \(imported.added) new documents, \(imported.known) known"))
    }
  }
}
