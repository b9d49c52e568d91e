internal import ArgumentParser
internal import Interchange
internal import Stockpile

/// 关账: a month of a site is done.
struct CloseCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .words("close", "关账：某单位某月不再记账", "close a month of a site")
  }

  @Argument(help: .words("月份，如 2026-10、10月、上月", "month, such as 2026-10", value: "month"))
  var month: String?

  @OptionGroup var place: SiteOptions
  @OptionGroup(title: say("单据", "document")) var saying: SayingOptions
  @OptionGroup(title: say("通用", "general")) var global: GlobalOptions

  func run() throws {
    let desk = try Desk(global, writing: true)
    let site = try desk.site(place.site)
    var draft = try saying.draft(.closing, at: site.code, on: desk.today, desk)
    draft.particulars.month = try month(desk)
    try desk.post(saying.planned(draft, []))
  }

  private func month(_ desk: Desk) throws -> Month {
    if let month { return try TypedMonth.parse(month, today: desk.today) }
    let last = desk.today.month.previous
    guard desk.isInteractive else {
      throw Failure.missing(
        say("月份：stockpile close \(last)", "the month: stockpile close \(last)"), .month)
    }
    return try desk.ask(say("月份（回车=\(last)）", "month (Enter = \(last))")) { line in
      try TypedText(line).text.isEmpty ? last : TypedMonth.parse(line, today: desk.today)
    }
  }
}
