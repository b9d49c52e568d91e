internal import ArgumentParser
internal import Operations
internal import Stockpile

/// 一件调用的进度.
struct CallUpShowCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .words("show", "一件调用的进度、单据和下一步", "how far a call-up came, its papers, what is next")
  }

  @Argument(
    help: .words("申请、审批、调用令或调出单号", "number of any of its documents", value: "number"))
  var number: String?

  @OptionGroup var reading: ReadingOptions

  func run() throws {
    let desk = try reading.desk()
    let open = Set(CallUpState.allCases.filter(\.isOpen))
    reading.answer(try desk.session.callUpReport(of: try desk.request(number, in: open)))
  }
}
