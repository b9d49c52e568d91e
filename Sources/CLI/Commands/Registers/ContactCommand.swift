internal import ArgumentParser

/// 应急联络人: whom to call at an enterprise or a site.
struct ContactCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .words(
      "contact", "应急联络人：查看、登记、删除（不进账本日志，不导出）",
      "contacts: look, add, remove (in no log, never exported)",
      subcommands: [ContactListCommand.self, ContactAddCommand.self, ContactRemoveCommand.self])
  }
}
