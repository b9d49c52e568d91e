internal import ArgumentParser
internal import Operations
internal import Stockpile

/// 明细账: what came and went of one item at one site.
struct CardCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .words(
      "card", "明细账：一种物资的收、发、存", "what came, went and is left of one item",
      discussion: say(
        "例：stockpile card --site LPZWSY --item YYFHKZ --from 2026-10-01",
        "Example: stockpile card --site PB-T-202 --item PP0102 --from 2026-10-01"))
  }

  @OptionGroup var place: SiteOptions

  @Option(help: .words("物资", "item", value: "item"))
  var item: String?

  @Option(help: .words("从哪天起", "from that day on", value: "day"))
  var from: String?

  @Option(help: .words("到哪天为止", "up to that day", value: "day"))
  var to: String?

  @OptionGroup var reading: ReadingOptions

  func run() throws {
    let desk = try reading.desk()
    guard let item else { throw Failure.missing("--item", .item) }
    reading.answer(
      try desk.session.cardReport(
        site: try desk.site(place.site).code, item: try desk.item(item).code,
        from: try desk.day(from), to: try desk.day(to)))
  }
}
