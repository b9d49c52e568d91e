internal import ArgumentParser
internal import Operations
internal import Stockpile

/// One item.
struct ItemShowCommand: ParsableCommand {
  static var configuration: CommandConfiguration { .words("show", "查看物资", "show an item") }

  @Argument(help: .words("编码、名称或拼音首字母", "code, name or initials", value: "item"))
  var item: String

  @OptionGroup var reading: ReadingOptions

  func run() throws {
    let desk = try reading.desk()
    reading.answer(try desk.session.itemCard(try desk.item(item).code))
  }
}
