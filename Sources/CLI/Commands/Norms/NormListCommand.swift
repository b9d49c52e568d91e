internal import ArgumentParser
internal import Operations

/// The norms that differ from the catalogue's.
struct NormListCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .words(
      "list", "列出修订过的定额", "list the norms that were revised",
      discussion: say(
        "物资目录的定额见 stockpile norm show 物资",
        "The catalogue's norms: stockpile norm show ITEM"))
  }

  @OptionGroup var reading: ReadingOptions

  func run() throws {
    reading.answer(try reading.desk().session.normList())
  }
}
