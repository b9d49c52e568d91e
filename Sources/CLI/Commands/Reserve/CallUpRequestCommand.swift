internal import ArgumentParser
internal import Interchange
internal import Operations
internal import Stockpile

/// 调用申请: a site asks for goods.
struct CallUpRequestCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .words(
      "request", "申请调用物资", "ask for goods",
      discussion: say(
        "例：stockpile call-up request --site LPZWSY --item YYFHKZ --quantity 500 --event 聚集性疫情",
        "Example: stockpile call-up request --site PB-T-102 --item PP0102 --quantity 500 --event …")
    )
  }

  @OptionGroup(title: say("明细", "lines")) var lines: LineOptions

  @Option(help: .words("突发事件", "the event it is for", value: "text"))
  var event: String?

  @Option(help: .words("需用日期", "day it is needed", value: "day"))
  var neededBy: String?

  @Flag(help: .words("演练", "only practised"))
  var drill = false

  @OptionGroup var place: SiteOptions
  @OptionGroup(title: say("单据", "document")) var writing: WritingOptions
  @OptionGroup(title: say("通用", "general")) var global: GlobalOptions

  func run() throws {
    let desk = try Desk(global, writing: true)
    let site = try desk.site(place.site)
    var draft = try writing.draft(.callUpRequest, at: site.code, desk)
    draft.particulars.event = try WordsOfOption.text(event)
    draft.particulars.neededBy = try neededBy.map { try TypedDay.parse($0, today: desk.today) }
    if drill { draft.particulars.purpose = .drill }
    let lines = try desk.lines(lines.words(), LineRules(allowed: [.pool]))
    if draft.particulars.event == nil { try desk.askReason(&draft) }
    let recorded = try desk.post(writing.planned(draft, lines))
    desk.sayNext("stockpile call-up approve \(recorded.posted.documentNumber) --approver …")
  }
}
