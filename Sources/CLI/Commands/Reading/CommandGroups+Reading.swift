internal import ArgumentParser

extension CommandGroups {
  /// The commands that only look.
  static var reading: CommandGroup {
    CommandGroup(
      name: say("查看", "Looking"),
      subcommands: [
        StockCommand.self, CardCommand.self, ExpiringCommand.self, TransitCommand.self,
        ShortagesCommand.self, DocumentsCommand.self, ShowCommand.self,
      ])
  }
}
