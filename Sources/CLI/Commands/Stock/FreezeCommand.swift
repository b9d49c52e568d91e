internal import ArgumentParser
internal import Stockpile

/// 冻结: good stock is held back.
struct FreezeCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .words("freeze", "冻结：暂停使用，如召回待查", "hold stock back, such as during a recall")
  }

  @OptionGroup(title: say("明细", "lines")) var lines: LineOptions

  @Option(help: .words("属性（默认 daily）", "pool (default: daily)", value: "pool"))
  var pool: String?

  @OptionGroup var place: SiteOptions
  @OptionGroup(title: say("单据", "document")) var writing: WritingOptions
  @OptionGroup(title: say("通用", "general")) var global: GlobalOptions

  func run() throws {
    let desk = try Desk(global, writing: true)
    let change = StatusChange(.freeze, from: .available, pool: pool)
    try change.run(desk, lines, place, writing)
  }
}
