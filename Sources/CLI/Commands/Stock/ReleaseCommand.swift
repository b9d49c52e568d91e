internal import ArgumentParser
internal import Stockpile

/// 解冻: frozen stock may be used again.
struct ReleaseCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .words("release", "解冻：恢复可用", "release frozen stock")
  }

  @OptionGroup(title: say("明细", "lines")) var lines: LineOptions

  @Option(help: .words("属性（默认 daily）", "pool (default: daily)", value: "pool"))
  var pool: String?

  @OptionGroup var place: SiteOptions
  @OptionGroup(title: say("单据", "document")) var writing: WritingOptions
  @OptionGroup(title: say("通用", "general")) var global: GlobalOptions

  func run() throws {
    let desk = try Desk(global, writing: true)
    let change = StatusChange(.release, from: .frozen, pool: pool)
    try change.run(desk, lines, place, writing)
  }
}
