internal import ArgumentParser
internal import Operations

/// 列出储备协议.
struct AgreementListCommand: ParsableCommand {
  static var configuration: CommandConfiguration { .words("list", "列出储备协议", "list the agreements") }

  @OptionGroup var reading: ReadingOptions

  func run() throws {
    reading.answer(try reading.desk().session.agreementList())
  }
}
