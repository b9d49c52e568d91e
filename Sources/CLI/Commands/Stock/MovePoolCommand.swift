internal import ArgumentParser
internal import Stockpile

/// 转库: the same goods on the same shelf, for another use.
struct MovePoolCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .words(
      "move-pool", "转库：改变属性（涉及专储须有审批人）",
      "move goods to another pool (the reserve needs an approver)")
  }

  @Option(help: .words("转出属性（默认 daily）", "pool it leaves (default: daily)", value: "pool"))
  var from: String?

  @Option(help: .words("转入属性", "pool it enters", value: "pool"))
  var into: String?

  @OptionGroup(title: say("明细", "lines")) var lines: LineOptions

  @Option(help: .words("状态（默认 available）", "status (default: available)", value: "status"))
  var status: String?

  @Flag(help: .words("轮换：近效专储经日常消耗换出", "rotation: reserve lots near expiry are used up"))
  var rotation = false

  @OptionGroup var place: SiteOptions
  @OptionGroup(title: say("单据", "document")) var writing: WritingOptions
  @OptionGroup(title: say("通用", "general")) var global: GlobalOptions

  func run() throws {
    let desk = try Desk(global, writing: true)
    let site = try desk.site(place.site)
    var draft = try writing.draft(.poolChange, at: site.code, desk)
    if rotation { draft.particulars.purpose = .rotation }
    let source = try from.map { try Pool.typed($0, "--from") } ?? .daily
    let target = try into.map { try Pool.typed($0, "--into") }
    let taken = try status.map { try StockStatus.typed($0, "--status") } ?? .available
    guard target != nil || desk.isInteractive else { throw Failure.missing("--into", .pool) }
    let pool = try target ?? desk.askPool(say("转入哪一属性", "into which pool"))
    var lines = try desk.lines(
      lines.words(shared: [.pool: source.rawValue, .status: status]),
      LineRules(
        allowed: LineField.choosing.union([.pool, .status]),
        shelf: (site.code, HeldAccount(source, taken))))
    for place in lines.indices { lines[place].draft.toPool = pool }
    try desk.askReason(&draft)
    try desk.askApprover(&draft, touching: [pool] + lines.map(\.draft.pool))
    try desk.post(writing.planned(draft, lines))
  }
}
