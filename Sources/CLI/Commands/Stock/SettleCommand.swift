internal import ArgumentParser
internal import Stockpile

/// 差异处理: the sender decides what became of goods that did not arrive as sent.
struct SettleCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .words(
      "settle", "处理调拨差异：退回、丢失或确已多发",
      "settle a difference: goods are back, lost, or were really sent")
  }

  @Argument(help: .words("调出单号", "number of the dispatch", value: "number"))
  var number: String?

  @Flag(help: .words("短少的已退回调出单位", "the short goods are back on the sender's shelf"))
  var back = false

  @Flag(help: .words("短少的已丢失；多收的来源不明", "the short goods are lost; surplus stays unexplained"))
  var lost = false

  @Flag(help: .words("多收的确由调出单位多发", "the surplus was really sent"))
  var sent = false

  @OptionGroup(title: say("明细（默认全部差异）", "lines (default: all of it)")) var lines: LineOptions
  @OptionGroup(title: say("单据", "document")) var writing: WritingOptions
  @OptionGroup(title: say("通用", "general")) var global: GlobalOptions

  func run() throws {
    let desk = try Desk(global, writing: true)
    let dispatch = try desk.dispatch(number, disputed: true)
    var draft = try writing.draft(.settlement, at: dispatch.document.site, desk)
    draft.particulars.reference = dispatch.document.id
    draft.particulars.purpose = try outcome(desk)
    try desk.askReason(&draft)
    let lines = try lines.words().words.map {
      try $0.typed(desk.registers, allowed: LineField.choosing)
    }
    try desk.post(writing.planned(draft, lines))
  }

  private func outcome(_ desk: Desk) throws -> Purpose? {
    let said = [(back, Purpose.back), (lost, .lost), (sent, .sent)].filter(\.0).map(\.1)
    guard said.count <= 1 else {
      throw Failure.usage(
        "one-outcome", zh: "--back、--lost、--sent 只能写一个",
        en: "give one of --back, --lost and --sent")
    }
    guard said.isEmpty, desk.isInteractive else { return said.first }
    return try desk.choose(
      say("怎样处理", "what became of it"),
      [
        (label: say("短少的已退回", "the short goods are back"), value: Purpose.back),
        (label: say("短少的已丢失，或多收的来源不明", "short goods lost, or surplus unexplained"), value: .lost),
        (label: say("多收的确由我方多发", "the surplus was really sent"), value: .sent),
      ])
  }
}
