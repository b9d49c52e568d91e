internal import ArgumentParser

/// 物资: its entries.
struct ItemCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .words(
      "item", "物资：查看、登记、更改", "items: look, register and change",
      subcommands: [
        ItemListCommand.self, ItemShowCommand.self, ItemAddCommand.self, ItemChangeCommand.self,
      ])
  }
}
