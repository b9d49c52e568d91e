internal import ArgumentParser
internal import Operations
internal import Stockpile

/// 备份: copies the book while it is in use.
struct BackupCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .words(
      "backup", "备份：复制、落盘、重新打开并全面核查后才算数",
      "copy the book; the copy counts once synced, reopened and checked")
  }

  @Argument(help: .words("备份文件（不得已存在）", "file to make (must not exist)", value: "file"))
  var target: String

  @OptionGroup(title: say("通用", "general")) var global: GlobalOptions

  func run() throws {
    let desk = try Desk(global, writing: false)
    let progress = Progress(say("备份", "backing up"))
    let report = try desk.session.backUp(to: target) { left, total in
      progress.show(Int64(left), of: Int64(total))
    }
    progress.end()
    BackupAnswer.show(
      report, at: target, asJSON: desk.asJSON,
      say("已备份并核查", "backed up and checked"))
  }
}

/// 恢复: makes a book from a backup, with a new epoch in every log.
struct RestoreCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .words(
      "restore", "从备份恢复：每个日志开新纪元，各单位待复盘",
      "make a book from a backup: each log begins a new epoch, each site is to be counted again",
      discussion: say(
        "恢复到 --database 指的位置，该文件不得已存在：先把坏了的文件移走。",
        "It makes the file that --database names, which must not exist: move the broken one away first."
      ))
  }

  @Argument(help: .words("备份文件", "the backup", value: "file"))
  var backup: String

  @OptionGroup(title: say("通用", "general")) var global: GlobalOptions

  func run() throws {
    try global.checkLanguage()
    guard let name = try OperatorName.typed(global.operatorName) else {
      throw OperationProblem.noOperator
    }
    let clockDay = Surroundings.now().day(offsetMinutes: 480)
    let report = try restore(
      from: backup, to: global.databasePath,
      today: try global.givenToday(clockDay: clockDay) ?? clockDay, clock: Surroundings.now,
      operatorName: name, random: Surroundings.random)
    BackupAnswer.show(
      report, at: global.databasePath, asJSON: global.json,
      say("已恢复，各单位请复盘", "restored; each site is to be counted again"))
  }
}
