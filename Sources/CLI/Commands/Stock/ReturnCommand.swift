internal import ArgumentParser
internal import Stockpile

/// 归还: what was issued comes back, or goods go back to the supplier.
struct ReturnCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .words(
      "return", "归还：领用的退回，或退给供货单位",
      "take back what was issued, or return goods to the supplier")
  }

  @OptionGroup(title: say("明细", "lines")) var lines: LineOptions

  @Option(help: .words("属性（默认 daily）", "pool (default: daily)", value: "pool"))
  var pool: String?

  @Option(
    help: .words(
      "状态；退供货单位时取哪种状态",
      "status; for returns to the supplier the one taken",
      value: "status"))
  var status: String?

  @Flag(help: .words("退给供货单位，须写原因", "back to the supplier; needs a reason"))
  var toSupplier = false

  @Flag(help: .words("退回的是支援出去的（issue --give）", "what comes back was given away (issue --give)"))
  var given = false

  @Flag(help: .words("退回后先待检", "what comes back waits for inspection"))
  var inspect = false

  @OptionGroup var place: SiteOptions
  @OptionGroup(title: say("单据", "document")) var writing: WritingOptions
  @OptionGroup(title: say("通用", "general")) var global: GlobalOptions

  func run() throws {
    let desk = try Desk(global, writing: true)
    let site = try desk.site(place.site)
    var draft = try writing.draft(.return, at: site.code, desk)
    if toSupplier { draft.particulars.purpose = .toSupplier }
    if given { draft.particulars.purpose = .give }
    let statusWord = inspect ? StockStatus.pendingInspection.rawValue : status
    let lines = try desk.lines(
      lines.words(shared: [.pool: pool, .status: statusWord]),
      LineRules(allowed: LineField.choosing.union([.pool, .status])))
    if toSupplier {
      try desk.askReason(&draft)
      try desk.askApprover(&draft, touching: lines.map(\.draft.pool))
    }
    try desk.post(writing.planned(draft, lines))
  }

  func validate() throws {
    guard toSupplier, given || inspect else { return }
    throw ValidationError(
      say(
        "--to-supplier 不能与 --given、--inspect 同用",
        "--to-supplier goes neither with --given nor --inspect"))
  }
}
