internal import ArgumentParser
internal import Operations
internal import Stockpile

/// 调出: goods go to another site of the network.
struct DispatchCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .words(
      "dispatch", "调出到另一单位；不写批号则近效先出",
      "send goods to another site; without a lot the first to expire",
      discussion: say(
        "例：stockpile dispatch --to LPZWSY --item YYFHKZ --quantity 1箱",
        "Example: stockpile dispatch --to PB-T-102 --item PP0102 --quantity 1box"))
  }

  @Option(help: .words("调入单位", "the site it goes to", value: "site"))
  var to: String?

  @OptionGroup(title: say("明细", "lines")) var lines: LineOptions

  @Option(
    help: .words(
      "属性：daily（默认）、reserve（须调用令）、donated、custody",
      "pool: daily (default), reserve (needs an order), donated, custody",
      value: "pool"))
  var pool: String?

  @Option(
    help: .words(
      "签收时计入的属性（默认同调出）",
      "pool it enters on arrival (default: the same)",
      value: "pool"))
  var into: String?

  @Option(help: .words("调用令号", "number of the call-up order", value: "number"))
  var order: String?

  @Flag(
    help: .words(
      "调出销毁过期或破损物资，须写原因",
      "expired or damaged goods go to be destroyed; needs a reason"))
  var disposal = false

  @Option(
    help: .words(
      "销毁时取哪种状态：frozen、nonconforming …",
      "status taken for disposal: frozen, nonconforming …",
      value: "status"))
  var status: String?

  @OptionGroup var place: SiteOptions
  @OptionGroup(title: say("单据", "document")) var writing: WritingOptions
  @OptionGroup(title: say("通用", "general")) var global: GlobalOptions

  func run() throws {
    let desk = try Desk(global, writing: true)
    let site = try desk.site(place.site)
    let destination = try desk.neededSite(to, "--to", say("调入单位", "destination"))
    var draft = try writing.draft(.dispatch, at: site.code, desk)
    draft.particulars.counterparty = destination.code
    draft.particulars.destinationPool = try into.map { try Pool.typed($0, "--into") }
    draft.particulars.orderNumber = try WordsOfOption.text(order)
    if disposal { draft.particulars.purpose = .disposal }
    let from = HeldAccount(
      try pool.map { try Pool.typed($0, "--pool") } ?? .daily,
      try status.map { try StockStatus.typed($0, "--status") } ?? .available)
    let allowed = LineField.choosing.union(disposal ? [.pool, .status] : [.pool])
    let lines = try desk.lines(
      lines.words(shared: [.pool: pool, .status: status]),
      LineRules(allowed: allowed, shelf: (site.code, from), draft: draft))
    try desk.askOrder(&draft, touching: lines.map(\.draft.pool))
    if disposal { try desk.askReason(&draft) }
    let recorded = try desk.post(writing.planned(draft, lines))
    if desk.isInteractive, !writing.saying.repeating.dryRun {
      let number = recorded.posted.documentNumber
      Console.remark(
        say(
          "下一步：到货后 stockpile arrive \(number)",
          "next: when it is there, stockpile arrive \(number)"))
    }
  }
}
