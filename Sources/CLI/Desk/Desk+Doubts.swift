internal import Operations
internal import Stockpile

extension Desk {
  /// Days further back than this are mostly a slip of the year.
  private static let longAgo = 62

  /// A day long past is confirmed where somebody can be asked, and remarked on elsewhere: what is
  /// dated a year too early opens a year of months to be closed.
  func questionDay(_ day: CalendarDay) throws {
    let days = day.days(until: today)
    guard days > Self.longAgo else { return }
    let words = say("业务日期 \(day) 距今 \(days) 天", "the day \(day) lies \(days) days back")
    guard isInteractive else {
      Console.remark(say("注意：\(words)，请核对年份", "note: \(words); check the year"))
      return
    }
    Console.remark(words)
    guard try confirm(say("确实是这一天？", "is that the day? ")) else { throw Failure.cancelled }
  }
}
