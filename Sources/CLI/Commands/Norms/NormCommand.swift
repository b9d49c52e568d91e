internal import ArgumentParser

/// 储备定额: norms of their own, with their versions and reasons.
struct NormCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .words(
      "norm", "储备定额：查看、修订", "reserve norms: look and revise",
      subcommands: [NormListCommand.self, NormShowCommand.self, NormSetCommand.self])
  }
}
