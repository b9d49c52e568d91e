internal import ArgumentParser
internal import Operations
internal import Stockpile

/// The demand for an item at a site, and what it rests on.
struct ExplainDemandCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .words(
      "demand", "需求依据：哪些天计入、逐月、预测方法及误差",
      "what the demand for an item rests on: days that count, months, method and error",
      discussion: say(
        "例：stockpile explain demand --site 乐平镇卫生院 --item YYFHKZ",
        "Example: stockpile explain demand --site PB-T-106 --item PP0102"))
  }

  @OptionGroup var place: SiteOptions

  @Option(help: .words("物资", "item", value: "item"))
  var item: String?

  @OptionGroup var reading: ReadingOptions

  func run() throws {
    let desk = try reading.desk()
    guard let item else { throw Failure.missing("--item", .item) }
    reading.answer(
      try desk.session.demandExplanation(
        site: try desk.site(place.site).code, item: try desk.item(item).code))
  }
}
