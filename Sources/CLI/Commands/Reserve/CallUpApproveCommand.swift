internal import ArgumentParser
internal import Interchange
internal import Operations
internal import Stockpile

/// 审批: what of a request is granted, and from where.
struct CallUpApproveCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .words(
      "approve", "审批申请；不写明细即全部照准，由储备中心专储调出",
      "grant a request; without lines all of it, from the centre's reserve",
      discussion: say(
        "例：stockpile call-up approve SQ-… --approver 局长 --line \"YYFHKZ 300 source=PB-D-CDC\"",
        "Example: stockpile call-up approve SQ-… --approver NAME --line \"PP0102 300 pool=daily\""))
  }

  @Argument(help: .words("申请单号", "number of the request", value: "number"))
  var number: String?

  @OptionGroup(title: say("核定明细", "what is granted")) var lines: LineOptions

  @Option(help: .words("调出单位（默认储备中心）", "site it comes from (default: the centre)", value: "site"))
  var source: String?

  @Option(help: .words("属性（默认 reserve）", "pool (default: reserve)", value: "pool"))
  var pool: String?

  @Flag(help: .words("同时签调用令", "sign the orders at once"))
  var sign = false

  @OptionGroup(title: say("单据", "document")) var writing: WritingOptions
  @OptionGroup(title: say("通用", "general")) var global: GlobalOptions

  func run() throws {
    let desk = try Desk(global, writing: true)
    let request = try desk.request(number, in: [.submitted])
    var draft = try writing.draft(.approval, at: try desk.centre(), desk)
    draft.particulars.reference = request.document.id
    let shared: [LineField: String?] = [.source: source, .pool: pool]
    var typed: [TypedLine] = []
    if lines.isNothingSaid, source == nil, pool == nil {
      // All of it, as the rule grants it.
    } else {
      let words =
        lines.isNothingSaid
        ? request.document.orderLines.map { LineWords($0) } : try lines.words(shared: shared).words
      typed = try words.map { words in
        var words = words
        words.fields.merge(shared.compactMapValues { $0 }) { own, _ in own }
        return try words.typed(desk.registers, allowed: [.pool, .source])
      }
    }
    try desk.askApprover(&draft)
    let recorded = try desk.post(writing.planned(draft, typed))
    guard sign, !writing.saying.repeating.dryRun else {
      desk.sayNext("stockpile call-up order \(recorded.posted.documentNumber)")
      return
    }
    try desk.signOrders(of: recorded.posted, OrderSigning(on: draft.occurredOn), dryRun: false)
  }
}

extension LineWords {
  /// The words of what was asked for.
  fileprivate init(_ line: OrderLine) {
    self.init()
    item = line.item.description
    quantity = line.quantity.description
    fields = [.pool: line.pool?.rawValue].compactMapValues { $0 }
  }
}
