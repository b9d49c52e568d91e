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
      "属性：daily（默认）、reserve（须调用令或应急先行）、donated、custody",
      "pool: daily (default), reserve (needs an order or an emergency), donated, custody",
      value: "pool"))
  var pool: String?

  @Option(
    help: .words(
      "签收时计入的属性（默认同调出）",
      "pool it enters on arrival (default: the same)",
      value: "pool"))
  var into: String?

  @Option(
    help: .words(
      "调用令号：调出为它预留的物资，不写明细即全部",
      "call-up order: sends what is set aside for it, without lines all of it", value: "number"))
  var order: String?

  @Flag(
    help: .words(
      "先调用后补办：须写 --approver 和 --via", "emergency, papers later: needs --approver and --via"))
  var emergency = false

  @Option(help: .words("批准方式：电话、微信 …", "how it was allowed: telephone, message …", value: "way"))
  var via: String?

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
    var draft = try writing.draft(.dispatch, at: site.code, desk)
    draft.particulars.destinationPool = try into.map { try Pool.typed($0, "--into") }
    if let order { return try send(order, &draft, desk) }
    let destination = try desk.neededSite(to, "--to", say("调入单位", "destination"))
    draft.particulars.counterparty = destination.code
    if disposal { draft.particulars.purpose = .disposal }
    if emergency {
      draft.particulars.purpose = .emergency
      draft.particulars.authorisedVia = try WordsOfOption.text(via)
      try desk.askEmergency(&draft)
    }
    let pool = pool ?? (emergency ? Pool.reserve.rawValue : nil)
    let from = HeldAccount(
      try pool.map { try Pool.typed($0, "--pool") } ?? .daily,
      try status.map { try StockStatus.typed($0, "--status") } ?? .available)
    let allowed = LineField.choosing.union(disposal ? [.pool, .status] : [.pool])
    let lines = try desk.lines(
      lines.words(shared: [.pool: pool, .status: status]),
      LineRules(allowed: allowed, shelf: (site.code, from), draft: draft))
    if disposal {
      try desk.askApprover(&draft, touching: lines.map(\.draft.pool))
      try desk.askReason(&draft)
    }
    try post(writing.planned(draft, lines), desk)
  }

  /// Sends what is set aside for an order: all of it, or what the lines say.
  private func send(_ number: String, _ draft: inout Draft, _ desk: Desk) throws {
    let order = try desk.session.document(DocumentWords.spelling(number))
    draft.site = order.document.site
    draft.particulars.reference = order.document.id
    draft.particulars.counterparty = order.document.particulars.counterparty
    let words = lines.isNothingSaid ? [] : try lines.words(shared: [.pool: pool]).words
    let typed = try words.map {
      try $0.typed(desk.registers, allowed: LineField.choosing.union([.pool]))
    }
    try post(writing.planned(draft, typed), desk)
  }

  private func post(_ planned: Planned, _ desk: Desk) throws {
    let recorded = try desk.post(planned)
    if !writing.saying.repeating.dryRun {
      desk.sayNext("stockpile arrive \(recorded.posted.documentNumber)")
    }
  }
}
