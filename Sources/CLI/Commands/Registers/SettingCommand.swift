internal import ArgumentParser

/// 设置: what the book falls back on.
struct SettingCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .words(
      "setting", "设置：记账人、语言、常用单位、时区", "settings: operator, language, usual site, time zone",
      subcommands: [SettingSetCommand.self])
  }
}
