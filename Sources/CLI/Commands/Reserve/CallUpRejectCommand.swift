internal import ArgumentParser
internal import Operations
internal import Stockpile

/// 驳回: a request is refused, with the reason.
struct CallUpRejectCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .words("reject", "驳回申请，须写原因", "refuse a request, with the reason")
  }

  @Argument(help: .words("申请单号", "number of the request", value: "number"))
  var number: String?

  @OptionGroup(title: say("单据", "document")) var writing: WritingOptions
  @OptionGroup(title: say("通用", "general")) var global: GlobalOptions

  func run() throws {
    let desk = try Desk(global, writing: true)
    let request = try desk.request(number, in: [.submitted])
    var draft = try writing.draft(.approval, at: try desk.centre(), desk)
    draft.particulars.reference = request.document.id
    draft.particulars.purpose = .rejection
    try desk.askReason(&draft)
    try desk.askApprover(&draft)
    try desk.post(writing.planned(draft, []))
  }
}
