internal import ArgumentParser
internal import Operations

/// 列出操作人员.
struct OperatorListCommand: ParsableCommand {
  static var configuration: CommandConfiguration { .words("list", "列出操作人员", "list the operators") }

  @OptionGroup var reading: ReadingOptions

  func run() throws {
    reading.answer(try reading.desk().session.operatorList())
  }
}
