internal import ArgumentParser

/// 推演: what an outbreak does to the stock, and which policy holds.
struct SimulateCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .words(
      "simulate", "推演：疫情来了能撑多久、谁先断货", "what an outbreak does to the stock",
      subcommands: [
        SimulateRunCommand.self, SimulateScenarioCommand.self, SimulateForecastCommand.self,
        SimulateDemandCommand.self, SimulateCompareCommand.self, SimulateSweepCommand.self,
        SimulateFindNormCommand.self, SimulateMergeCommand.self,
      ],
      defaultSubcommand: SimulateRunCommand.self)
  }
}
