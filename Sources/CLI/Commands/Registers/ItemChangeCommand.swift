internal import ArgumentParser
internal import Stockpile

/// 更改物资.
struct ItemChangeCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .words("change", "更改物资", "change an item")
  }

  @OptionGroup var entry: EntryOptions
  @OptionGroup(title: say("通用", "general")) var global: GlobalOptions

  func run() throws {
    try entry.change(in: .item, try Desk(global, writing: true))
  }
}
