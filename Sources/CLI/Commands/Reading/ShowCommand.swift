internal import ArgumentParser
internal import Operations

/// One document.
struct ShowCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .words(
      "show", "查看一张单据", "show one document",
      discussion: say(
        "例：stockpile show CK-PB-D-CDC-20261121-003",
        "Example: stockpile show CK-PB-D-CDC-20261121-003"))
  }

  @Argument(help: .words("单号或标识", "number or id", value: "number"))
  var number: String

  @OptionGroup var reading: ReadingOptions

  func run() throws {
    let desk = try reading.desk()
    reading.answer(try desk.session.documentReport(try DocumentWords.spelling(number)))
  }
}
