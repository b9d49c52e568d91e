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
        """
        例：stockpile status；一个乡镇和它的村：stockpile status --below 乐平镇卫生院；
        谁先用完：stockpile status --item 医用防护口罩 --level village
        """,
        """
        Example: stockpile status; a township with its villages: stockpile status --below PB-T-106;
        who runs out first: stockpile status --item PP0102 --level village
        """
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
      reading.answer(try desk.session.statusReport(sites))
      return
    }
    reading.answer(
      try desk.session.itemStatusReport(
        try desk.item(item).code, sites: sites, limit: try rows.limit()))
  }
}
