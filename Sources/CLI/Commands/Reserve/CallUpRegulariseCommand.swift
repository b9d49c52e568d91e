internal import ArgumentParser
internal import Operations
internal import Stockpile

/// 补办: the approval of what was sent in an emergency.
struct CallUpRegulariseCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .words("regularise", "补办：应急先行调出的审批", "the approval of what was sent in an emergency")
  }

  @Argument(help: .words("应急调出单号", "number of the emergency dispatch", value: "number"))
  var number: String?

  @OptionGroup(title: say("单据", "document")) var writing: WritingOptions
  @OptionGroup(title: say("通用", "general")) var global: GlobalOptions

  func run() throws {
    let desk = try Desk(global, writing: true)
    let dispatch = try desk.request(number, in: [.toRegularise])
    var draft = try writing.draft(.approval, at: try desk.centre(), desk)
    draft.particulars.reference = dispatch.document.id
    try desk.askApprover(&draft)
    try desk.post(writing.planned(draft, []))
  }
}
