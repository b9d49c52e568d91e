internal import Interchange
internal import Operations
internal import Stockpile

/// A keeper's place: the open book, the registers to look words up in, and how to answer.
final class Desk {
  /// The open book.
  let session: Session
  /// Whether answers are JSON.
  let asJSON: Bool
  /// Whether tables are for the next program.
  let isPlain: Bool
  /// Whether somebody can be asked.
  let isInteractive: Bool
  /// The registers.
  let registers: Registers
  /// Whether anything was asked, so that the whole is shown before it is posted.
  var wasGuided = false

  /// Opens the book for a command.
  init(_ global: GlobalOptions, writing: Bool) throws {
    try global.checkLanguage()
    let session = try Session.open(
      global.databasePath, writing: writing, waitSeconds: try global.waitSeconds(),
      onWait: { seconds in
        Console.remark(
          say("已等 \(seconds) 秒：别的程序正在写数据库…", "waited \(seconds) s: another program is writing…"))
      }, clock: Surroundings.now, random: Surroundings.random
    ) { setting in
      if global.lang == nil, let known = setting("language").flatMap(LanguageChoice.language) {
        Speech.language = known
      }
      let offset = setting("utc_offset").flatMap(UTCOffset.init)?.minutes ?? 480
      let clockDay = Surroundings.now().day(offsetMinutes: offset)
      let name = try OperatorName.typed(global.operatorName) ?? setting("operator")
      return (try global.givenToday(clockDay: clockDay) ?? clockDay, name)
    }
    self.session = session
    self.registers = Registers(session)
    self.asJSON = global.json
    self.isPlain = global.plain
    self.isInteractive = Console.isInteractive && !global.json
    if let drill = try session.drillName() {
      Console.remark(
        say("演练“\(drill)”：不是真账", "drill \"\(drill)\": not the real book"))
    }
    if writing, let check = try session.lookBeforeWriting(), !check.isClean {
      throw Failure.damaged(check)
    }
  }

  /// The calendar day of the clock.
  var today: CalendarDay { session.today }
}
