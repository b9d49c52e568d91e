internal import ArgumentParser

/// 单位: its entries.
struct SiteCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .words(
      "site", "单位：查看、登记、更改", "sites: look, register and change",
      subcommands: [
        SiteListCommand.self, SiteShowCommand.self, SiteAddCommand.self, SiteChangeCommand.self,
      ])
  }
}
