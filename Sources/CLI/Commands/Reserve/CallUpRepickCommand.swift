internal import ArgumentParser
internal import Operations
internal import Stockpile

/// 换批: other lots than those set aside for an order.
struct CallUpRepickCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .words(
      "repick", "换批：退回已预留的批号，改取另一批号", "put lots back and set others aside",
      discussion: say(
        "例：stockpile call-up repick DY-… --item YYFHKZ --quantity 20 --lot A1 --instead B2",
        "Example: stockpile call-up repick DY-… --item PP0102 --quantity 20 --lot A1 --instead B2"))
  }

  @Argument(help: .words("调用令号", "number of the order", value: "number"))
  var number: String?

  @OptionGroup(title: say("退回的明细", "what goes back")) var lines: LineOptions

  @Option(help: .words("改取的生产批号", "lot number taken instead", value: "number"))
  var instead: String?

  @Option(help: .words("属性（默认 reserve）", "pool (default: reserve)", value: "pool"))
  var pool: String?

  @OptionGroup(title: say("单据", "document")) var writing: WritingOptions
  @OptionGroup(title: say("通用", "general")) var global: GlobalOptions

  func run() throws {
    let desk = try Desk(global, writing: true)
    let order = try desk.order(number)
    var draft = try writing.draft(.repick, at: order.document.site, desk)
    draft.particulars.reference = order.document.id
    let back = try desk.lines(
      lines.words(shared: [.pool: pool]), LineRules(allowed: LineField.choosing.union([.pool])))
    guard let other = try WordsOfOption.text(instead) else {
      throw Failure.missing("--instead", zh: "改取的批号", en: "lot taken instead")
    }
    var lines: [TypedLine] = []
    for line in back {
      var (put, taken) = (line, line)
      put.draft.status = .available
      taken.draft.status = .reserved
      taken.draft.lot = LotParticulars()
      taken.draft.lot.number = other
      lines += [put, taken]
    }
    try desk.post(writing.planned(draft, lines))
  }
}
