internal import ArgumentParser

/// Where a figure comes from.
struct ExplainCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .words(
      "explain", "说明数字的来历", "where a figure comes from",
      subcommands: [ExplainDemandCommand.self])
  }
}
