internal import ArgumentParser
internal import Operations
internal import Reports
internal import Stockpile

/// 近效期: what is expired or soon will be.
struct ExpiringCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .words(
      "expiring", "近效期和已过期的批号", "lots near expiry or past it",
      discussion: say(
        "例：stockpile expiring --days 90 --below PB-T-202",
        "Example: stockpile expiring --days 90 --below PB-T-202"))
  }

  @Option(
    help: .words(
      "几天内到期（默认各物资的近效期天数）", "within so many days (default: each item's own)", value: "days"))
  var days: String?

  @OptionGroup var places: PlaceOptions

  @Option(help: .words("物资", "item", value: "item"))
  var item: String?

  @OptionGroup var width: WideOptions
  @OptionGroup var reading: PageOptions

  func run() throws {
    let desk = try reading.desk()
    var report = try desk.session.expiringReport(
      within: try days.map { try WholeNumber.typed($0, "--days", in: 0...36_500) },
      sites: try places.selection(desk), item: try item.map { try desk.item($0).code })
    report.isWide = width.wide
    reading.answer(report)
  }
}
