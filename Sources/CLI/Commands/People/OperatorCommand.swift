internal import ArgumentParser

/// 操作人员: who works with the program, and as what.
struct OperatorCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .words(
      "operator", "操作人员：查看、登记、离岗", "operators: look, register and leave",
      subcommands: [OperatorListCommand.self, OperatorAddCommand.self, OperatorLeaveCommand.self])
  }
}
