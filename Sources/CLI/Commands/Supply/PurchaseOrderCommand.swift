internal import ArgumentParser
internal import Interchange
internal import Operations
internal import Stockpile

/// 下单: goods are bought and expected.
struct PurchaseOrderCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .words(
      "order", "下采购订单，到货前计入在订", "order goods; until they come they are on order",
      discussion: say(
        "到货用 receive --for；不再到货的用 purchase close。",
        "What comes is received with receive --for; what will not come is closed."))
  }

  @Option(help: .words("供货单位：企业编码或名称", "supplier: code or name", value: "name"))
  var from: String?

  @OptionGroup(title: say("明细", "lines")) var lines: LineOptions

  @Option(help: .words("属性（默认 daily）", "pool it is for (default: daily)", value: "pool"))
  var pool: String?

  @Option(help: .words("要求到货日期", "day it is to be there", value: "day"))
  var neededBy: String?

  @OptionGroup var place: SiteOptions
  @OptionGroup(title: say("单据", "document")) var writing: WritingOptions
  @OptionGroup(title: say("通用", "general")) var global: GlobalOptions

  func run() throws {
    let desk = try Desk(global, writing: true)
    let site = try desk.site(place.site)
    var draft = try writing.draft(.purchase, at: site.code, desk)
    guard let from else { throw Failure.missing("--from", zh: "供货单位", en: "supplier") }
    draft.particulars.partner = try desk.registers.supplier(from)
    draft.particulars.neededBy = try neededBy.map { try desk.day(ahead: $0) }
    let lines = try desk.lines(
      lines.words(shared: [.pool: pool]), LineRules(allowed: [.pool]))
    let recorded = try desk.post(writing.planned(draft, lines))
    desk.sayNext("stockpile receive --for \(recorded.posted.documentNumber) …")
  }
}

/// 采购订单列表.
struct PurchasesCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .words("purchases", "未到货的采购订单，逾期的在前", "purchases still to come, overdue first")
  }

  @Flag(help: .words("也列出已到货、已结单的", "those that are over too"))
  var all = false

  @OptionGroup var reading: ReadingOptions

  func run() throws {
    let desk = try reading.desk()
    reading.answer(try desk.session.purchaseList(showsAll: all))
  }
}
