internal import ArgumentParser
internal import Stockpile

/// 更改企业.
struct EnterpriseChangeCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .words("change", "更改企业", "change an enterprise")
  }

  @OptionGroup var entry: EntryOptions
  @OptionGroup(title: say("通用", "general")) var global: GlobalOptions

  func run() throws {
    try entry.change(in: .enterprise, try Desk(global, writing: true))
  }
}
