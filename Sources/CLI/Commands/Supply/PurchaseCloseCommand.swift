internal import ArgumentParser
internal import Interchange
internal import Operations
internal import Stockpile

/// 结单: what did not come of a purchase or a call is expected no more.
struct PurchaseCloseCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .words(
      "close", "结单：没到的不再等（采购订单或企业调用单）",
      "what did not come is expected no more, of a purchase or a call to an enterprise")
  }

  @Argument(help: .words("采购订单号或企业调用单号", "number of the purchase or the call", value: "number"))
  var number: String?

  @OptionGroup(title: say("单据", "document")) var writing: WritingOptions
  @OptionGroup(title: say("通用", "general")) var global: GlobalOptions

  func run() throws {
    let desk = try Desk(global, writing: true)
    let order = try desk.supplyOrder(number)
    var draft = try writing.draft(.orderClosing, at: order.document.site, desk)
    draft.particulars.reference = order.document.id
    try desk.post(writing.planned(draft, []))
  }
}

extension Desk {
  /// The purchase or call to an enterprise of a number or the tail of one.
  func supplyOrder(_ number: String?) throws -> PostedDocument {
    try paper(number, what: ("未到货的订单", "orders still to come")) {
      try self.session.supplyOrders().filter(\.isOpen).map(\.order)
    }
  }

  /// A day to come: without a year the next such day.
  func day(ahead typed: String) throws -> CalendarDay {
    try TypedDay.parse(typed, today: today)
  }
}
