internal import ArgumentParser

/// 企业: its entries.
struct EnterpriseCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .words(
      "enterprise", "企业：查看、登记、更改、调用、联络人",
      "enterprises: look, register, change, call on, contacts",
      subcommands: [
        EnterpriseListCommand.self, EnterpriseShowCommand.self, EnterpriseAddCommand.self,
        EnterpriseChangeCommand.self, EnterpriseCallOutCommand.self,
        EnterpriseCallOutsCommand.self, ContactCommand.self,
      ])
  }
}
