internal import ArgumentParser
internal import Stockpile

/// 登记单位.
struct SiteAddCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .words("add", "登记新单位", "register a site")
  }

  @OptionGroup var entry: EntryOptions
  @OptionGroup(title: say("通用", "general")) var global: GlobalOptions

  func run() throws {
    try entry.add(to: .site, try Desk(global, writing: true))
  }
}
