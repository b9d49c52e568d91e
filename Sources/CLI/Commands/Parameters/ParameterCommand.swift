internal import ArgumentParser
internal import Operations

/// 规划参数: what plans are made with besides facts.
struct ParameterCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .words(
      "parameter", "规划参数：到货天数、补货规则、服务水平、费用",
      "planning parameters: lead times, reorder rules, costs",
      subcommands: [
        ParameterListCommand.self, ParameterSetCommand.self, ParameterImportCommand.self,
      ])
  }
}

/// 列出规划参数.
struct ParameterListCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .words(
      "list", "列出规划参数", "list the planning parameters",
      discussion: say(
        "--json 的输出可改后用 stockpile parameter import 读回。",
        "The output of --json can be edited and read back by stockpile parameter import."))
  }

  @OptionGroup var reading: ReadingOptions

  func run() throws {
    reading.answer(try reading.desk().session.parameterList())
  }
}
