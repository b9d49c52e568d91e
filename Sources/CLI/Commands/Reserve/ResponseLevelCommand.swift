internal import ArgumentParser

/// 响应级别: which levels there are, and which is in force.
struct ResponseLevelCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .words(
      "response-level", "响应级别：查看、启动、解除", "response levels: look, raise and end",
      subcommands: [ResponseLevelListCommand.self, ResponseLevelSetCommand.self])
  }
}
