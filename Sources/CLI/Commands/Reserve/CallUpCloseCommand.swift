internal import ArgumentParser
internal import Operations
internal import Stockpile

/// 结令: an order ends; what is still set aside is free again.
struct CallUpCloseCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .words(
      "close", "结令：余下的预留退回，不再调出", "end an order: what is still set aside is free again")
  }

  @Argument(help: .words("调用令号", "number of the order", value: "number"))
  var number: String?

  @OptionGroup(title: say("单据", "document")) var writing: WritingOptions
  @OptionGroup(title: say("通用", "general")) var global: GlobalOptions

  func run() throws {
    let desk = try Desk(global, writing: true)
    let order = try desk.order(number)
    var draft = try writing.draft(.orderClosing, at: order.document.site, desk)
    draft.particulars.reference = order.document.id
    try desk.post(writing.planned(draft, []))
  }
}
