internal import ArgumentParser
internal import Stockpile

/// 登记企业.
struct EnterpriseAddCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .words("add", "登记新企业", "register an enterprise")
  }

  @OptionGroup var entry: EntryOptions
  @OptionGroup(title: say("通用", "general")) var global: GlobalOptions

  func run() throws {
    try entry.add(to: .enterprise, try Desk(global, writing: true))
  }
}
