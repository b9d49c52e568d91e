internal import ArgumentParser
internal import Operations
internal import Reports
internal import Stockpile

/// The sites of the network.
struct SiteListCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .words(
      "list", "列出或查找单位", "list or find sites",
      discussion: say("例：stockpile site list 乐平", "Example: stockpile site list Leping"))
  }

  @Argument(
    help: .words(
      "名称、编码或拼音首字母的一部分", "part of a name, code or pinyin initials", value: "text"))
  var text: String?

  @Option(help: .words("这个单位及其下级", "that site and every site below it", value: "site"))
  var below: String?

  @Option(
    help: .words(
      "级别：district、township、village", "level: district, township, village", value: "level"))
  var level: String?

  @OptionGroup var reading: ReadingOptions

  func run() throws {
    let desk = try reading.desk()
    var selection = SiteSelection()
    selection.below = try below.map { try desk.site($0).code }
    selection.level = try level.map { try Level.typed($0, "--level") }
    reading.answer(try desk.session.siteList(selection, matching: try WordsOfOption.text(text)))
  }
}
