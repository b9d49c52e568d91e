internal import ArgumentParser
internal import Stockpile

/// 更改单位.
struct SiteChangeCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .words("change", "更改单位", "change a site")
  }

  @OptionGroup var entry: EntryOptions
  @OptionGroup(title: say("通用", "general")) var global: GlobalOptions

  func run() throws {
    try entry.change(in: .site, try Desk(global, writing: true))
  }
}
