internal import ArgumentParser
internal import Operations
internal import Stockpile

/// The catalogue.
struct ItemListCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .words(
      "list", "列出或查找物资", "list or find items",
      discussion: say("例：stockpile item list 口罩", "Example: stockpile item list mask"))
  }

  @Argument(
    help: .words(
      "名称、编码或拼音首字母的一部分", "part of a name, code or pinyin initials", value: "text"))
  var text: String?

  @Option(help: .words("类别编码，如 PP", "code of a category, such as PP", value: "code"))
  var category: String?

  @Option(help: .words("V 关键、E 重要、D 一般", "V vital, E essential, D desirable", value: "class"))
  var ved: String?

  @OptionGroup var reading: ReadingOptions

  func run() throws {
    let desk = try reading.desk()
    reading.answer(
      try desk.session.itemList(
        category: try WordsOfOption.text(category)?.uppercased(),
        ved: try ved.map { try VED.typed($0, "--ved") }, matching: try WordsOfOption.text(text)))
  }
}
