internal import ArgumentParser

/// 计划: proposals that move nothing until somebody adopts them.
struct PlanCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .words(
      "plan", "计划：只提建议，不动库存", "plans: proposals that move nothing",
      subcommands: [
        PlanReplenishCommand.self, PlanRecordCommand.self, PlanApproveCommand.self,
        PlanListCommand.self, PlanOrderSizeCommand.self, PlanSafetyStockCommand.self,
      ])
  }
}
