internal import ArgumentParser

/// 说明: how a figure came about, down to documents and registers.
struct ExplainCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .words(
      "explain", "说明一个数字的由来：逐项列到单据和档案",
      "how a figure came about, step by step, down to documents and registers",
      subcommands: [
        ExplainPlanCommand.self, ExplainStockCommand.self, ExplainDemandCommand.self,
        ExplainNormCommand.self,
      ])
  }
}
