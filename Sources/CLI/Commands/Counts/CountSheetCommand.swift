internal import ArgumentParser
internal import Interchange
internal import Operations
internal import Stockpile

/// 打印盘点表: what to count, without the figures in the books.
struct CountSheetCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .words("sheet", "打印盲盘表（不印账面数）", "draw a blind sheet, without the figures in the books")
  }

  @Argument(help: .words("再印一次已有的盘点表", "print a sheet again", value: "sheet"))
  var number: String?

  @Option(
    parsing: .singleValue,
    help: .words(
      "只盘这些物资，可重复",
      "only these items, repeatable",
      value: "item"))
  var item: [String] = []

  @Option(help: .words("盘点日期（默认今天）", "day of the count (default: today)", value: "day"))
  var date: String?

  @Flag(help: .words("以盘代耗：短少计为领用", "a shortage is use since the last count"))
  var asUse = false

  @OptionGroup var place: SiteOptions
  @OptionGroup(title: say("通用", "general")) var global: GlobalOptions

  func run() throws {
    if let number { return try printAgain(number) }
    let desk = try Desk(global, writing: true)
    let site = try desk.site(place.site)
    let day = try date.map { try TypedDay.parse($0, today: desk.today) } ?? desk.today
    let items = try item.map { try desk.item($0).code }
    let sheet = try desk.naming {
      try desk.session.drawSheet(site: site.code, day: day, items: items, asUse: asUse)
    }
    try SheetText(sheet, desk).show()
    if desk.isInteractive {
      Console.remark(
        say("下一步：stockpile count enter \(sheet.id)", "next: stockpile count enter \(sheet.id)"))
    }
  }

  private func printAgain(_ number: String) throws {
    let desk = try Desk(global, writing: false)
    try SheetText(try desk.session.sheet(try SheetWords.id(number)), desk).show()
  }
}
