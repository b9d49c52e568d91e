internal import ArgumentParser

/// 盘点: sheet, figures, result.
struct CountCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .words(
      "count", "盘点：打印盲盘表、录入、过账", "count stock: draw a blind sheet, enter figures, post",
      subcommands: [CountSheetCommand.self, CountEnterCommand.self, CountPostCommand.self])
  }
}
