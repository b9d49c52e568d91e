internal import ArgumentParser
internal import Operations

/// 列出更替的产品标准.
struct StandardListCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .words("list", "列出更替的产品标准", "list the standards that give way to newer ones")
  }

  @OptionGroup var reading: ReadingOptions

  func run() throws {
    reading.answer(try reading.desk().session.standardList())
  }
}
