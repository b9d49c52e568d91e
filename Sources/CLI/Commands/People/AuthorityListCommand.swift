internal import ArgumentParser
internal import Operations

/// 列出审批权限.
struct AuthorityListCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .words("list", "列出审批权限", "list the authorities")
  }

  @OptionGroup var reading: ReadingOptions

  func run() throws {
    reading.answer(try reading.desk().session.authorityList())
  }
}
