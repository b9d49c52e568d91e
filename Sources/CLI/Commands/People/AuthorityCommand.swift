internal import ArgumentParser

/// 审批权限: who may release what.
struct AuthorityCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .words(
      "authority", "审批权限：谁能动用多少", "authorities: who may release how much",
      subcommands: [AuthorityListCommand.self])
  }
}
