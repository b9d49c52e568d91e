internal import ArgumentParser

/// 物资: its entries.
struct ItemCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .words(
      "item", "物资：登记、更改", "items: register and change",
      subcommands: [ItemAddCommand.self, ItemChangeCommand.self])
  }
}
