internal import ArgumentParser
internal import Operations
internal import Stockpile

/// One site.
struct SiteShowCommand: ParsableCommand {
  static var configuration: CommandConfiguration { .words("show", "查看单位", "show a site") }

  @Argument(help: .words("编码、名称或拼音首字母", "code, name or initials", value: "site"))
  var site: String

  @OptionGroup var reading: ReadingOptions

  func run() throws {
    let desk = try reading.desk()
    reading.answer(try desk.session.siteCard(try desk.site(site).code))
  }
}
