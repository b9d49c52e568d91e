internal import ArgumentParser
internal import Operations
internal import Stockpile

/// 签收: the destination signs for a dispatch.
struct ArriveCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .words(
      "arrive", "签收调出单；不写明细即全部照单收到", "sign for a dispatch; without lines all of it arrived",
      discussion: say(
        "例：stockpile arrive DB-PB-D-CDC-20261101-001 --item YYFHKZ --received 598 --damaged 3",
        "Example: stockpile arrive DB-PB-D-CDC-20261101-001 --item PP0102 --received 598"))
  }

  @Argument(help: .words("调出单号", "number of the dispatch", value: "number"))
  var number: String?

  @OptionGroup(title: say("与调出单不符的明细", "lines that differ from the dispatch"))
  var lines: ArrivedOptions

  @OptionGroup(title: say("单据", "document")) var writing: WritingOptions
  @OptionGroup(title: say("通用", "general")) var global: GlobalOptions

  func run() throws {
    let desk = try Desk(global, writing: true)
    let dispatch = try desk.dispatch(number, disputed: false)
    let site = dispatch.document.particulars.counterparty ?? dispatch.document.site
    var draft = try writing.draft(.arrival, at: site, desk)
    draft.particulars.reference = dispatch.document.id
    var words = try lines.words(dispatch.document, desk)
    if desk.wasGuided, words.isEmpty { words = try desk.askArrived(dispatch.document) }
    let typed = try words.map {
      try $0.typed(
        desk.registers, allowed: LineField.choosing.union([.damaged]), allowsZero: true)
    }
    let recorded = try desk.postArrival(writing.planned(draft, typed))
    if !global.json { sayDifference(dispatch, recorded.posted.document) }
  }

  private func sayDifference(_ dispatch: PostedDocument, _ arrival: Document) {
    let units = [dispatch.document, arrival].map { document in
      document.movements.reduce(0) { $0 + $1.quantity.units }
    }
    guard units[0] != units[1] else { return }
    let (sent, arrived) = (Figures.grouped(units[0]), Figures.grouped(units[1]))
    let next = "stockpile settle \(dispatch.documentNumber)"
    Console.remark(
      say(
        "注意：调出 \(sent)，签收 \(arrived)，差异由调出单位处理：\(next)",
        "note: \(sent) sent, \(arrived) arrived; the sender settles the rest: \(next)"))
  }
}

/// What of a dispatch arrived otherwise than it was sent.
struct ArrivedOptions: ParsableArguments {
  @Option(help: .words("物资", "item", value: "item"))
  var item: String?

  @Option(
    help: .words(
      "收到数量，含破损（默认照单）",
      "what arrived, damaged included (default: as sent)",
      value: "quantity"))
  var received: String?

  @Option(help: .words("其中破损，计入不合格", "how many of them are damaged", value: "quantity"))
  var damaged: String?

  @Option(help: .words("生产批号", "lot number", value: "number"))
  var lot: String?

  @Option(help: .words("有效期至", "expiry", value: "day"))
  var expiry: String?

  @Option(
    name: .customLong("line"), parsing: .singleValue,
    help: .words(
      "一行明细，可重复：\"物资 收到数量 [damaged=…] [lot=…]\"",
      "a line, repeatable: \"ITEM RECEIVED [damaged=…] [lot=…]\"", value: "words"))
  var lines: [String] = []
}

extension ArrivedOptions {
  /// The lines in the receiver's words; what arrived is as sent where only damage is told.
  func words(_ dispatch: Document, _ desk: Desk) throws -> [LineWords] {
    var words = try lines.map { try LineWords(parsing: $0) }
    guard item != nil || received != nil || damaged != nil else { return words }
    var own = LineWords()
    guard let name = item else { throw Failure.missing("--item", .item) }
    let item = try desk.item(name)
    own.item = item.code.description
    own.fields = [.lot: lot, .expiry: expiry, .damaged: damaged].compactMapValues { $0 }
    let sent = dispatch.movements.filter { movement in
      movement.lot.item == item.code && (lot == nil || movement.lot.particulars.number == lot)
    }.reduce(0) { $0 + $1.quantity.units }
    own.quantity = received ?? String(sent)
    words.append(own)
    return words
  }
}
