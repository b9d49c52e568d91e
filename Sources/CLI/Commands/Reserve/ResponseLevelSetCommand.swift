internal import ArgumentParser
internal import Interchange
internal import Operations
internal import Stockpile

/// 启动或解除响应: norms and the power to release the reserve follow at once.
struct ResponseLevelSetCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .words(
      "set", "启动或解除响应：改变现行级别", "raise or end a response: another level is in force",
      discussion: say(
        "例：stockpile response-level set iii --reason 流感疫情；解除：set routine",
        "Example: stockpile response-level set iii --reason influenza; to end it: set routine"))
  }

  @Argument(
    help: .words("级别：routine、iv、iii、ii、i", "level: routine, iv, iii, ii, i", value: "level"))
  var level: String

  @Option(help: .words("依据或原因", "why, or by whose order", value: "text"))
  var reason: String?

  @OptionGroup var repeating: RepeatOptions
  @OptionGroup(title: say("通用", "general")) var global: GlobalOptions

  func run() throws {
    let desk = try Desk(global, writing: true)
    guard let reason = try WordsOfOption.text(reason) else {
      throw Failure.missing("--reason TEXT", .reason)
    }
    let found = try desk.responseLevel(level)
    let record = Record(
      .setting, code: Setting.responseLevel.rawValue,
      fields: ["value": found.key, "reason": reason])
    let id = try repeating.documentID(desk.session)
    try desk.record(repeating.postOptions, lines: []) { options in
      try desk.session.register(record, id: id, dryRun: options.dryRun)
    }
  }
}
