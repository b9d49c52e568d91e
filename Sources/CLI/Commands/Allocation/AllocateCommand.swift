internal import ArgumentParser

/// 统一调配: who gets what of scarce items.
struct AllocateCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .words(
      "allocate", "分配（统一调配）：不够时谁分多少", "share scarce items: who gets what, and why",
      subcommands: [
        AllocatePlanCommand.self, AllocateProblemCommand.self, AllocateAdoptCommand.self,
      ],
      defaultSubcommand: AllocatePlanCommand.self)
  }
}
