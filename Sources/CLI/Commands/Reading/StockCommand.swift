internal import ArgumentParser
internal import Operations
internal import Reports
internal import Stockpile

/// What sites hold and may use.
struct StockCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .words(
      "stock", "现存量和可用量", "what is on hand and may be used",
      discussion: say(
        """
        不写单位和物资时按物资合计全网络；写明一个单位和一种物资时用一句话回答。
        例：stockpile stock --item YYFHKZ
        """,
        """
        Without a site or an item: the total of each item over the network.
        One item at one site is answered in one sentence.
        Example: stockpile stock --item PP0102
        """))
  }

  @OptionGroup var places: PlaceOptions

  @Option(help: .words("物资", "item", value: "item"))
  var item: String?

  @Option(
    help: .words(
      "属性：daily、donated、custody、reserve", "pool: daily, donated, custody, reserve", value: "pool"))
  var pool: String?

  @Option(help: .words("截至哪天（默认今天）", "at the end of that day (default: now)", value: "day"))
  var asOf: String?

  @Flag(help: .words("逐个批号", "lot by lot"))
  var lots = false

  @Flag(help: .words("逐个单位", "site by site"))
  var bySite = false

  @OptionGroup var reading: ReadingOptions

  func run() throws {
    let desk = try reading.desk()
    var question = StockReport.Question()
    question.sites = try places.selection(desk)
    question.item = try item.map { try desk.item($0).code }
    question.pool = try pool.map { try Pool.typed($0, "--pool") }
    let isNarrow = question.sites.site != nil || question.item != nil
    question.detail = lots ? .lots : bySite || isNarrow ? .sites : .items
    reading.answer(try desk.session.stockReport(question, asOf: try desk.day(asOf)))
  }
}
