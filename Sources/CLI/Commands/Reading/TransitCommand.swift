internal import ArgumentParser
internal import Operations
internal import Reports
internal import Stockpile

/// 在途: what is on the way or disputed.
struct TransitCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .words(
      "transit", "在途物资和签收差异", "what is on the way, and differences on arrival",
      discussion: say(
        "单位作为调出方或调入方都会列出。例：stockpile transit --site LPZWSY",
        "A site is listed as sender and as receiver. Example: stockpile transit --site PB-T-202"))
  }

  @OptionGroup var places: PlaceOptions

  @Option(help: .words("物资", "item", value: "item"))
  var item: String?

  @OptionGroup var width: WideOptions
  @OptionGroup var reading: ReadingOptions

  func run() throws {
    let desk = try reading.desk()
    var report = try desk.session.transitReport(
      sites: try places.selection(desk), item: try item.map { try desk.item($0).code })
    report.isWide = width.wide
    reading.answer(report)
  }
}
