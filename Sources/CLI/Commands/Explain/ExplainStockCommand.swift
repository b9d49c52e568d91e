internal import ArgumentParser
internal import Operations
internal import Stockpile

/// 结存: the balance of one item at one site as the sum of its documents.
struct ExplainStockCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .words(
      "stock", "结存的由来：上次关账加其后的单据，到每一笔流水和批号",
      "a balance as the sum of its documents since the last closing, by kind and by lot",
      discussion: say(
        "例：stockpile explain stock --site LPZWSY --item YYFHKZ --as-of 2026-10-31",
        "Example: stockpile explain stock --site PB-T-106 --item PP0102 --as-of 2026-10-31"))
  }

  @OptionGroup var options: ExplainOptions

  @Option(help: .words("截至哪天（默认今天）", "at the end of that day (default: now)", value: "day"))
  var asOf: String?

  @OptionGroup var reading: ReadingOptions

  func run() throws {
    let desk = try reading.desk()
    let (site, item) = try options.named(desk)
    reading.answer(
      try desk.session.stockExplanation(site: site, item: item, asOf: try desk.day(asOf)),
      all: options.all)
  }
}
