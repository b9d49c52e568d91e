internal import ArgumentParser

/// 单位: its entries.
struct SiteCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .words(
      "site", "单位：登记、更改", "sites: register and change",
      subcommands: [SiteAddCommand.self, SiteChangeCommand.self])
  }
}
