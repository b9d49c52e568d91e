internal import ArgumentParser
internal import Operations
internal import Reports
internal import Stockpile

/// One line for the telephone.
struct AskCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .words(
      "ask", "一句话：还有多少、够几天、缺多少", "one line: what is there, how long it lasts, what is missing",
      discussion: say(
        "例：stockpile ask PP0102；stockpile ask 医用防护口罩 --site 乐平镇卫生院",
        "Example: stockpile ask PP0102; stockpile ask PP0102 --site PB-T-106"))
  }

  @Argument(help: .words("物资", "item", value: "item"))
  var item: String

  @OptionGroup var places: PlaceOptions

  @OptionGroup var reading: ReadingOptions

  func run() throws {
    let desk = try reading.desk()
    reading.answer(
      try desk.session.answer(
        try desk.item(item).code, sites: try places.selection(desk)))
  }
}
