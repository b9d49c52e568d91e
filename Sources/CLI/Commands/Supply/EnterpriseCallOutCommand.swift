internal import ArgumentParser
internal import Interchange
internal import Operations
internal import Stockpile

/// 企业调用: an enterprise is called on for goods.
struct EnterpriseCallOutCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .words(
      "call-out", "调用企业：协议储备或产能", "call on an enterprise: agreed stock or capacity",
      discussion: say(
        """
        企业应答后再记，写明呼叫和应答时间；没有应答的也记，不写 --answered。到货用 receive --for。
        例：stockpile enterprise call-out ENT-02 --item YYFHKZ --quantity 5000 --agreement AG-02 \
        --called 8:30 --answered 9:10
        """,
        """
        Record it once the enterprise has answered, with both times; a call nobody answered is
        recorded too, without --answered. What comes is received with receive --for.
        Example: stockpile enterprise call-out ENT-02 --item PP0102 --quantity 5000 \
        --agreement AG-02 --called 8:30 --answered 9:10
        """))
  }

  @Argument(help: .words("企业：编码或名称", "enterprise: code or name", value: "enterprise"))
  var enterprise: String

  @OptionGroup(title: say("明细", "lines")) var lines: LineOptions

  @Option(help: .words("储备协议编码", "agreement that is called on", value: "code"))
  var agreement: String?

  @Option(help: .words("属性（默认 reserve）", "pool it is for (default: reserve)", value: "pool"))
  var pool: String?

  @Option(help: .words("突发事件", "the event it is for", value: "text"))
  var event: String?

  @Option(help: .words("要求到货日期", "day it is to be there", value: "day"))
  var neededBy: String?

  @Option(help: .words("呼叫时间，如 8:30、2026-11-21 08:30", "when it was called", value: "time"))
  var called: String?

  @Option(help: .words("应答时间", "when it answered", value: "time"))
  var answered: String?

  @Flag(help: .words("演练：不会到货", "only practised: nothing is to come"))
  var drill = false

  @OptionGroup var place: SiteOptions
  @OptionGroup(title: say("单据", "document")) var writing: WritingOptions
  @OptionGroup(title: say("通用", "general")) var global: GlobalOptions

  func run() throws {
    let desk = try Desk(global, writing: true)
    let site = try desk.site(place.site)
    var draft = try writing.draft(.callOut, at: site.code, desk)
    draft.particulars.partner = try desk.registers.supplier(enterprise)
    draft.particulars.agreement = try WordsOfOption.text(agreement)?.uppercased()
    draft.particulars.event = try WordsOfOption.text(event)
    draft.particulars.neededBy = try neededBy.map { try desk.day(ahead: $0) }
    draft.particulars.calledAt = try called.map {
      try TypedInstant.parse($0, today: draft.occurredOn)
    }
    draft.particulars.answeredAt = try answered.map {
      try TypedInstant.parse($0, today: draft.occurredOn)
    }
    if drill { draft.particulars.purpose = .drill }
    let lines = try desk.lines(
      lines.words(shared: [.pool: pool]), LineRules(allowed: [.pool]))
    let recorded = try desk.post(writing.planned(draft, lines))
    if !drill { desk.sayNext("stockpile receive --for \(recorded.posted.documentNumber) …") }
  }
}

/// 企业调用记录.
struct EnterpriseCallOutsCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .words(
      "call-outs", "企业调用记录：要多少、到多少、多快应答",
      "calls to enterprises: what was asked, what came, how fast each answered")
  }

  @OptionGroup var reading: ReadingOptions

  func run() throws {
    let desk = try reading.desk()
    reading.answer(try desk.session.callOutList())
  }
}
