internal import ArgumentParser

/// 企业: its entries.
struct EnterpriseCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .words(
      "enterprise", "企业：登记、更改", "enterprises: register and change",
      subcommands: [EnterpriseAddCommand.self, EnterpriseChangeCommand.self])
  }
}
