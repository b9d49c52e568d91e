internal import ArgumentParser
internal import Operations
internal import Reports
internal import Stockpile

/// 还有多少、够几天、缺什么.
struct StatusCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .words(
      "status", "一页总览：还有多少、够几天、缺什么", "one page: what is there, how long it lasts, what is missing",
      discussion: say(
        "例：stockpile status；谁先用完：stockpile status --item 医用防护口罩 --level village",
        "Example: stockpile status; who runs out first: stockpile status --item PP0102 --level village"
      ))
  }

  @Option(help: .words("只看这种物资：各单位谁先用完", "that item: which sites run out first", value: "item"))
  var item: String?

  @OptionGroup var places: PlaceOptions

  @OptionGroup var rows: TopOptions
  @OptionGroup var reading: ReadingOptions

  func run() throws {
    let desk = try reading.desk()
    let sites = try places.selection(desk)
    guard let item else {
      guard sites == SiteSelection() else {
        throw Failure.usage(
          "item-missing", zh: "按单位查看要写明物资", en: "sites are shown for one item",
          hintZH: "加 --item 物资；一个单位的库存：stockpile stock --site 单位",
          hintEN: "add --item; the stock of a site: stockpile stock --site SITE")
      }
      reading.answer(try desk.session.statusReport())
      return
    }
    reading.answer(
      try desk.session.itemStatusReport(
        try desk.item(item).code, sites: sites, limit: try rows.limit()))
  }
}
