internal import ArgumentParser
internal import Stockpile

/// 领用出库: goods are used, or handed to a body outside the network.
struct IssueCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .words(
      "issue", "领用出库；不写批号则近效先出", "issue goods for use; without a lot the first to expire",
      discussion: say(
        "例：stockpile issue --site LPZWSY --item YYFHKZ --quantity 20只",
        "Example: stockpile issue --site PB-T-102 --item PP0102 --quantity 20"))
  }

  @OptionGroup(title: say("明细", "lines")) var lines: LineOptions

  @Option(
    help: .words(
      "属性：daily（默认）、donated、custody",
      "pool: daily (default), donated, custody",
      value: "pool"))
  var pool: String?

  @Option(help: .words("领用部门或接收单位", "who takes it", value: "name"))
  var to: String?

  @Option(
    help: .words(
      "突发事件；这一天不计入日常消耗", "the event it is for: the day is no day of usual use", value: "text")
  )
  var event: String?

  @Flag(help: .words("支援网络外的单位，不算本单位消耗", "aid to a body outside the network, not own use"))
  var give = false

  @OptionGroup var place: SiteOptions
  @OptionGroup(title: say("单据", "document")) var writing: WritingOptions
  @OptionGroup(title: say("通用", "general")) var global: GlobalOptions

  func run() throws {
    let desk = try Desk(global, writing: true)
    let site = try desk.site(place.site)
    var draft = try writing.draft(.issue, at: site.code, desk)
    draft.particulars.partner = try WordsOfOption.text(to)
    draft.particulars.event = try WordsOfOption.text(event)
    if give { draft.particulars.purpose = .give }
    let from = HeldAccount(try pool.map { try Pool.typed($0, "--pool") } ?? .daily, .available)
    let lines = try desk.lines(
      lines.words(shared: [.pool: pool]),
      LineRules(allowed: LineField.choosing.union([.pool]), shelf: (site.code, from), draft: draft))
    if give, draft.particulars.partner == nil, desk.isInteractive {
      draft.particulars.partner = try desk.askNeeded(say("接收单位", "who takes it"))
    }
    try desk.post(writing.planned(draft, lines))
  }
}
