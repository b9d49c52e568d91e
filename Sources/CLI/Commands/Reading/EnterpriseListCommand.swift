internal import ArgumentParser
internal import Operations

/// The enterprises that may be called.
struct EnterpriseListCommand: ParsableCommand {
  static var configuration: CommandConfiguration { .words("list", "列出企业", "list enterprises") }

  @OptionGroup var reading: ReadingOptions

  func run() throws {
    reading.answer(try reading.desk().session.enterpriseList())
  }
}
