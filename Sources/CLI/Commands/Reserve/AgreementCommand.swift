internal import ArgumentParser

/// 储备协议: what enterprises keep or make for us.
struct AgreementCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .words(
      "agreement", "储备协议：查看、登记、更改", "agreements: look, register and change",
      subcommands: [
        AgreementListCommand.self, AgreementAddCommand.self, AgreementChangeCommand.self,
      ])
  }
}
