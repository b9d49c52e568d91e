internal import ArgumentParser
internal import Interchange
internal import Operations
internal import Reports
internal import Stockpile

/// 未报: who has not closed a month.
struct UnreportedCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .words(
      "unreported", "未报单位：谁还没有关账", "who has not closed a month",
      discussion: say(
        "例：stockpile report unreported；stockpile report unreported --month 2026-10 --below 乐平镇卫生院",
        "Example: stockpile report unreported; stockpile report unreported --month 2026-10 --below PB-T-106"
      ))
  }

  @Option(
    help: .words(
      "月份，如 2026-10（默认上个月）", "month, such as 2026-10 (default: the last)", value: "month"))
  var month: String?

  @OptionGroup var places: PlaceOptions
  @OptionGroup var reading: ReadingOptions

  func run() throws {
    let desk = try reading.desk()
    reading.answer(
      try desk.session.unreportedReport(
        try month.map { try TypedMonth.parse($0, today: desk.today) },
        sites: try places.selection(desk)))
  }
}
