internal import ArgumentParser
internal import Interchange
internal import Operations
internal import Stockpile

/// 离岗: the person works there no longer.
struct OperatorLeaveCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .words("leave", "操作人员离岗", "an operator leaves")
  }

  @Argument(help: .words("姓名", "name", value: "name"))
  var name: String

  @OptionGroup var repeating: RepeatOptions
  @OptionGroup(title: say("通用", "general")) var global: GlobalOptions

  func run() throws {
    let desk = try Desk(global, writing: true)
    let typed = try TypedText(name).text
    guard let known = try desk.session.record(.operator, typed) else {
      throw Failure.usage(
        "unknown-operator", zh: "没有操作人员“\(typed)”", en: "there is no operator \"\(typed)\"",
        hintZH: "查看：stockpile operator list", hintEN: "see stockpile operator list")
    }
    let record = Record(
      .operator, code: typed, fields: known.fields.merging(["left": "Y"]) { $1 })
    let id = try repeating.documentID(desk.session)
    try desk.record(repeating.postOptions, lines: []) { options in
      try desk.session.register(record, id: id, dryRun: options.dryRun)
    }
  }
}
