internal import ArgumentParser
internal import Interchange
internal import Operations
internal import Stockpile

/// 调用令: sets aside at each source what was approved.
struct CallUpOrderCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .words(
      "order", "签调用令：按近效先出在各调出单位预留批号",
      "sign the orders: lots are set aside at each source, first to expire first")
  }

  @Argument(help: .words("申请单号或审批单号", "number of the request or the approval", value: "number"))
  var number: String?

  @Option(help: .words("只签这一调出单位的", "only that source's", value: "site"))
  var source: String?

  @Option(
    help: .words("紧急程度：ordinary、urgent、critical", "ordinary, urgent or critical", value: "word"))
  var urgency: String?

  @Option(help: .words("要求到达日期", "day it is to be there", value: "day"))
  var neededBy: String?

  @OptionGroup(title: say("单据", "document")) var writing: WritingOptions
  @OptionGroup(title: say("通用", "general")) var global: GlobalOptions

  func run() throws {
    let desk = try Desk(global, writing: true)
    let named = try desk.request(number, in: [.approved])
    let draft = try writing.draft(.callUpOrder, at: named.document.site, desk)
    var signing = OrderSigning(on: draft.occurredOn)
    signing.particulars = draft.particulars
    signing.particulars.urgency = try urgency.map { try Urgency.typed($0, "--urgency") }
    signing.particulars.neededBy = try neededBy.map { try TypedDay.parse($0, today: desk.today) }
    signing.source = try source.map { try desk.registers.site($0).code }
    try desk.signOrders(
      of: try desk.session.approval(of: named), signing, dryRun: writing.saying.repeating.dryRun)
  }
}

extension Desk {
  /// Signs orders and says what was set aside.
  func signOrders(of approval: PostedDocument, _ signing: OrderSigning, dryRun: Bool) throws {
    let recorded = try naming {
      try session.signOrders(of: approval, signing, dryRun: dryRun)
    }
    for order in recorded {
      try show(order, [])
      sayNext("stockpile dispatch --order \(order.posted.documentNumber)")
    }
  }
}
