internal import ArgumentParser

/// 报表: reports that are signed.
struct ReportCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .words(
      "report", "报表：签字上报用", "reports to be signed and sent",
      subcommands: [
        MonthlyStockCommand.self, MonthlyPlanCommand.self, PlanExecutionCommand.self,
        UnreportedCommand.self,
      ])
  }
}
