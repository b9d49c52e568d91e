internal import ArgumentParser
internal import Interchange
internal import Operations

/// 删除联络人.
struct ContactRemoveCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .words("remove", "删除联络人（以前的备份里仍有）", "remove a contact (older backups still have it)")
  }

  @Argument(help: .words("编码", "code", value: "code"))
  var code: String

  @OptionGroup(title: say("通用", "general")) var global: GlobalOptions

  func run() throws {
    let desk = try Desk(global, writing: true)
    let typed = try TypedText(code).text.uppercased()
    try desk.session.removeContact(typed)
    Console.answer(say("已删除联络人 \(typed)", "removed the contact \(typed)"))
  }
}
