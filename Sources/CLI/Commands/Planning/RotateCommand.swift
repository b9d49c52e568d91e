internal import ArgumentParser

/// 轮换: swaps of reserve lots that end soon.
struct RotateCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .words(
      "rotate", "轮换：近效期专储给来得及用的单位", "rotation: reserve lots that end soon go to who uses them",
      subcommands: [RotateProposeCommand.self, RotateAdoptCommand.self])
  }
}
