internal import ArgumentParser
internal import Operations
internal import Stockpile

/// 演练: a copy of the book to practise in.
struct DrillCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .words(
      "drill", "演练：在账本的副本里练，结果不回真账", "drills: practise in a copy of the book",
      discussion: say(
        """
        先 drill start 演练.sqlite，再给每条命令加 --database 演练.sqlite，最后 drill report 演练.sqlite。
        演练账本导出的文件不能导入任何账本，真账本一个字节也不变。
        """,
        """
        First drill start DRILL.sqlite, then give every command --database DRILL.sqlite, and close
        with drill report DRILL.sqlite. What a drill exports can be imported nowhere; the real book
        does not change by a byte.
        """),
      subcommands: [DrillStartCommand.self, DrillReportCommand.self])
  }
}

/// 开始演练.
struct DrillStartCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .words("start", "复制账本，开始演练", "copy the book and begin a drill")
  }

  @Argument(help: .words("演练账本（不得已存在）", "file to make (must not exist)", value: "file"))
  var target: String

  @Option(help: .words("演练名称", "what the drill is called", value: "text"))
  var name: String?

  @OptionGroup(title: say("通用", "general")) var global: GlobalOptions

  func run() throws {
    let desk = try Desk(global, writing: false)
    let progress = Progress(say("复制", "copying"))
    let name = try WordsOfOption.text(name) ?? say("演练", "drill")
    let report = try desk.session.startDrill(name, at: target) { left, total in
      progress.show(Int64(left), of: Int64(total))
    }
    progress.end()
    BackupAnswer.show(
      report, at: target, asJSON: desk.asJSON, say("演练账本已建", "the drill's book is made"))
    desk.sayNext("stockpile … --database \(target)")
  }
}

/// 演练报告.
struct DrillReportCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .words(
      "report", "演练报告：谁记了什么、各步用时、缺口、差错",
      "what the drill brought to light: work, times, shortages, mistakes")
  }

  @Argument(help: .words("演练账本", "the drill's book", value: "file"))
  var book: String

  @OptionGroup var reading: ReadingOptions

  func run() throws {
    var reading = reading
    reading.global.database = book
    let desk = try reading.desk()
    reading.answer(try desk.session.drillReport())
  }
}
