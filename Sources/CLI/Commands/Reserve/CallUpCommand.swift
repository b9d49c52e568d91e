internal import ArgumentParser
internal import Operations
internal import Stockpile

/// 调用: requests, approvals, orders.
struct CallUpCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .words(
      "call-up", "调用：申请、审批、调用令、结令", "call-ups: requests, approvals, orders",
      discussion: say(
        """
        申请 request → 审批 approve / reject → 调用令 order → 调出 dispatch --order → 签收 arrive
        → 差异处理 settle → 结令 close。紧急时先 dispatch --emergency，再 regularise 补办。
        """,
        """
        request → approve or reject → order → dispatch --order → arrive → settle → close.
        In an emergency dispatch --emergency first, then regularise.
        """),
      subcommands: [
        CallUpRequestCommand.self, CallUpApproveCommand.self, CallUpRejectCommand.self,
        CallUpOrderCommand.self, CallUpRepickCommand.self, CallUpCloseCommand.self,
        CallUpRegulariseCommand.self, CallUpListCommand.self, CallUpShowCommand.self,
      ])
  }
}

extension Desk {
  /// The reserve centre, where approvals are recorded.
  func centre() throws -> SiteCode { try session.centre() }
}
