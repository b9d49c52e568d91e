internal import ArgumentParser
internal import Operations
internal import Stockpile

/// One item's norms now, why, and how they came about.
struct NormShowCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .words(
      "show", "一种物资的定额：现行、来源、历次修订",
      "an item's norms: what they are, why, and every revision",
      discussion: say("例：stockpile norm show PP0102", "Example: stockpile norm show PP0102"))
  }

  @Argument(help: .words("编码、名称或拼音首字母", "code, name or initials", value: "item"))
  var item: String

  @OptionGroup var reading: ReadingOptions

  func run() throws {
    let desk = try reading.desk()
    reading.answer(try desk.session.normCard(try desk.item(item).code))
  }
}
