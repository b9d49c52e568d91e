internal import ArgumentParser
internal import Operations
internal import Stockpile

/// 未办结的调用.
struct CallUpListCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .words("list", "未办结的调用，逾期未补办的在前", "call-ups that are open, overdue papers first")
  }

  @Flag(help: .words("也列出已办结的", "those that are over too"))
  var all = false

  @OptionGroup var reading: ReadingOptions

  func run() throws {
    let desk = try reading.desk()
    reading.answer(try desk.session.callUpList(showsAll: all))
  }
}
