internal import ArgumentParser
internal import Stockpile

/// 质检: what waited for inspection is good, or not.
struct InspectCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .words(
      "inspect", "质检：待检物资合格转可用，--fail 转不合格",
      "inspect pending goods: good ones become available")
  }

  @OptionGroup(title: say("明细", "lines")) var lines: LineOptions

  @Option(help: .words("属性（默认 daily）", "pool (default: daily)", value: "pool"))
  var pool: String?

  @Flag(help: .words("不合格", "they failed"))
  var fail = false

  @OptionGroup var place: SiteOptions
  @OptionGroup(title: say("单据", "document")) var writing: WritingOptions
  @OptionGroup(title: say("通用", "general")) var global: GlobalOptions

  func run() throws {
    let desk = try Desk(global, writing: true)
    var change = StatusChange(.inspection, from: .pendingInspection, pool: pool)
    if fail { change.result = .nonconforming }
    try change.run(desk, lines, place, writing)
  }
}
