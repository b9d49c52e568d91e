internal import ArgumentParser

extension CommandGroups {
  /// The commands that only look.
  static var reading: CommandGroup {
    CommandGroup(
      name: say("查看", "Looking"),
      subcommands: [
        StockCommand.self, CardCommand.self, ExpiringCommand.self, TransitCommand.self,
        AlertsCommand.self, ReserveCommand.self, ShortagesCommand.self, DocumentsCommand.self,
        ShowCommand.self,
      ])
  }

  /// The commands that propose and report.
  static var planning: CommandGroup {
    CommandGroup(
      name: say("计划和报表", "Plans and reports"),
      subcommands: [
        StatusCommand.self, AskCommand.self, PlanCommand.self, AllocateCommand.self,
        SimulateCommand.self,
        RotateCommand.self, ReportCommand.self, ExplainCommand.self,
      ])
  }
}
