internal import ArgumentParser
internal import Operations

/// The response levels, and which is in force.
struct ResponseLevelListCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .words("list", "列出响应级别及现行级别", "list the response levels and which is in force")
  }

  @OptionGroup var reading: ReadingOptions

  func run() throws {
    reading.answer(try reading.desk().session.responseLevels())
  }
}
