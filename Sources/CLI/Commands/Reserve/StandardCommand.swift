internal import ArgumentParser

/// 产品标准: which give way to newer ones, and when.
struct StandardCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .words(
      "standard", "产品标准更替：何时起执行新标准", "product standards: which give way, and when",
      subcommands: [StandardListCommand.self])
  }
}
