internal import ArgumentParser
internal import Stockpile

/// 登记物资.
struct ItemAddCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .words("add", "登记新物资", "register an item")
  }

  @OptionGroup var entry: EntryOptions
  @OptionGroup(title: say("通用", "general")) var global: GlobalOptions

  func run() throws {
    try entry.add(to: .item, try Desk(global, writing: true))
  }
}
