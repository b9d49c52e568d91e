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

  @Option(help: .words("单位", "the site", value: "site"))
  var site: String

  @Option(help: .words("物资", "the item", value: "item"))
  var item: String

  @OptionGroup var reading: ReadingOptions

  func run() throws {
    let desk = try reading.desk()
    reading.answer(
      try desk.session.explainDemand(
        site: try desk.site(site).code, item: try desk.item(item).code))
  }
}
